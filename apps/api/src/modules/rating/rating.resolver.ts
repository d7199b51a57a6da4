import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Area } from '../area/area.entity.js';
import type { Task } from '../task/task.entity.js';
import { RatingReader } from './rating.reader.js';
import { ViewsReader } from './views.reader.js';

@Resolver('Task')
export class TaskRatingResolver {
  constructor(
    private readonly ratings: RatingReader,
    private readonly views: ViewsReader,
  ) {}

  @Query()
  ratingRules(@Context() context: RequestContext) {
    return this.ratings.printed(context.reads.present());
  }

  @ResolveField()
  rating(@Parent() task: Seen<Task>) {
    return this.ratings.effective(task);
  }

  @ResolveField()
  computedRating(@Parent() task: Seen<Task>) {
    return this.ratings.computed(task);
  }

  @ResolveField()
  bodyView(@Parent() task: Seen<Task>) {
    return this.views.ofBody(task);
  }

  @ResolveField()
  viewsDiffer(@Parent() task: Seen<Task>) {
    return this.views.differ(task);
  }
}

@Resolver('Area')
export class AreaRatingResolver {
  constructor(private readonly ratings: RatingReader) {}

  @ResolveField()
  async rating(@Parent() { moment, id }: Seen<Area>) {
    return (await this.ratings.ofArea(moment, id)).rating;
  }

  @ResolveField()
  async ratedBy(@Parent() { moment, id }: Seen<Area>) {
    return (await this.ratings.ofArea(moment, id)).causes;
  }
}
