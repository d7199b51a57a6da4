import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { RatingReader } from '../rating/rating.reader.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { ReportPrefillReader } from './report-prefill.reader.js';

interface Prefill {
  report: Seen<StatusReport>;
}

@Resolver('StatusReport')
export class PrefilledReportResolver {
  @ResolveField()
  prefill(@Parent() report: Seen<StatusReport>): Prefill {
    return { report };
  }
}

@Resolver('ReportPrefill')
export class ReportPrefillResolver {
  constructor(
    private readonly prefills: ReportPrefillReader,
    private readonly submissions: SubmissionReader,
    private readonly ratings: RatingReader,
  ) {}

  @ResolveField()
  milestones(@Parent() { report }: Prefill) {
    return this.prefills.openMilestones(report);
  }

  @ResolveField()
  legislation(@Parent() { report }: Prefill) {
    return this.prefills.legislation(report);
  }

  @ResolveField()
  budgetLines(@Parent() { report }: Prefill) {
    return this.prefills.budgetLines(report);
  }

  /** What the body is asked to agree with. */
  @ResolveField()
  computedRating(@Parent() { report }: Prefill) {
    return this.ratings.computedById(report.moment, report.taskId);
  }

  @ResolveField()
  async previousNarrative(@Parent() { report }: Prefill) {
    return (await this.submissions.previousContent(report))?.narrative ?? null;
  }

  @ResolveField()
  async previousNextPlan(@Parent() { report }: Prefill) {
    return (await this.submissions.previousContent(report))?.nextPlan ?? null;
  }
}
