import type { BillState, MilestoneState, Rating, Snapshot } from './snapshot.rules.js';

const RATINGS: readonly Rating[] = ['RED', 'YELLOW', 'GREEN', 'DONE', 'GREY'];

export function countRatings({ tasks }: Snapshot): { rating: Rating; count: number }[] {
  return RATINGS.map((rating) => ({ rating, count: tasks.filter((task) => task.rating === rating).length }));
}

function count<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  return items.filter(fits).length;
}

export function milestoneFigures(milestones: readonly MilestoneState[], today: string) {
  const sourced = milestones.filter(({ plannedOn, illustrative }) => plannedOn !== null && !illustrative);
  return {
    achieved: count(milestones, ({ state }) => state === 'ACHIEVED'),
    total: milestones.length,
    // A plan invented for the demonstration is no plan to be measured against.
    plannedByNow: sourced.length === 0 ? null : count(sourced, ({ plannedOn }) => plannedOn !== null && plannedOn <= today),
    overdue: count(milestones, ({ state }) => state === 'OVERDUE'),
    noRecord: count(milestones, ({ state }) => state === 'NO_RECORD'),
    illustrative: count(milestones, ({ invented }) => invented),
  };
}

export function legislationFigures(bills: readonly BillState[]) {
  return {
    total: bills.length,
    inForce: count(bills, ({ effect }) => effect === 'IN_FORCE'),
    passedNotPromulgated: count(bills, ({ effect }) => effect === 'PASSED_NOT_PROMULGATED'),
    passedNotInForce: count(bills, ({ effect }) => effect === 'PASSED_NOT_IN_FORCE'),
    pending: count(bills, ({ effect }) => effect === 'NOT_YET'),
    incorporated: count(bills, ({ effect }) => effect === 'INCORPORATED'),
    ended: count(bills, ({ effect }) => effect === 'ENDED'),
  };
}

/**
 * The instant of the latest fact behind the figures that the reader may see: an achievement, a stage, an amount, an
 * observation (midnight of its day in Seoul), an accepted report. Work in progress is no fact.
 */
export function latestFact({ tasks, bills, lines, observedOn, acceptedReports, today }: Snapshot): Date | null {
  const achieved = tasks.flatMap((task) => task.milestones.map((milestone) => milestone.achievedOn));
  const days = [...achieved, ...bills.map((bill) => bill.latestOn), ...lines.map((line) => line.latestOn), observedOn];
  const instants = days.filter((day) => day !== null && day <= today).map((day) => new Date(`${String(day)}T00:00:00+09:00`));
  const all = [...instants, ...acceptedReports.flatMap(({ acceptedAt }) => acceptedAt ?? [])];
  return all.length === 0 ? null : new Date(Math.max(...all.map(Number)));
}

/** An area has the bills and lines of its tasks; what serves tasks of two areas stands in both. */
export function ofArea<Item extends { taskIds: string[] }>(snapshot: Snapshot, areaId: string, items: readonly Item[]): Item[] {
  const tasks = new Set(snapshot.tasks.filter((task) => task.areaId === areaId).map(({ id }) => id));
  return items.filter((item) => item.taskIds.some((id) => tasks.has(id)));
}

export function areaFigures(snapshot: Snapshot, areaId: string) {
  const milestones = snapshot.tasks.filter((task) => task.areaId === areaId).flatMap((task) => task.milestones);
  const bills = ofArea(snapshot, areaId, snapshot.bills);
  const { achieved, total, overdue, noRecord } = milestoneFigures(milestones, snapshot.today);
  return { achieved, total, overdue, noRecord, legislationInForce: legislationFigures(bills).inForce, legislationTotal: bills.length };
}
