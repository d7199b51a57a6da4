import type { LocalizedText } from '../../platform/database/record.js';
import type { MilestoneState, Rating, Reason, Snapshot, TaskState } from './snapshot.rules.js';

export interface Change {
  code: 'RATING' | 'MILESTONE_ACHIEVED' | 'MILESTONE_MOVED' | 'STAGE' | 'AMOUNT' | 'LEAD' | 'REPORT_ACCEPTED';
  /** The records whose history tells when it happened. */
  records: string[];
  /** The day on which it came about without any record. */
  since: string | null;
  taskId: string | null;
  about: string | null;
  title: LocalizedText;
  /** A rating, a day, or whole won. */
  before: string | null;
  after: string | null;
  /** A stage or a body, in words. */
  beforeName: LocalizedText | null;
  afterName: LocalizedText | null;
}

const UNSAID = { since: null, taskId: null, about: null, before: null, after: null, beforeName: null, afterName: null };
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

/** Tasks whose rating is worse than it was, worst first. Grey is no worse: it says that we do not know. */
export function worsenedSince(before: Snapshot, after: Snapshot): Worsened[] {
  return pairs(before.tasks, after.tasks)
    .filter(([old, task]) => task.rating !== 'GREY' && rank(task.rating) < rank(old.rating))
    .map(([old, task]) => ({ taskId: task.id, before: old.rating, after: task.rating, reasons: task.reasons }))
    .toSorted((a, b) => rank(a.after) - rank(b.after));
}

/** What is different between two moments: a pure comparison of two snapshots. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...pairs(before.tasks, after.tasks).flatMap(([old, now]) => taskChanges(before, after, old, now)),
    ...stageChanges(before, after),
    ...amountChanges(before, after),
    ...reportChanges(before, after),
  ];
}

function taskChanges(before: Snapshot, after: Snapshot, old: TaskState, now: TaskState): Change[] {
  const found: Change[] = pairs(old.milestones, now.milestones).flatMap(([was, is]) => milestoneChange(now.id, was, is));
  const base = { ...UNSAID, taskId: now.id, about: now.code, title: now.title };
  const records = [now.id, ...now.milestones.map(({ id }) => id)];
  if (old.rating !== now.rating)
    found.push({ ...base, code: 'RATING', records, since: now.ratedSince, before: old.rating, after: now.rating });
  const [beforeName, afterName] = [before.ministries.get(old.leadMinistryId) ?? null, after.ministries.get(now.leadMinistryId) ?? null];
  if (old.leadMinistryId !== now.leadMinistryId) found.push({ ...base, code: 'LEAD', records: [now.id], beforeName, afterName });
  return found;
}

function milestoneChange(taskId: string, old: MilestoneState, now: MilestoneState): Change[] {
  const base = { ...UNSAID, records: [now.id], taskId, about: now.code, title: now.title };
  if (old.achievedOn === null && now.achievedOn !== null) return [{ ...base, code: 'MILESTONE_ACHIEVED', after: now.achievedOn }];
  const [from, to] = [old.forecastOn ?? old.plannedOn, now.forecastOn ?? now.plannedOn];
  return from === to ? [] : [{ ...base, code: 'MILESTONE_MOVED', before: from, after: to }];
}

function stageChanges(before: Snapshot, after: Snapshot): Change[] {
  return pairs(before.bills, after.bills)
    .filter(([old, bill]) => old.stage !== bill.stage)
    .map(([old, bill]) => ({
      ...{ ...UNSAID, code: 'STAGE', records: bill.records, taskId: bill.taskIds[0] ?? null, about: bill.code, title: bill.title },
      ...{ beforeName: old.stageName, afterName: bill.stageName },
    }));
}

function amountChanges(before: Snapshot, after: Snapshot): Change[] {
  return pairs(before.lines, after.lines).flatMap(([old, line]) =>
    line.years.flatMap((year): Change[] => {
      const [from, to] = [granted(old.years.find(({ fiscalYear }) => fiscalYear === year.fiscalYear)), granted(year)];
      if (from === to) return [];
      const base = { ...UNSAID, records: line.records, taskId: line.taskIds[0] ?? null, about: line.code, title: line.name };
      return [{ ...base, code: 'AMOUNT', before: from?.toString() ?? null, after: to?.toString() ?? null }];
    }),
  );
}

function granted(year: { enactedWon: number | null; supplementaryWon: number | null } | undefined): number | null {
  if (year === undefined || (year.enactedWon === null && year.supplementaryWon === null)) return null;
  return (year.enactedWon ?? 0) + (year.supplementaryWon ?? 0);
}

function reportChanges(before: Snapshot, after: Snapshot): Change[] {
  const known = new Set(before.acceptedReports.map(({ id }) => id));
  return after.acceptedReports
    .filter(({ id }) => !known.has(id))
    .flatMap(({ id, taskId }): Change[] => {
      const task = after.tasks.find((candidate) => candidate.id === taskId);
      return task === undefined ? [] : [{ ...UNSAID, code: 'REPORT_ACCEPTED', records: [id], taskId, about: task.code, title: task.title }];
    });
}
