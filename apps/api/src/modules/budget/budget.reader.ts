import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { BudgetAmount, BudgetLine, BudgetLineTask, BudgetStage } from './budget.entity.js';
import { budgetYears, EXECUTION_THRESHOLDS, type BudgetYear } from './budget.rules.js';

export type { BudgetYear } from './budget.rules.js';

@Injectable()
export class BudgetReader {
  /** Percentage points behind an even spending of the year. */
  readonly executionLimits = EXECUTION_THRESHOLDS;

  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<BudgetLine>[]> {
    return moment.many(BudgetLine, 'taskForceId', ['code'])(taskForceId);
  }

  byId(moment: Moment, id: string): Promise<Seen<BudgetLine> | null> {
    return moment.byId(BudgetLine)(id);
  }

  parts(moment: Moment, totalId: string): Promise<Seen<BudgetLine>[]> {
    return moment.many(BudgetLine, 'partOfId', ['code'])(totalId);
  }

  async ofTask(moment: Moment, taskId: string): Promise<Seen<BudgetLine>[]> {
    const links = await moment.many(BudgetLineTask, 'taskId', ['id'])(taskId);
    const found = await Promise.all(links.map(({ budgetLineId }) => moment.byId(BudgetLine)(budgetLineId)));
    return found.filter(isPresent).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  async taskIds(moment: Moment, budgetLineId: string): Promise<string[]> {
    return (await moment.many(BudgetLineTask, 'budgetLineId', ['id'])(budgetLineId)).map(({ taskId }) => taskId);
  }

  /** Those that this reader may know, in the order in which they became known. */
  amounts(moment: Moment, budgetLineId: string): Promise<Seen<BudgetAmount>[]> {
    return moment.many(BudgetAmount, 'budgetLineId', ['fiscalYear', 'position'])(budgetLineId);
  }

  /** The line year by year, newest first, by the printed rule and from the amounts that this reader may know. */
  async years({ moment, id, code }: Seen<BudgetLine>): Promise<BudgetYear[]> {
    return budgetYears(code, await this.amounts(moment, id));
  }

  async stage(moment: Moment, code: string): Promise<BudgetStage> {
    const stages = await moment.once('budget stages', () =>
      moment.sql<BudgetStage>(
        `SELECT ${moment.columnsOf(BudgetStage, 's')} FROM budget_stage s WHERE s.archived_at IS NULL ORDER BY s.position`,
      ),
    );
    const stage = stages.find((candidate) => candidate.code === code);
    if (stage === undefined) throw new Error(`There is no budget stage ${code}`);
    return stage;
  }
}
