import type { MilestoneSearch } from '../../lib/search';
import type { MilestoneRow } from './milestones-query';

const NEVER = '9999-12-31';
const dateOf = (milestone: MilestoneRow) => milestone.achievedOn ?? milestone.forecastOn ?? milestone.plannedOn ?? NEVER;

function matches(milestone: MilestoneRow, search: MilestoneSearch): boolean {
  const { state, area, task, ministry, within } = search;
  return (
    (state === undefined || milestone.state === state) &&
    (area === undefined || milestone.task.area.code === area) &&
    (task === undefined || milestone.task.code === task) &&
    (ministry === undefined || milestone.ministry.code === ministry) &&
    // Days to go are the server's, which knows what day it is there.
    (within === undefined || (milestone.state === 'UPCOMING' && milestone.days !== null && milestone.days <= within))
  );
}

/** The rows that an address asks for, in the order of their dates. */
export function listMilestones(milestones: readonly MilestoneRow[], search: MilestoneSearch): MilestoneRow[] {
  return milestones
    .filter((each) => matches(each, search))
    .sort((a, b) => dateOf(a).localeCompare(dateOf(b)) || a.code.localeCompare(b.code));
}
