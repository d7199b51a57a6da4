import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import type { ReportContent, ReportDraft } from './report-draft.entity.js';
import type { ReportSubmission, StoredClaim } from './report-submission.entity.js';
import { SubmissionReader } from './submission.reader.js';

/** A content on its way out, with the moment in which its milestones are looked up. */
function shown(moment: Moment, content: ReportContent, obstacle: unknown) {
  return { ...content, milestones: content.milestones.map((claim) => ({ ...claim, moment })), obstacle };
}

@Resolver('StatusReport')
export class WrittenReportResolver {
  constructor(private readonly readSubmissions: SubmissionReader) {}

  @ResolveField()
  draft(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.readSubmissions.draft(moment, id);
  }

  @ResolveField()
  submissions(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.readSubmissions.ofReport(moment, id);
  }

  @ResolveField()
  latestSubmission(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.readSubmissions.latest(moment, id);
  }
}

@Resolver('ReportSubmission')
export class ReportSubmissionResolver {
  constructor(
    private readonly submissions: SubmissionReader,
    private readonly reports: StatusReportReader,
    private readonly rounds: ReportingRoundReader,
  ) {}

  @ResolveField()
  async content(@Parent() submission: Seen<ReportSubmission>) {
    const content = await this.submissions.content(submission);
    return shown(submission.moment, content, await this.submissions.obstacle(submission.moment, submission.id));
  }

  @ResolveField()
  withdrawn(@Parent() { state }: ReportSubmission): boolean {
    return state === 'DRAFT';
  }

  @ResolveField()
  submittedBy(@Parent() { moment, submittedBy }: Seen<ReportSubmission>) {
    return this.submissions.actor(moment, submittedBy);
  }

  @ResolveField()
  submittedFor(@Parent() { moment, submittedFor }: Seen<ReportSubmission>) {
    return submittedFor === null ? null : this.submissions.actor(moment, submittedFor);
  }

  /** Only the first submission can be late; what was mended later was asked for later. */
  @ResolveField()
  async daysLate(@Parent() { moment, reportId, submittedAt }: Seen<ReportSubmission>): Promise<number | null> {
    const report = await this.reports.byId(moment, reportId);
    if (report?.firstSubmittedAt?.getTime() !== submittedAt.getTime()) return null;
    return this.reports.daysLate(report, await this.rounds.required(moment, report.roundId));
  }
}

@Resolver('ReportDraft')
export class ReportDraftResolver {
  constructor(private readonly submissions: SubmissionReader) {}

  @ResolveField()
  content(@Parent() { moment, content, taskForceId, ministryId }: Seen<ReportDraft>) {
    if (content === null) return null;
    const obstacle =
      content.obstacle === null ? null : { ...content.obstacle, taskForceId, ministryId, leadMinistryId: ministryId, state: 'DRAFT' };
    return shown(moment, content, obstacle);
  }

  @ResolveField()
  savedBy(@Parent() { moment, savedBy }: Seen<ReportDraft>) {
    return this.submissions.actor(moment, savedBy);
  }
}

@Resolver('MilestoneClaim')
export class MilestoneClaimResolver {
  constructor(private readonly submissions: SubmissionReader) {}

  @ResolveField()
  milestone(@Parent() { moment, milestoneId }: StoredClaim & { moment: Moment }) {
    return this.submissions.milestone(moment, milestoneId);
  }
}
