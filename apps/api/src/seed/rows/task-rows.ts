import type { Provenance } from '@gwaje/plan-data';
import { Measure } from '../../modules/measure/measure.entity.js';
import { Milestone } from '../../modules/milestone/milestone.entity.js';
import { JudgedRating } from '../../modules/judged-rating/judged-rating.entity.js';
import { PublicStatement, Task, TaskMinistry } from '../../modules/task/task.entity.js';
import { withBody, type InsertRows, type MadeRow, type UpdateRow } from './made-row.js';

/** A task stands from the first with its lead; a plan without one does not pass its own check. */
export const taskRows: InsertRows<'task'> = ({ key, values }, { ids, leads }) => {
  const lead = leads.get(key);
  if (lead === undefined) throw new Error(`The plan names no lead for ${key}`);
  const { code, title, order } = values;
  const frame = { taskForceId: ids.taskForceId, areaId: ids.of('area', values.area), code, title, position: order };
  const leadership = {
    leadMinistryId: ids.body(lead.ministry),
    leadStatus: lead.provisional ? 'PROVISIONAL' : 'SOURCED',
    leadProvenance: lead.provenance,
  };
  return [{ entity: Task, id: ids.of('task', key), values: { ...frame, ...leadership, provenance: values.titleProvenance } }];
};

/** The lead is written with its task; every other body has a row of its own. */
export const assignmentRows: InsertRows<'assignment'> = ({ key, values }, { ids }) => {
  if (values.role === 'LEAD') return [];
  const { task, ministry, order, provenance } = values;
  const kept = { taskForceId: ids.taskForceId, taskId: ids.of('task', task), ministryId: ids.body(ministry), position: order, provenance };
  return [{ entity: TaskMinistry, id: ids.of('assignment', key), values: kept }];
};

export const assignmentUpdate: UpdateRow<'assignment'> = ({ key, values }, { ids, leads }) => {
  const [task = '', role] = key.split('/');
  const ministry = values.ministry ?? '';
  if (role !== 'LEAD') return { entity: TaskMinistry, id: ids.of('assignment', key), values: { ministryId: ids.body(ministry) } };
  const lead = leads.get(task);
  if (lead !== undefined) leads.set(task, { ...lead, ministry });
  return { entity: Task, id: ids.of('task', task), values: { leadMinistryId: ids.body(ministry) } };
};

export const measureRows: InsertRows<'measure'> = ({ key, values }, context) => {
  const { task, order: _, followUpStream, ...kept } = values;
  const links = { taskForceId: context.ids.taskForceId, taskId: context.ids.of('task', task), stream: followUpStream };
  return [{ entity: Measure, id: context.ids.of('measure', key), values: { ...withBody(kept, context), ...links } }];
};

export const measureUpdate: UpdateRow<'measure'> = ({ key, values }, context) => {
  return { entity: Measure, id: context.ids.of('measure', key), values: withBody(values, context) };
};

export const milestoneRows: InsertRows<'milestone'> = ({ key, values }, context) => {
  const { task, order: _, weightProvenance, ...kept } = values;
  const links = { taskForceId: context.ids.taskForceId, taskId: context.ids.of('task', task) };
  const weight = { weightIllustrative: isInvented(weightProvenance) };
  return [{ entity: Milestone, id: context.ids.of('milestone', key), values: { ...withBody(kept, context), ...links, ...weight } }];
};

export const milestoneUpdate: UpdateRow<'milestone'> = ({ key, values }, context) => {
  return { entity: Milestone, id: context.ids.of('milestone', key), values: withBody(values, context) };
};

/**
 * A status that nobody published never becomes a rating of the real task force, nor does an invented text become a statement
 * there (docs/decisions: no invented rating in the real plan). The demonstration shows both.
 */
export const statementRows: InsertRows<'statusReport'> = ({ key, values }, { ids, plan, leads }) => {
  const { task, asOf, ministry, narrative, provenance, rating, statusProvenance } = values;
  const links = { taskForceId: ids.taskForceId, taskId: ids.of('task', task) };
  const statement = { ...links, ministryId: ids.body(ministry), on: asOf, narrative, provenance };
  const made: MadeRow[] = [];
  if (plan.isDemonstration || !isInvented(provenance))
    made.push({ entity: PublicStatement, id: ids.of('statement', key), values: statement });
  if (plan.isDemonstration || !isInvented(statusProvenance)) {
    const judged = {
      state: 'CONFIRMED',
      rating,
      reason: null,
      ratedOn: asOf,
      expiresOn: threeMonthsAfter(asOf),
      provenance: statusProvenance,
    };
    const ministryId = ids.body(leads.get(task)?.ministry ?? ministry);
    made.push({ entity: JudgedRating, id: ids.of('judgedRating', key), values: { ...links, ...judged, ministryId } });
  }
  return made;
};

function isInvented(provenance: Provenance): boolean {
  return provenance.kind === 'illustrative';
}

/** The same day three months later, or that month's last day where there is no such day. */
function threeMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 2, Math.min(date, last))).toISOString().slice(0, 10);
}
