import type { LocalizedText, StoredProvenance } from '../../platform/database/record.js';
import { passedOn } from './passing.rules.js';
import type { LineState, MilestoneState, Rating, Reason, Snapshot, TaskState } from './snapshot.rules.js';

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
  /** Where each of the two is known from; null where the value is nobody's record (a rating), or a forecast. */
  beforeProvenance: StoredProvenance | null;
  afterProvenance: StoredProvenance | null;
}

const UNSAID = {
  ...{ since: null, taskId: null, about: null, before: null, after: null, beforeName: null, afterName: null },
  ...{ beforeProvenance: null, afterProvenance: null },
};
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
    found.push({ ...base, ...ratingDay(before, after, old, now, records), code: 'RATING', before: old.rating, after: now.rating });
  const [beforeName, afterName] = [before.ministries.get(old.leadMinistryId) ?? null, after.ministries.get(now.leadMinistryId) ?? null];
  const provenances = { beforeProvenance: old.leadProvenance, afterProvenance: now.leadProvenance };
  if (old.leadMinistryId !== now.leadMinistryId)
    found.push({ ...base, ...provenances, code: 'LEAD', records: [now.id], beforeName, afterName });
  return found;
}

/** When a day that passed decided it, that day; else what its records tell, or the end of a judged rating. */
function ratingDay(before: Snapshot, after: Snapshot, old: TaskState, now: TaskState, records: string[]) {
  const passed = passedOn(before, after, old, now);
  return passed === null ? { records, since: now.ratedSince } : { records: [], since: passed };
}

function milestoneChange(taskId: string, old: MilestoneState, now: MilestoneState): Change[] {
  const base = { ...UNSAID, records: [now.id], taskId, about: now.code, title: now.title };
  if (old.achievedOn === null && now.achievedOn !== null)
    return [{ ...base, code: 'MILESTONE_ACHIEVED', after: now.achievedOn, afterProvenance: now.achievedOnProvenance }];
  const [from, to] = [old.forecastOn ?? old.plannedOn, now.forecastOn ?? now.plannedOn];
  const provenances = { beforeProvenance: provenanceOfDay(old), afterProvenance: provenanceOfDay(now) };
  return from === to ? [] : [{ ...base, ...provenances, code: 'MILESTONE_MOVED', before: from, after: to }];
}

/** A forecast is what a report or the office said; it has no provenance of its own. */
function provenanceOfDay({ forecastOn, plannedOn, plannedOnProvenance }: MilestoneState): StoredProvenance | null {
  return forecastOn !== null || plannedOn === null ? null : plannedOnProvenance;
}

function stageChanges(before: Snapshot, after: Snapshot): Change[] {
  return pairs(before.bills, after.bills)
    .filter(([old, bill]) => old.stage !== bill.stage)
    .map(([old, bill]) => ({
      ...{ ...UNSAID, code: 'STAGE', records: bill.records, taskId: bill.taskIds[0] ?? null, about: bill.code, title: bill.title },
      ...{ beforeName: old.stageName, afterName: bill.stageName },
      ...{ beforeProvenance: old.stageProvenance, afterProvenance: bill.stageProvenance },
    }));
}

function amountChanges(before: Snapshot, after: Snapshot): Change[] {
  return pairs(before.lines, after.lines).flatMap(([old, line]) =>
    line.years.flatMap((year): Change[] => {
      const [from, to] = [granted(old.years.find(({ fiscalYear }) => fiscalYear === year.fiscalYear)), granted(year)];
      if (from === to) return [];
      const base = { ...UNSAID, records: line.records, taskId: line.taskIds[0] ?? null, about: line.code, title: line.name };
      const provenances = {
        beforeProvenance: provenanceOfGrant(old, year.fiscalYear),
        afterProvenance: provenanceOfGrant(line, year.fiscalYear),
      };
      return [{ ...base, ...provenances, code: 'AMOUNT', before: from?.toString() ?? null, after: to?.toString() ?? null }];
    }),
  );
}

/** An invented part makes the whole invented; else the latest part says where it is known from. */
function provenanceOfGrant({ amounts }: LineState, fiscalYear: number): StoredProvenance | null {
  const parts = amounts.filter((amount) => amount.fiscalYear === fiscalYear && ['ENACTED', 'SUPPLEMENTARY'].includes(amount.stage));
  const said = parts.find(({ provenance }) => provenance.kind === 'illustrative') ?? parts.at(-1);
  return said?.provenance ?? null;
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
