import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { RatingReader } from '../rating/rating.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { seesFlags } from './report-review.policy.js';
import { ReviewAidsReader } from './review-aids.reader.js';

@Resolver('StatusReport')
export class ReviewAidsResolver {
  constructor(
    private readonly ratings: RatingReader,
    private readonly aids: ReviewAidsReader,
  ) {}

  @ResolveField()
  differences(@Parent() report: Seen<StatusReport>) {
    return this.aids.differences(report);
  }

  @ResolveField()
  async flags(@Parent() report: Seen<StatusReport>) {
    if (!seesFlags(report.moment.viewer, report)) return [];
    const computed = await this.ratings.computedById(report.moment, report.taskId);
    return this.aids.flags(report, computed?.rating ?? null);
  }
}
