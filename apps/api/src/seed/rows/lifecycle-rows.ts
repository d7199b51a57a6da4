import { budgetStages, lifecycles, type Lifecycle } from '@gwaje/plan-data';
import { BudgetStage } from '../../modules/budget/budget.entity.js';
import { LifecycleStage, LifecycleTransition } from '../../modules/legislation/lifecycle.entity.js';
import type { PlanIds, PlannedRow, RecordClass } from '../planned-row.js';

/** How laws and budgets are made is older than any plan: every question about the past finds it. */
export const ALWAYS = new Date('2000-01-01T00:00:00+09:00');

function row(entity: RecordClass, id: string, values: PlannedRow['values']): PlannedRow {
  return { knownFrom: ALWAYS, operation: 'INSERT', entity, id, values };
}

function stageRows({ instrument, board, stages }: Lifecycle, ids: PlanIds): PlannedRow[] {
  return stages.map(({ order, ...stage }) => {
    const column = board.find(({ code }) => code === stage.boardColumn);
    const place = { boardColumnName: column?.name, boardSide: column?.side };
    return row(LifecycleStage, ids.shared('lifecycleStage', `${instrument}/${stage.code}`), {
      ...stage,
      ...place,
      instrument,
      position: order,
    });
  });
}

function transitionRows({ instrument, transitions }: Lifecycle, ids: PlanIds): PlannedRow[] {
  return Object.entries(transitions).flatMap(([fromStage, next]) =>
    next.map((toStage) =>
      row(LifecycleTransition, ids.shared('lifecycleTransition', `${instrument}/${fromStage}>${toStage}`), {
        instrument,
        fromStage,
        toStage,
      }),
    ),
  );
}

export function lifecycleRows(ids: PlanIds): PlannedRow[] {
  return [
    ...lifecycles.flatMap((lifecycle) => [...stageRows(lifecycle, ids), ...transitionRows(lifecycle, ids)]),
    ...budgetStages.map(({ order, when, ...stage }) =>
      row(BudgetStage, ids.shared('budgetStage', stage.code), { ...stage, position: order, usualTime: when }),
    ),
  ];
}
