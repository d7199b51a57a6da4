import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import type { ReportSubmission } from '../report-content/report-submission.entity.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { Disagreement } from './disagreement.entity.js';
import { inOrder, isOpen, stanceAt, type Stance } from './joint-task.rules.js';
import { SignedPart } from './signed-part.entity.js';

@Injectable()
export class JointTaskReader {
  constructor(
    private readonly rounds: ReportingRoundReader,
    private readonly reports: StatusReportReader,
  ) {}

  byId(moment: Moment, id: string): Promise<Seen<Disagreement> | null> {
    return moment.byId(Disagreement)(id);
  }

  /** What waits for the office first. */
  async ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Disagreement>[]> {
    return inOrder(await moment.many(Disagreement, 'taskForceId', ['statedAt'])(taskForceId));
  }

  /** First to last. */
  ofReport(moment: Moment, reportId: string): Promise<Seen<Disagreement>[]> {
    return moment.many(Disagreement, 'reportId', ['statedAt'])(reportId);
  }

  /** What the supporting bodies owe beside this report of the lead, each with its report as far as the reader sees it. */
  async partsBeside({ moment, roundId, taskId, part }: Seen<StatusReport>) {
    if (part !== 'LEAD') return [];
    const round = await this.rounds.required(moment, roundId);
    const owed = (await this.rounds.owed(round)).filter((each) => each.task.id === taskId && each.part === 'SUPPORTING');
    if (owed.length === 0) return [];
    const reports = await this.reports.ofRound(moment, roundId);
    return Promise.all(
      owed.map(async ({ ministry }) => {
        const report = reports.find((each) => each.taskId === taskId && each.ministryId === ministry.id) ?? null;
        const disagreements = report === null ? [] : await this.ofReport(moment, report.id);
        return { ministry, report, disagreement: disagreements.find(isOpen) ?? null };
      }),
    );
  }

  signedParts({ moment, id }: Seen<ReportSubmission>): Promise<Seen<SignedPart>[]> {
    return moment.many(SignedPart, 'submissionId', ['ministryId'])(id);
  }

  /** How the lead stood to the part when it signed. */
  async stance({ moment, submissionId, ministryId, number }: Seen<SignedPart>, submission: ReportSubmission): Promise<Stance> {
    const lead = await this.reports.byId(moment, submission.reportId);
    const about = await moment.many(Disagreement, 'taskId', ['statedAt'])(lead?.taskId ?? submissionId);
    const ofThis = about.filter((each) => each.roundId === lead?.roundId && each.ministryId === ministryId);
    return stanceAt(submission.submittedAt, number, ofThis);
  }
}
