import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { Area } from '../area/area.entity.js';
import type { JudgedRating } from '../task/judged-rating.entity.js';
import type { Task } from '../task/task.entity.js';
import { RatingReader } from './rating.reader.js';

@Resolver('Task')
export class TaskRatingResolver {
  constructor(private readonly ratings: RatingReader) {}

  @ResolveField()
  rating(@Parent() task: Seen<Task>) {
    return this.ratings.effective(task);
  }

  @ResolveField()
  computedRating(@Parent() task: Seen<Task>) {
    return this.ratings.computed(task);
  }

  @ResolveField()
  judgedRating(@Parent() task: Seen<Task>) {
    return this.ratings.judged(task);
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

@Resolver('JudgedRating')
export class JudgedRatingResolver {
  @ResolveField()
  on(@Parent() judged: JudgedRating): string {
    return judged.ratedOn;
  }

  @ResolveField()
  expired(@Parent() judged: Seen<JudgedRating>): boolean {
    return judged.expiresOn < judged.moment.today;
  }
}
