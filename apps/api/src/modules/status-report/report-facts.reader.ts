import { Injectable } from '@nestjs/common';
import type { Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { BudgetLine, BudgetLineTask } from '../budget/budget.entity.js';
import { Legislation, LegislationTask } from '../legislation/legislation.entity.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import type { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import { differencesBetween, type Difference } from './difference.rules.js';
import { flagsOf, type Flag } from './flags.rules.js';
import type { ReportContent } from './report-content.rules.js';
import type { ReportSubmission } from './report-submission.entity.js';
import type { StatusReport } from './status-report.entity.js';
import { StatusReportReader } from './status-report.reader.js';
import { SubmissionReader } from './submission.reader.js';
import { daysLateOf } from './timeliness.rules.js';

const UNDATED_LAST = '9999';

/** What the product itself says beside a report: what the form starts with, what changed, what to look at. */
@Injectable()
export class ReportFactsReader {
  constructor(
    private readonly reports: StatusReportReader,
    private readonly submissions: SubmissionReader,
    private readonly rounds: ReportingRoundReader,
  ) {}

  round({ moment, roundId }: Seen<StatusReport>): Promise<Seen<ReportingRound>> {
    return this.rounds.required(moment, roundId);
  }

  /** Open milestones, soonest first: the task's for its lead, a supporting body's own for that body. */
  async openMilestones(report: Seen<StatusReport>): Promise<Seen<Milestone>[]> {
    const milestones = await this.ownMilestones(report);
    const day = ({ plannedOn }: Milestone) => plannedOn ?? UNDATED_LAST;
    return milestones
      .filter(({ achievedOn }) => achievedOn === null)
      .sort((a, b) => day(a).localeCompare(day(b)) || a.code.localeCompare(b.code));
  }

  async legislation({ moment, taskId }: Seen<StatusReport>): Promise<Seen<Legislation>[]> {
    const links = await moment.many(LegislationTask, 'taskId', [])(taskId);
    const found = await Promise.all(links.map(({ legislationId }) => moment.byId(Legislation)(legislationId)));
    return byCode(found.filter(isPresent));
  }

  async budgetLines({ moment, taskId }: Seen<StatusReport>): Promise<Seen<BudgetLine>[]> {
    const links = await moment.many(BudgetLineTask, 'taskId', [])(taskId);
    const found = await Promise.all(links.map(({ budgetLineId }) => moment.byId(BudgetLine)(budgetLineId)));
    return byCode(found.filter(isPresent));
  }

  /** What was said the last time that was accepted. */
  async previousContent({ moment, id }: Seen<StatusReport>): Promise<ReportContent | null> {
    const previous = await this.reports.previousAccepted(moment, id);
    if (previous === null) return null;
    const submission = (await this.submissions.ofReport(moment, previous.id)).findLast(({ state }) => state === 'ACCEPTED');
    return submission === undefined ? null : this.submissions.content(submission);
  }

  /** Against the submission that came back, else against the last accepted report; nothing when there is neither. */
  async differences(report: Seen<StatusReport>): Promise<Difference[]> {
    const latest = await this.submissions.latest(report.moment, report.id);
    if (latest === null) return [];
    const before = await this.baseline(report, latest);
    if (before === null) return [];
    const milestones = await this.submissions.milestones(report.moment, report.taskId);
    const codeOf = (id: string) => milestones.find((milestone) => milestone.id === id)?.code ?? id;
    return differencesBetween(before, await this.submissions.content(latest), codeOf);
  }

  async flags(report: Seen<StatusReport>, computedRating: string | null): Promise<Flag[]> {
    const latest = await this.submissions.latest(report.moment, report.id);
    if (latest === null) return [];
    const round = await this.round(report);
    return flagsOf({
      content: await this.submissions.content(latest),
      milestones: await this.ownMilestones(report),
      basisOn: round.basisOn,
      daysLate: daysLateOf(report, round, report.moment.instant),
      computedRating,
    });
  }

  private async baseline(report: Seen<StatusReport>, latest: ReportSubmission): Promise<ReportContent | null> {
    const all = await this.submissions.ofReport(report.moment, report.id);
    const cameBack = all.findLast(({ state, number }) => state === 'RETURNED' && number < latest.number);
    return cameBack === undefined ? this.previousContent(report) : this.submissions.content(cameBack);
  }

  private async ownMilestones({ moment, taskId, ministryId, part }: Seen<StatusReport>): Promise<Seen<Milestone>[]> {
    const milestones = await this.submissions.milestones(moment, taskId);
    return part === 'LEAD' ? milestones : milestones.filter((milestone) => milestone.ministryId === ministryId);
  }
}

function byCode<Row extends { code: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.code.localeCompare(b.code));
}
