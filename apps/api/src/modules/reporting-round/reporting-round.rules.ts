import { daysBetween, seoulDay } from '../../platform/clock/calendar-day.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import { carrierOf, type Route } from './carrier.rules.js';
import type { Owed, RoundKind } from './reporting-round.entity.js';

export interface RoundToOpen {
  code: string;
  name: { ko: string; en: string };
  basisOn: string;
  dueAt: Date;
  kind?: RoundKind | null;
  /** Of an on-demand round; null: all tasks. */
  taskCodes?: readonly string[] | null;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;
const FURTHEST_BASIS_DAYS = 31;
const LONGEST_NAME = 100;

/** Only an on-demand round asks about some tasks; each of them has to be one of the plan. */
export function checkChosenTasks({ kind, taskCodes }: RoundToOpen, known: readonly string[]): Problem[] {
  if (taskCodes === null || taskCodes === undefined) return [];
  const path = ['input', 'taskCodes'];
  if (kind !== 'ON_DEMAND') return [problem('ALL_TASKS', 'Only an on-demand round can ask about some of the tasks.', ...path)];
  if (taskCodes.length === 0) return [problem('REQUIRED', 'Choose at least one task.', ...path)];
  return taskCodes.every((code) => known.includes(code)) ? [] : [problem('UNKNOWN_TASK', 'Choose tasks of this plan.', ...path)];
}

export function checkOpening(round: RoundToOpen, now: Date, today: string): Problem[] {
  const found: Problem[] = [];
  if (!CODE.test(round.code)) found.push(problem('BAD_CODE', 'Use a short code such as 2025-03.', 'input', 'code'));
  for (const language of ['ko', 'en'] as const) {
    const name = round.name[language].trim();
    if (name === '') found.push(problem('REQUIRED', 'Enter a name in both languages.', 'input', 'name', language));
    if (name.length > LONGEST_NAME) found.push(problem('TOO_LONG', `Use at most ${LONGEST_NAME} characters.`, 'input', 'name', language));
  }
  if (daysBetween(today, round.basisOn) > FURTHEST_BASIS_DAYS)
    found.push(problem('TOO_FAR_AHEAD', `Choose a day at most ${FURTHEST_BASIS_DAYS} days ahead.`, 'input', 'basisOn'));
  if (round.dueAt <= now) found.push(problem('IN_PAST', 'Choose a deadline that is later than now.', 'input', 'dueAt'));
  if (seoulDay(round.dueAt) < round.basisOn)
    found.push(problem('BEFORE_BASIS', 'Choose a deadline on or after the day up to which results count.', 'input', 'dueAt'));
  return found;
}

interface Body {
  id: string;
  openedOn: string | null;
  closedOn: string | null;
}

interface Succession {
  fromMinistryId: string;
  toMinistryId: string;
  kind: string;
  effectiveOn: string;
}

export interface Bodies {
  ministries: readonly Body[];
  successions: readonly Succession[];
  /** The kinds by which one body goes wholly into another; at any other a person chooses, and until then nobody takes over. */
  takesOver: readonly string[];
  /** Through whom bodies report; nobody through anybody when left out. */
  routes?: readonly Route[];
}

/** The body that answers today for what was given to `id`: itself, or the one that took it over; null when there is none. */
export function answeringBody(id: string, { ministries, successions, takesOver }: Bodies, today: string): string | null {
  const seen = new Set<string>();
  for (let current = id; !seen.has(current);) {
    seen.add(current);
    const body = ministries.find((ministry) => ministry.id === current);
    if (body === undefined || (body.openedOn !== null && body.openedOn > today)) return null;
    if (body.closedOn === null || body.closedOn > today) return current;
    const heirs = successions.filter(
      ({ fromMinistryId, effectiveOn, kind }) => fromMinistryId === current && effectiveOn <= today && takesOver.includes(kind),
    );
    if (heirs.length !== 1 || heirs[0] === undefined) return null;
    current = heirs[0].toMinistryId;
  }
  return null;
}

interface PlannedTask {
  id: string;
  leadMinistryId: string;
}

/**
 * Exactly one report for each task and each body that answers for it: itself, or through the body by which it reports, which
 * then carries its part. A body that both leads and supports leads. The coordinating body owes none, neither its own nor one
 * that carries another's: it would wait for itself.
 */
export function owedReports(
  tasks: readonly PlannedTask[],
  supporting: readonly { taskId: string; ministryId: string }[],
  bodies: Bodies,
  today: string,
  coordinatorId: string | null,
): Owed[] {
  const answers = (id: string) => answeringBody(id, bodies, today);
  const office = coordinatorId === null ? null : answers(coordinatorId);
  const carrier = (id: string) => {
    const via = carrierOf(id, bodies.routes ?? [], answers, today);
    return via === office ? id : via;
  };
  return tasks.flatMap(({ id: taskId, leadMinistryId }) => {
    const taking = [leadMinistryId, ...supporting.filter((helper) => helper.taskId === taskId).map(({ ministryId }) => ministryId)];
    const answering = [...new Set(taking.map(answers))].filter((id) => id !== null).filter((id) => id !== office);
    const first = answers(leadMinistryId);
    const lead = first === null || first === office ? first : carrier(first);
    return [...new Set(answering.map(carrier))].map((ministryId) => {
      const carries = answering.filter((id) => id !== ministryId && carrier(id) === ministryId);
      return {
        ...{ taskId, ministryId, leadMinistryId: lead ?? leadMinistryId, part: ministryId === lead ? 'LEAD' : 'SUPPORTING' },
        ...(carries.length === 0 ? {} : { carries }),
      };
    });
  });
}

interface Filed {
  taskId: string;
  ministryId: string;
  part: string;
  state: string;
}

/** Closing keeps who had handed in, whatever came of it: from then on that is a fact of the round, which every rating may rest on. */
export function owedAtClose(owed: readonly Owed[], reports: readonly Filed[]): Owed[] {
  const handedIn = reports.filter(({ state }) => state !== 'NOT_BEGUN' && state !== 'DRAFT');
  return owed.map((each) => ({
    ...each,
    handedIn: handedIn.some(
      ({ taskId, ministryId, part }) => taskId === each.taskId && ministryId === each.ministryId && part === each.part,
    ),
  }));
}
