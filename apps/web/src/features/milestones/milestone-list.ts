import { daysAfter, type CalendarDay } from '../../lib/dates';
import type { MilestoneSearch } from '../../lib/search';
import type { MilestoneRow } from './milestones-query';

const NEVER = '9999-12-31';
const dateOf = (milestone: MilestoneRow) => milestone.achievedOn ?? milestone.forecastOn ?? milestone.plannedOn ?? NEVER;

const FILTERS = ['area', 'task', 'ministry'] as const;

/** An address may name an area, task or body that is not there: then it asks for nothing, and the page says so. */
export function knownMilestoneSearch(milestones: readonly MilestoneRow[], search: MilestoneSearch) {
  const codes = {
    area: milestones.map(({ task }) => task.area.code),
    task: milestones.map(({ task }) => task.code),
    ministry: milestones.map(({ ministry }) => ministry.code),
  };
  const unknown = FILTERS.filter((name) => {
    const said = search[name];
    return said !== undefined && !codes[name].includes(said);
  });
  const known: MilestoneSearch = { ...search, ...Object.fromEntries(unknown.map((name) => [name, undefined])) };
  return { search: known, unknown };
}

/** Not achieved, and expected or else planned within so many days from the day of the answer. */
function isAhead({ achievedOn, forecastOn, plannedOn }: MilestoneRow, today: CalendarDay, days: number): boolean {
  const on = forecastOn ?? plannedOn;
  return achievedOn === null && on !== null && on >= today && on <= daysAfter(today, days);
}

function matches(milestone: MilestoneRow, search: MilestoneSearch, today: CalendarDay): boolean {
  const { state, area, task, ministry, within, due, sample, waits } = search;
  return (
    (state === undefined || milestone.state === state) &&
    (area === undefined || milestone.task.area.code === area) &&
    (task === undefined || milestone.task.code === task) &&
    (ministry === undefined || milestone.ministry.code === ministry) &&
    (within === undefined || isAhead(milestone, today, within)) &&
    (due === undefined || milestone.plannedByNow) &&
    (waits === undefined || milestone.waitsOnOthers) &&
    (sample === undefined || milestone.provenance.kind === 'ILLUSTRATIVE')
  );
}

/** The rows that an address asks for, in the order of their dates. */
export function listMilestones(milestones: readonly MilestoneRow[], asked: MilestoneSearch, today: CalendarDay): MilestoneRow[] {
  const { search } = knownMilestoneSearch(milestones, asked);
  return milestones
    .filter((each) => matches(each, search, today))
    .sort((a, b) => dateOf(a).localeCompare(dateOf(b)) || a.code.localeCompare(b.code));
}
