import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { seesFlags } from './report-review.policy.js';
import { ReviewAidsReader } from './review-aids.reader.js';

@Resolver('StatusReport')
export class ReviewAidsResolver {
  constructor(private readonly aids: ReviewAidsReader) {}

  @ResolveField()
  differences(@Parent() report: Seen<StatusReport>) {
    return this.aids.differences(report);
  }

  @ResolveField()
  async flags(@Parent() report: Seen<StatusReport>) {
    if (!seesFlags(report.moment.viewer, report)) return [];
    return this.aids.flags(report);
  }
}
