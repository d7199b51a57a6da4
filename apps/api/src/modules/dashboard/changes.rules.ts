import type { LocalizedText } from '../../platform/database/record.js';
import type { MilestoneState, Rating, Reason, Snapshot, TaskState } from './snapshot.rules.js';

export interface Change {
  code: 'RATING' | 'MILESTONE_ACHIEVED' | 'MILESTONE_MOVED' | 'STAGE' | 'AMOUNT' | 'LEAD' | 'REPORT_ACCEPTED';
  taskId: string | null;
  about: string | null;
  title: LocalizedText;
  before: string | null;
  after: string | null;
}

const WORST_FIRST: readonly Rating[] = ['RED', 'YELLOW', 'GREY', 'GREEN', 'DONE'];
const rank = (rating: Rating) => WORST_FIRST.indexOf(rating);

function pairs<Item extends { id: string }>(before: readonly Item[], after: readonly Item[]): [Item, Item][] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  return after.flatMap((item) => {
    const old = earlier.get(item.id);
    return old === undefined ? [] : [[old, item] as [Item, Item]];
  });
}

export interface Worsened {
  taskId: string;
  before: Rating;
  after: Rating;
  reasons: Reason[];
}

/** Tasks whose rating is worse than it was, worst first. */
export function worsenedSince(before: Snapshot, after: Snapshot): Worsened[] {
  return pairs(before.tasks, after.tasks)
    .filter(([old, task]) => rank(task.rating) < rank(old.rating))
    .map(([old, task]) => ({ taskId: task.id, before: old.rating, after: task.rating, reasons: task.reasons }))
    .toSorted((a, b) => rank(a.after) - rank(b.after));
}

function milestoneChange(taskId: string, old: MilestoneState, now: MilestoneState): Change[] {
  const base = { taskId, about: now.code, title: now.title };
  if (old.achievedOn === null && now.achievedOn !== null)
    return [{ ...base, code: 'MILESTONE_ACHIEVED', before: null, after: now.achievedOn }];
  const [from, to] = [old.forecastOn ?? old.plannedOn, now.forecastOn ?? now.plannedOn];
  return from === to ? [] : [{ ...base, code: 'MILESTONE_MOVED', before: from, after: to }];
}

function taskChanges(before: Snapshot, after: Snapshot, old: TaskState, now: TaskState): Change[] {
  const found: Change[] = pairs(old.milestones, now.milestones).flatMap(([was, is]) => milestoneChange(now.id, was, is));
  const base = { taskId: now.id, about: now.code, title: now.title };
  if (old.rating !== now.rating) found.push({ ...base, code: 'RATING', before: old.rating, after: now.rating });
  if (old.leadMinistryId !== now.leadMinistryId)
    found.push({
      ...base,
      code: 'LEAD',
      before: before.ministries.get(old.leadMinistryId)?.ko ?? null,
      after: after.ministries.get(now.leadMinistryId)?.ko ?? null,
    });
  return found;
}

/** What is different between two moments: a pure comparison of two snapshots. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const stages = pairs(before.bills, after.bills).filter(([old, bill]) => old.stage !== bill.stage);
  const known = new Set(before.acceptedReports.map(({ id }) => id));
  return [
    ...pairs(before.tasks, after.tasks).flatMap(([old, now]) => taskChanges(before, after, old, now)),
    ...stages.map(([old, bill]): Change => ({
      code: 'STAGE',
      taskId: bill.taskIds[0] ?? null,
      about: bill.code,
      title: bill.title,
      before: old.stageName.ko,
      after: bill.stageName.ko,
    })),
    ...amountChanges(before, after),
    ...after.acceptedReports
      .filter(({ id }) => !known.has(id))
      .flatMap(({ taskId }): Change[] => {
        const task = after.tasks.find(({ id }) => id === taskId);
        return task === undefined
          ? []
          : [{ code: 'REPORT_ACCEPTED', taskId, about: task.code, title: task.title, before: null, after: null }];
      }),
  ];
}

function amountChanges(before: Snapshot, after: Snapshot): Change[] {
  return pairs(before.lines, after.lines).flatMap(([old, line]) =>
    line.years.flatMap((year): Change[] => {
      const was = old.years.find(({ fiscalYear }) => fiscalYear === year.fiscalYear);
      const granted = (of: typeof was) =>
        of === undefined
          ? null
          : of.enactedWon === null && of.supplementaryWon === null
            ? null
            : (of.enactedWon ?? 0) + (of.supplementaryWon ?? 0);
      const [from, to] = [granted(was), granted(year)];
      return from === to
        ? []
        : [
            {
              code: 'AMOUNT',
              taskId: line.taskIds[0] ?? null,
              about: line.code,
              title: line.name,
              before: from?.toString() ?? null,
              after: to?.toString() ?? null,
            },
          ];
    }),
  );
}
