import type { FactValues } from '@gwaje/plan-data';
import { Legislation, LegislationTask, StageEvent } from '../../modules/legislation/legislation.entity.js';
import { withBody, type InsertRows, type LoadContext, type UpdateRow } from './made-row.js';

/** Numbers that the plan abbreviates have their full names in the database. */
function columnsOf({ billNo, promulgationNo, tasks: _, ...kept }: Partial<FactValues['legislation']>, context: LoadContext) {
  return {
    ...withBody(kept, context),
    ...(billNo === undefined ? {} : { billNumber: billNo }),
    ...(promulgationNo === undefined ? {} : { promulgationNumber: promulgationNo }),
  };
}

export const legislationRows: InsertRows<'legislation'> = ({ key, values }, context) => {
  const { ids } = context;
  const { taskForceId } = ids;
  const legislationId = ids.of('legislation', key);
  const links = values.tasks.map((task) => ({
    entity: LegislationTask,
    id: ids.of('legislationTask', `${key}/${task}`),
    values: { taskForceId, legislationId, taskId: ids.of('task', task) },
  }));
  return [{ entity: Legislation, id: legislationId, values: { ...columnsOf(values, context), taskForceId } }, ...links];
};

export const legislationUpdate: UpdateRow<'legislation'> = ({ key, values }, context) => {
  return { entity: Legislation, id: context.ids.of('legislation', key), values: columnsOf(values, context) };
};

export const stageEventRows: InsertRows<'stageEvent'> = ({ key, values }, { ids, plan }) => {
  const { legislation, order, until, skipsSteps, ...kept } = values;
  const instrument = plan.legislation.find((record) => record.code === legislation)?.instrument;
  const links = { taskForceId: ids.taskForceId, legislationId: ids.of('legislation', legislation), instrument, position: order };
  return [{ entity: StageEvent, id: ids.of('stageEvent', key), values: { ...kept, ...links, untilOn: until, skippedSteps: skipsSteps } }];
};
