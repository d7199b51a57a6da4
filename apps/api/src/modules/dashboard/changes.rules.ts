import type { LocalizedText, StoredProvenance } from '../../platform/database/record.js';
import { ratingSince } from './rating-day.rules.js';
import type { LineState, MilestoneState, Rating, Reason, Snapshot, TaskState } from './snapshot.rules.js';

export interface Change {
  code:
    | 'RATING'
    | 'MILESTONE_ACHIEVED'
    | 'MILESTONE_MOVED'
    | 'MILESTONE_REBASELINED'
    | 'MILESTONE_ADDED'
    | 'MILESTONE_REMOVED'
    | 'STAGE'
    | 'AMOUNT'
    | 'LEAD'
    | 'REPORT_ACCEPTED';
  /** The records whose history tells when it happened. */
  records: string[];
  /** When it came about without any record of its own. */
  since: Date | null;
  taskId: string | null;
  about: string | null;
  title: LocalizedText;
  /** A rating, a day, or whole won. */
  before: string | null;
  after: string | null;
  /** A stage or a body, in words; of an accepted report its body and round. */
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
  const found: Change[] = [
    ...pairs(old.milestones, now.milestones).flatMap(([was, is]) => milestoneChange(now.id, was, is)),
    ...comeAndGone(now.id, old.milestones, now.milestones),
  ];
  const base = { ...UNSAID, taskId: now.id, about: now.code, title: now.title };
  if (old.rating !== now.rating)
    found.push({ ...base, ...ratingSince(before, after, old, now), code: 'RATING', before: old.rating, after: now.rating });
  const [beforeName, afterName] = [before.ministries.get(old.leadMinistryId) ?? null, after.ministries.get(now.leadMinistryId) ?? null];
  const provenances = { beforeProvenance: old.leadProvenance, afterProvenance: now.leadProvenance };
  if (old.leadMinistryId !== now.leadMinistryId)
    found.push({ ...base, ...provenances, code: 'LEAD', records: [now.id], beforeName, afterName });
  return found;
}

/** What was added to the plan and what was taken out of it: a share done of fewer milestones is no progress. */
function comeAndGone(taskId: string, before: readonly MilestoneState[], after: readonly MilestoneState[]): Change[] {
  const missing = (from: readonly MilestoneState[], among: readonly MilestoneState[]) =>
    from.filter(({ id }) => !among.some((each) => each.id === id));
  const base = ({ id, code, title }: MilestoneState) => ({ ...UNSAID, records: [id], taskId, about: code, title });
  return [
    ...missing(after, before).map((each): Change => ({
      ...base(each),
      code: 'MILESTONE_ADDED',
      after: each.plannedOn,
      afterProvenance: provenanceOfPlan(each),
    })),
    ...missing(before, after).map((each): Change => ({
      ...base(each),
      code: 'MILESTONE_REMOVED',
      before: each.plannedOn,
      beforeProvenance: provenanceOfPlan(each),
    })),
  ];
}

function provenanceOfPlan({ plannedOn, plannedOnProvenance }: MilestoneState): StoredProvenance | null {
  return plannedOn === null ? null : plannedOnProvenance;
}

function milestoneChange(taskId: string, old: MilestoneState, now: MilestoneState): Change[] {
  const base = { ...UNSAID, records: [now.id], taskId, about: now.code, title: now.title };
  if (old.achievedOn === null && now.achievedOn !== null)
    return [{ ...base, code: 'MILESTONE_ACHIEVED', after: now.achievedOn, afterProvenance: now.achievedOnProvenance }];
  const [from, to] = [old.forecastOn ?? old.plannedOn, now.forecastOn ?? now.plannedOn];
  const provenances = { beforeProvenance: provenanceOfDay(old), afterProvenance: provenanceOfDay(now) };
  const rebaselined = {
    ...{ ...base, code: 'MILESTONE_REBASELINED' as const, before: old.baselineOn, after: now.baselineOn },
    ...{ beforeProvenance: old.baselineOnProvenance, afterProvenance: now.baselineOnProvenance },
  };
  return [
    ...(from === to ? [] : [{ ...base, ...provenances, code: 'MILESTONE_MOVED' as const, before: from, after: to }]),
    ...(old.baselineOn === now.baselineOn ? [] : [rebaselined]),
  ];
}

/** A forecast is what a report or the office said; it has no provenance of its own. */
function provenanceOfDay({ forecastOn, plannedOn, plannedOnProvenance }: MilestoneState): StoredProvenance | null {
  return forecastOn !== null || plannedOn === null ? null : plannedOnProvenance;
}

function stageChanges(before: Snapshot, after: Snapshot): Change[] {
  return pairs(before.bills, after.bills)
    .filter(([old, bill]) => old.stage !== bill.stage)
    .map(([old, bill]) => ({
      // Another body that answers for it since is no new stage.
      ...{
        ...UNSAID,
        code: 'STAGE',
        records: bill.stageRecord === null ? bill.records : [bill.stageRecord],
        taskId: bill.taskIds[0] ?? null,
        about: bill.code,
        title: bill.title,
      },
      ...{ beforeName: old.stageName, afterName: bill.stageName },
      ...{ beforeProvenance: old.stageProvenance, afterProvenance: bill.stageProvenance },
    }));
}

function amountChanges(before: Snapshot, after: Snapshot): Change[] {
  return pairs(before.lines, after.lines).flatMap(([old, line]) =>
    line.years.flatMap((year): Change[] => {
      const [from, to] = [granted(old.years.find(({ fiscalYear }) => fiscalYear === year.fiscalYear)), granted(year)];
      if (from === to) return [];
      const records = granting(line, year.fiscalYear).map(({ id }) => id);
      const base = {
        ...UNSAID,
        records: records.length === 0 ? line.records : records,
        taskId: line.taskIds[0] ?? null,
        about: line.code,
        title: line.name,
      };
      const provenances = {
        beforeProvenance: provenanceOfGrant(old, year.fiscalYear),
        afterProvenance: provenanceOfGrant(line, year.fiscalYear),
      };
      return [{ ...base, ...provenances, code: 'AMOUNT', before: from?.toString() ?? null, after: to?.toString() ?? null }];
    }),
  );
}

function granting({ amounts }: LineState, fiscalYear: number): LineState['amounts'] {
  return amounts.filter((amount) => amount.fiscalYear === fiscalYear && ['ENACTED', 'SUPPLEMENTARY'].includes(amount.stage));
}

/** An invented part makes the whole invented; else the latest part says where it is known from. */
function provenanceOfGrant(line: LineState, fiscalYear: number): StoredProvenance | null {
  const parts = granting(line, fiscalYear);
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
    .flatMap(({ id, taskId, ministryId, roundName }): Change[] => {
      const task = after.tasks.find((candidate) => candidate.id === taskId);
      if (task === undefined) return [];
      const afterName = both([after.ministries.get(ministryId), roundName]);
      return [{ ...UNSAID, code: 'REPORT_ACCEPTED', records: [id], taskId, about: task.code, title: task.title, afterName }];
    });
}

/** Of one task many bodies report, in every round. */
function both(names: (LocalizedText | undefined)[]): LocalizedText {
  const known = names.filter((name) => name !== undefined);
  return { ko: known.map(({ ko }) => ko).join(' · '), en: known.map(({ en }) => en).join(' · ') };
}
