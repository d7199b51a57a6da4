import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { isPresent } from '../../platform/database/present.js';
import { Refusal, type Problem } from '../../platform/errors/problem.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import type { VersionedInput } from '../status-report/report-step.reader.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { DraftService, type DraftSaveInput } from './draft.service.js';
import { SubmissionReader } from './submission.reader.js';
import { SubmitService, type ReportsSubmitInput } from './submit.service.js';
import { contentOf } from './written-content.js';

/** What a body does with its report: keep a draft, submit, take back. */
@Resolver()
export class ReportWritingResolver {
  constructor(
    private readonly drafts: DraftService,
    private readonly submits: SubmitService,
    private readonly reports: StatusReportReader,
    private readonly submissions: SubmissionReader,
  ) {}

  @Mutation()
  async statusReportDraftSave(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: DraftSaveInput) {
    const outcome = await this.drafts.save(signedIn(context), context.requestId, id, input);
    const answer = await this.answer(context, id, outcome);
    const isStale = answer.userErrors.some(({ code }) => code === 'STALE_VERSION');
    return { ...answer, conflict: isStale ? await this.conflict(context, id, input) : null };
  }

  @Mutation()
  async statusReportsSubmit(@Context() context: RequestContext, @Args('input') input: ReportsSubmitInput) {
    const outcome = await this.submits.submit(signedIn(context), context.requestId, input);
    if (outcome instanceof Refusal) return { statusReports: [], userErrors: outcome.problems };
    const moment = await afterCommand(context);
    const reports = await Promise.all(input.reports.map(({ id }) => this.reports.byId(moment, id)));
    return { statusReports: reports.filter(isPresent), userErrors: [] };
  }

  @Mutation()
  async statusReportWithdraw(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: VersionedInput) {
    return this.answer(context, id, await this.submits.withdraw(signedIn(context), context.requestId, id, input));
  }

  /** After a refusal too the report is there, as it stands now: the person sees what someone else did meanwhile. */
  private async answer(context: RequestContext, id: string, outcome: { id: string } | Refusal) {
    const userErrors: Problem[] = outcome instanceof Refusal ? outcome.problems : [];
    return { statusReport: await this.reports.byId(await afterCommand(context), id), userErrors };
  }

  /** Who saved meanwhile, and where the two texts differ; nothing of either is lost. */
  private async conflict(context: RequestContext, id: string, input: DraftSaveInput) {
    const moment = context.reads.present();
    const draft = await this.submissions.draft(moment, id.toLowerCase());
    if (draft === null || draft.content === null) return null;
    const report = await this.reports.byId(moment, id);
    const differences =
      report === null ? [] : await this.submissions.compare(moment, report.taskId, draft.content, contentOf(input.content));
    const fields = differences.map(({ about, before, after }) => ({ field: about, theirs: before, yours: after }));
    return { changedAt: draft.savedAt, changedBy: await this.submissions.actor(moment, draft.savedBy), reason: null, fields };
  }
}
