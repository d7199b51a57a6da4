import { Injectable } from '@nestjs/common';
import type { Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { BudgetLine, BudgetLineTask } from '../budget/budget.entity.js';
import { Legislation, LegislationTask } from '../legislation/legislation.entity.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';

const UNDATED_LAST = '9999';

/** What the form of a report starts with. */
@Injectable()
export class ReportPrefillReader {
  constructor(private readonly submissions: SubmissionReader) {}

  /** Open milestones, soonest first. */
  async openMilestones(report: Seen<StatusReport>): Promise<Seen<Milestone>[]> {
    const milestones = await this.submissions.ownMilestones(report);
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
}

function byCode<Row extends { code: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.code.localeCompare(b.code));
}
