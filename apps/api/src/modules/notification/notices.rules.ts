import { stepOn, whoIsCopied, whoOwes, type NotificationKind, type Person } from './notification.rules.js';

/** The part of a report that decides who is told. */
export interface Waiting {
  id: string;
  roundId: string;
  ministryId: string;
  holderId: string | null;
  dueAt: Date;
  openedAt: Date;
  submittedBy: string | null;
  isIndependent: boolean;
}

/** One thing to tell one person; several reports of one deadline are one thing. */
export interface Notice<Somebody extends Person> {
  to: Somebody;
  kind: NotificationKind;
  key: string;
  roundId: string | null;
  reportId: string | null;
  count: number;
  dueAt: Date | null;
  isCopy: boolean;
  isRequest: boolean;
}

interface Part<Somebody extends Person> extends Omit<Notice<Somebody>, 'count' | 'reportId'> {
  reportId: string;
}

/** What falls on one person for one reason becomes one notice, which names the report when there is only one. */
function gather<Somebody extends Person>(parts: readonly Part<Somebody>[]): Notice<Somebody>[] {
  return [...Map.groupBy(parts, ({ to, key }) => `${to.id} ${key}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ ...first, reportId: same.length === 1 ? first.reportId : null, count: same.length }];
  });
}

function part<Somebody extends Person>(to: Somebody, kind: NotificationKind, key: string, report: Waiting, isCopy = false): Part<Somebody> {
  const { id, roundId, dueAt, isIndependent } = report;
  return { to, kind, key, roundId, reportId: id, dueAt, isCopy, isRequest: isIndependent };
}

/** The ladder of this instant. Its key holds step, round and deadline: a granted deadline begins it anew, and nothing is said twice. */
export function ladderNotices<Somebody extends Person>(
  now: Date,
  people: readonly Somebody[],
  reports: readonly Waiting[],
): Notice<Somebody>[] {
  const parts = reports.flatMap((report) => {
    const step = stepOn(now, report);
    if (step === null) return [];
    const key = [step, report.roundId, report.dueAt.toISOString(), report.isIndependent ? 'asked' : 'told'].join(' ');
    const owing = whoOwes(people, report.ministryId, report.holderId);
    const copied = step === 'OVERDUE_3' ? whoIsCopied(people, report.ministryId, owing) : [];
    return [...owing.map((to) => part(to, step, key, report)), ...copied.map((to) => part(to, step, `${key} copy`, report, true))];
  });
  return gather(parts);
}

/** A round has opened: everybody of the body who writes, has a task in hand, or answers for all of it. */
export function openingNotices<Somebody extends Person>(people: readonly Somebody[], reports: readonly Waiting[]): Notice<Somebody>[] {
  const parts = reports.flatMap((report) => {
    const told = people.filter(({ id, role, duty, ministryIds }) => {
      const isHere = role === 'LIAISON' && ministryIds.includes(report.ministryId);
      return isHere && (duty !== 'SECTION_CHIEF' || id === report.holderId);
    });
    return told.map((to) => part(to, 'ROUND_OPENED', `ROUND_OPENED ${report.roundId}`, report));
  });
  return gather(parts);
}

/** Something happened to reports: who owes them is told, and who handed them in. `key` is that of the happening. */
export function reportNotices<Somebody extends Person>(
  kind: NotificationKind,
  key: string,
  people: readonly Somebody[],
  reports: readonly Waiting[],
): Notice<Somebody>[] {
  const parts = reports.flatMap((report) => {
    const owing = whoOwes(people, report.ministryId, report.holderId);
    const author =
      kind === 'REMINDED' ? [] : people.filter(({ id }) => id === report.submittedBy && !owing.some((person) => person.id === id));
    return [...owing, ...author].map((to) => part(to, kind, `${kind} ${key}`, report));
  });
  return gather(parts);
}

/** The office is told what a body asks. */
export function officeNotices<Somebody extends Person>(
  key: string,
  people: readonly Somebody[],
  reports: readonly Waiting[],
): Notice<Somebody>[] {
  const office = people.filter(({ role }) => role === 'COORDINATOR');
  return gather(
    reports.flatMap((report) =>
      office.map((to) => ({ ...part(to, 'EXTENSION_ASKED', `EXTENSION_ASKED ${key}`, report), isRequest: false })),
    ),
  );
}
