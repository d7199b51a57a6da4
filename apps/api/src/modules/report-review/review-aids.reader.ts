import { Injectable } from '@nestjs/common';
import type { Seen } from '../../platform/database/moment.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import type { ReportContent } from '../report-content/report-draft.entity.js';
import type { ReportSubmission } from '../report-content/report-submission.entity.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { flagsOf, type Flag } from './flags.rules.js';

/** What the product itself says beside a report: what changed, and what to look at. */
@Injectable()
export class ReviewAidsReader {
  constructor(
    private readonly reports: StatusReportReader,
    private readonly submissions: SubmissionReader,
    private readonly rounds: ReportingRoundReader,
    private readonly evidence: EvidenceReader,
  ) {}

  /** Against the submission that came back, else against the last accepted report; nothing when there is neither. */
  async differences(report: Seen<StatusReport>) {
    const latest = await this.submissions.latest(report.moment, report.id);
    if (latest === null) return [];
    const before = await this.baseline(report, latest);
    if (before === null) return [];
    return this.submissions.compare(report.moment, report.taskId, before, await this.submissions.content(latest));
  }

  async flags(report: Seen<StatusReport>): Promise<Flag[]> {
    const latest = await this.submissions.latest(report.moment, report.id);
    if (latest === null) return [];
    const round = await this.rounds.required(report.moment, report.roundId);
    return flagsOf({
      content: await this.submissions.content(latest),
      milestones: await this.submissions.ownMilestones(report),
      isWaiting: latest.state === 'SUBMITTED',
      basisOn: round.basisOn,
      daysLate: this.reports.daysLate(report, round),
      lastReport: await this.baseline(report, latest),
      files: await this.evidence.ofSubmission(latest),
    });
  }

  private async baseline(report: Seen<StatusReport>, latest: ReportSubmission): Promise<ReportContent | null> {
    const all = await this.submissions.ofReport(report.moment, report.id);
    const cameBack = all.findLast(({ state, number }) => state === 'RETURNED' && number < latest.number);
    return cameBack === undefined ? this.submissions.previousContent(report) : this.submissions.content(cameBack);
  }
}
