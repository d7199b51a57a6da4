import { BudgetAmount, BudgetLine, BudgetLineTask } from '../../modules/budget/budget.entity.js';
import { Indicator, IndicatorTask, Observation } from '../../modules/indicator/indicator.entity.js';
import type { InsertRows, UpdateRow } from './made-row.js';
import { withBody } from './made-row.js';

export const budgetLineRows: InsertRows<'budgetLine'> = ({ key, values }, context) => {
  const { ids } = context;
  const { tasks, overlapsWith, partOf, ...kept } = values;
  const { taskForceId } = ids;
  const overlapsWithId = overlapsWith === null ? null : ids.of('budgetLine', overlapsWith);
  const partOfId = partOf === null ? null : ids.of('budgetLine', partOf);
  const budgetLineId = ids.of('budgetLine', key);
  const links = tasks.map((task) => ({
    entity: BudgetLineTask,
    id: ids.of('budgetLineTask', `${key}/${task}`),
    values: { taskForceId, budgetLineId, taskId: ids.of('task', task) },
  }));
  return [
    { entity: BudgetLine, id: budgetLineId, values: { ...withBody(kept, context), taskForceId, overlapsWithId, partOfId } },
    ...links,
  ];
};

export const budgetLineUpdate: UpdateRow<'budgetLine'> = ({ key, values }, context) => {
  const { tasks: _tasks, overlapsWith: _overlapsWith, partOf: _partOf, ...kept } = values;
  return { entity: BudgetLine, id: context.ids.of('budgetLine', key), values: withBody(kept, context) };
};

/** What was published is public; anything else of a plan is for the task force. Only what bodies ask for here starts as 국조실 한정. */
export const budgetAmountRows: InsertRows<'budgetAmount'> = ({ key, values }, { ids, plan }) => {
  const { budgetLine, order, ...kept } = values;
  const owner = plan.budgetLines.find((line) => line.code === budgetLine);
  if (owner === undefined) throw new Error(`The plan has an amount of an unknown line: ${key}`);
  const links = { taskForceId: ids.taskForceId, budgetLineId: ids.of('budgetLine', budgetLine), ministryId: ids.body(owner.ministry) };
  const scope = kept.provenance.kind === 'illustrative' ? 'TASK_FORCE' : 'PUBLIC';
  return [{ entity: BudgetAmount, id: ids.of('budgetAmount', key), values: { ...kept, ...links, position: order, scope } }];
};

export const indicatorRows: InsertRows<'indicator'> = ({ key, values }, { ids }) => {
  const { tasks, baseline, target, order, ...kept } = values;
  const { taskForceId } = ids;
  const indicatorId = ids.of('indicator', key);
  const links = tasks.map((task) => ({
    entity: IndicatorTask,
    id: ids.of('indicatorTask', `${key}/${task}`),
    values: { taskForceId, indicatorId, taskId: ids.of('task', task) },
  }));
  const goal = { targetValue: target?.value ?? null, targetBy: target?.by ?? null, targetProvenance: target?.provenance ?? null };
  const row = { ...kept, taskForceId, position: order, ...goal, ...baselineColumns(baseline) };
  return [{ entity: Indicator, id: indicatorId, values: row }, ...links];
};

export const indicatorUpdate: UpdateRow<'indicator'> = ({ key, values }, { ids }) => {
  return { entity: Indicator, id: ids.of('indicator', key), values: baselineColumns(values.baseline ?? null) };
};

type Baseline = Parameters<InsertRows<'indicator'>>[0]['values']['baseline'];

function baselineColumns(baseline: Baseline) {
  return { baselineValue: baseline?.value ?? null, baselineOn: baseline?.on ?? null, baselineProvenance: baseline?.provenance ?? null };
}

export const observationRows: InsertRows<'observation'> = ({ key, values }, { ids }) => {
  const { indicator, order, ...kept } = values;
  const links = { taskForceId: ids.taskForceId, indicatorId: ids.of('indicator', indicator), position: order };
  return [{ entity: Observation, id: ids.of('observation', key), values: { ...kept, ...links } }];
};
