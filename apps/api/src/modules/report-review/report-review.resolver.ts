import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import type { ReportSubmission } from '../report-content/report-submission.entity.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import type { VersionedInput } from '../status-report/report-step.reader.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { ReportReview } from './report-review.entity.js';
import { ReviewService, type AcceptInput, type ReturnInput } from './report-review.service.js';

/** What the office does with a submitted report: open it, return it, accept it. */
@Resolver()
export class ReportReviewCommandsResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly reports: StatusReportReader,
  ) {}

  @Mutation()
  async statusReportReviewBegin(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: VersionedInput) {
    return this.answer(context, id, await this.reviews.begin(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async statusReportReturn(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: ReturnInput) {
    return this.answer(context, id, await this.reviews.return(signedIn(context), context.requestId, id, input));
  }

  @Mutation()
  async statusReportAccept(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: AcceptInput) {
    return this.answer(context, id, await this.reviews.accept(signedIn(context), context.requestId, id, input));
  }

  /** After a refusal too the report is there, as it stands now. */
  private async answer(context: RequestContext, id: string, outcome: { id: string } | Refusal) {
    const userErrors = outcome instanceof Refusal ? outcome.problems : [];
    return { statusReport: await this.reports.byId(await afterCommand(context), id), userErrors };
  }
}

@Resolver('ReportSubmission')
export class ReviewedSubmissionResolver {
  @ResolveField()
  async review(@Parent() { moment, id }: Seen<ReportSubmission>): Promise<Seen<ReportReview> | null> {
    return (await moment.many(ReportReview, 'submissionId', [])(id))[0] ?? null;
  }
}

@Resolver('ReportReview')
export class ReportReviewResolver {
  constructor(private readonly submissions: SubmissionReader) {}

  @ResolveField()
  verdict(@Parent() { state }: ReportReview) {
    return state;
  }

  @ResolveField()
  reviewedBy(@Parent() { moment, reviewedBy }: Seen<ReportReview>) {
    return this.submissions.actor(moment, reviewedBy);
  }
}
