import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { Refusal } from '../../platform/errors/problem.js';
import { FORMATS } from '../../platform/files/file-format.js';
import { Scanner } from '../../platform/files/scanner.js';
import { afterCommand, signedIn, type RequestContext } from '../../platform/graphql/request-context.js';
import type { ReportSubmission } from '../report-content/report-submission.entity.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import { isWritable, type VersionedInput } from '../status-report/report-step.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import type { Evidence } from './evidence.entity.js';
import { keepsEvidence } from './evidence.policy.js';
import { EvidenceReader } from './evidence.reader.js';
import { MOST_BYTES, MOST_FILES, mayBeGiven, scanToday } from './evidence.rules.js';
import { EvidenceService } from './evidence.service.js';

@Resolver('Evidence')
export class EvidenceResolver {
  constructor(
    private readonly files: EvidenceReader,
    private readonly service: EvidenceService,
    private readonly submissions: SubmissionReader,
    private readonly reports: StatusReportReader,
    private readonly rounds: ReportingRoundReader,
    private readonly scanner: Scanner,
  ) {}

  @Query()
  evidence(@Context() context: RequestContext, @Args('id') id: string) {
    return this.files.byId(context.reads.present(), id);
  }

  @Query()
  evidenceRules() {
    return { maxBytes: MOST_BYTES, formats: [...FORMATS], maxFiles: MOST_FILES, isScanned: this.scanner.isSet };
  }

  /** After a refusal too the report is there, with the files as they stand. */
  @Mutation()
  async evidenceRemove(@Context() context: RequestContext, @Args('id') id: string, @Args('input') input: VersionedInput) {
    const outcome = await this.service.remove(signedIn(context), context.requestId, id, input);
    const moment = await afterCommand(context);
    const file = await this.files.byId(moment, id);
    const statusReport = file === null ? null : await this.reports.byId(moment, file.reportId);
    return { statusReport, userErrors: outcome instanceof Refusal ? outcome.problems : [] };
  }

  @ResolveField()
  milestone(@Parent() { moment, milestoneId }: Seen<Evidence>) {
    return milestoneId === null ? null : this.submissions.milestone(moment, milestoneId);
  }

  @ResolveField()
  scan(@Parent() { scan }: Evidence) {
    return scanToday(scan, this.scanner.isSet);
  }

  @ResolveField()
  uploadedBy(@Parent() { moment, uploadedBy }: Seen<Evidence>) {
    return this.submissions.actor(moment, uploadedBy);
  }

  @ResolveField()
  isRemoved(@Parent() { archivedAt }: Evidence): boolean {
    return archivedAt !== null;
  }

  @ResolveField()
  async viewerCan(@Parent() file: Seen<Evidence>) {
    const { moment, scan, archivedAt } = file;
    const isPast = moment.asOf !== null;
    const isOwn = !isPast && archivedAt === null && keepsEvidence(moment.viewer, file);
    return { download: !isPast && mayBeGiven(scan, this.scanner.isSet), remove: isOwn && (await this.isWritten(file)) };
  }

  /** Whether its report is the body's own to write now. */
  private async isWritten({ moment, reportId }: Seen<Evidence>): Promise<boolean> {
    const report = await this.reports.byId(moment, reportId);
    return report !== null && isWritable(report, await this.rounds.required(moment, report.roundId));
  }
}

@Resolver('StatusReport')
export class ReportEvidenceResolver {
  constructor(private readonly readEvidence: EvidenceReader) {}

  @ResolveField()
  evidence(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.readEvidence.ofReport(moment, id);
  }
}

@Resolver('ReportSubmission')
export class SubmissionEvidenceResolver {
  constructor(private readonly readEvidence: EvidenceReader) {}

  @ResolveField()
  evidence(@Parent() submission: Seen<ReportSubmission>) {
    return this.readEvidence.ofSubmission(submission);
  }
}
