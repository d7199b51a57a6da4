import { addDays, seoulDay } from '../../platform/clock/calendar-day.js';
import { problem, type Problem } from '../../platform/errors/problem.js';

export const KINDS = [
  ...(['ROUND_OPENED', 'DUE_IN_7', 'DUE_IN_1', 'OVERDUE_1', 'OVERDUE_3', 'REPORT_RETURNED', 'REPORT_ACCEPTED'] as const),
  ...(['EXTENSION_ASKED', 'EXTENSION_DECIDED', 'TASKS_HANDED_OVER', 'REMINDED'] as const),
] as const;
export type NotificationKind = (typeof KINDS)[number];
export type MailChoice = 'AT_ONCE' | 'DIGEST' | 'OFF';

/** What waits for somebody is written at once; what only informs comes with the day's summary. */
export function mailChoice(kind: NotificationKind, chosen: Partial<Record<NotificationKind, MailChoice>> | null): MailChoice {
  return chosen?.[kind] ?? (kind === 'REPORT_ACCEPTED' ? 'DIGEST' : 'AT_ONCE');
}

export type Step = 'DUE_IN_7' | 'DUE_IN_1' | 'OVERDUE_1' | 'OVERDUE_3';

/** Calendar days from the deadline, in Asia/Seoul: weekends and holidays count, as they do for whoever waits. */
const LADDER: readonly { step: Step; day: number }[] = [
  { step: 'DUE_IN_7', day: -7 },
  { step: 'DUE_IN_1', day: -1 },
  { step: 'OVERDUE_1', day: 1 },
  { step: 'OVERDUE_3', day: 3 },
];
/** From here on a person decides: the body stands on the coordinator's list 미제출 기관, and the product writes to nobody. */
const ENDS_AFTER_DAYS = 7;

export interface Awaited {
  /** The last instant that is on time: the round's, or the one granted. */
  dueAt: Date;
  openedAt: Date;
}

/**
 * The step that stands on this day: the last one reached, so that a server that was down for a day still tells what is true now. A
 * step on the day of opening or before says nothing that the opening did not.
 */
export function stepOn(now: Date, { dueAt, openedAt }: Awaited): Step | null {
  const [today, due] = [seoulDay(now), seoulDay(dueAt)];
  if (today >= addDays(due, ENDS_AFTER_DAYS)) return null;
  const reached = LADDER.filter(({ day }) => addDays(due, day) <= today).at(-1);
  if (reached === undefined || addDays(due, reached.day) <= seoulDay(openedAt)) return null;
  // On the day itself, once the hour has passed: tomorrow says that it is late.
  return reached.day < 0 && now > dueAt ? null : reached.step;
}

export interface Person {
  id: string;
  role: 'LIAISON' | 'COORDINATOR';
  duty: 'WRITER' | 'SECTION_CHIEF' | 'FOCAL_POINT' | null;
  /** The body for which the person speaks, and those it succeeded. */
  ministryIds: readonly string[];
}

/** Who owes it: the person in charge; without one whoever writes for the body; without these its focal point. */
export function whoOwes<Somebody extends Person>(people: readonly Somebody[], ministryId: string, holderId: string | null): Somebody[] {
  const here = people.filter(({ role, ministryIds }) => role === 'LIAISON' && ministryIds.includes(ministryId));
  const holder = here.filter(({ id }) => id === holderId);
  if (holder.length > 0) return holder;
  const writers = here.filter(({ duty }) => duty === 'WRITER');
  return writers.length > 0 ? writers : here.filter(({ duty }) => duty === 'FOCAL_POINT');
}

/** Who is told as well when it is three days late: the section chief and the focal point, and nobody above them. */
export function whoIsCopied<Somebody extends Person>(
  people: readonly Somebody[],
  ministryId: string,
  owing: readonly Person[],
): Somebody[] {
  return people.filter(({ id, role, duty, ministryIds }) => {
    const isAbove = role === 'LIAISON' && (duty === 'SECTION_CHIEF' || duty === 'FOCAL_POINT') && ministryIds.includes(ministryId);
    return isAbove && !owing.some((person) => person.id === id);
  });
}

export function checkChoices(given: readonly { kind: NotificationKind }[]): Problem[] {
  return given.flatMap(({ kind }, index) =>
    given.findIndex((other) => other.kind === kind) < index
      ? [problem('TWICE', 'Name each kind once.', 'input', 'choices', String(index), 'kind')]
      : [],
  );
}
