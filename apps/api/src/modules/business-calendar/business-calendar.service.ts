import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { CHAIN_ZERO } from '../../platform/command/system-commands.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { keepsCalendar } from './business-calendar.policy.js';
import { checkHoliday, checkYear, type HolidayFacts } from './business-calendar.rules.js';
import { Holiday, type HolidayKind } from './holiday.entity.js';
import { statutoryDaysOff } from './statutory-days.rules.js';

export interface HolidayAddInput extends HolidayFacts {
  idempotencyKey: string;
  on: string;
  kind: HolidayKind;
}

export interface HolidayCorrectInput extends HolidayFacts {
  idempotencyKey: string;
  expectedVersion: number;
  kind: HolidayKind;
  isDayOff: boolean;
}

const chains = () => Promise.resolve([CHAIN_ZERO]);

@Injectable()
export class BusinessCalendarService {
  constructor(private readonly commands: Commands) {}

  fill(viewer: Viewer, requestId: string, year: number, input: { idempotencyKey: string }): Promise<Outcome | Refusal> {
    const problems = checkYear(year);
    if (problems.length > 0) return Promise.resolve(refuse(...problems));
    return this.commands.run(
      { viewer, name: 'calendarFill', idempotencyKey: input.idempotencyKey, input: { year, ...input }, requestId, chains },
      (tx) => {
        if (!keepsCalendar(viewer)) throw new NotFound();
        return fillYear(tx, year);
      },
    );
  }

  add(viewer: Viewer, requestId: string, input: HolidayAddInput): Promise<Outcome | Refusal> {
    return this.commands.run(
      { viewer, name: 'holidayAdd', idempotencyKey: input.idempotencyKey, input, reason: input.source, requestId, chains },
      (tx) => addHoliday(tx, viewer, input),
    );
  }

  correct(viewer: Viewer, requestId: string, id: string, input: HolidayCorrectInput): Promise<Outcome | Refusal> {
    return this.commands.run(
      {
        viewer,
        name: 'holidayCorrect',
        idempotencyKey: input.idempotencyKey,
        input: { id, ...input },
        reason: input.source,
        requestId,
        chains,
      },
      (tx) => correctHoliday(tx, viewer, id, input),
    );
  }
}

/** Writes the days that are missing; what stands there, and above all what a person corrected, is left alone. */
export async function fillYear(tx: CommandTransaction, year: number): Promise<Outcome | Refusal> {
  const known = new Set((await tx.find(Holiday, {})).map(({ on }) => on));
  const missing = statutoryDaysOff(year).filter(({ on }) => !known.has(on));
  if (missing.length === 0) return refuse(problem('NOTHING_TO_FILL', 'All days of this year are already in the calendar.', 'year'));
  let id = CHAIN_ZERO;
  for (const day of missing) id = await tx.insert(Holiday, { ...day, isDayOff: true, byHand: false });
  return { id, version: 1 };
}

async function addHoliday(tx: CommandTransaction, actor: Viewer, input: HolidayAddInput): Promise<Outcome | Refusal> {
  if (!keepsCalendar(actor)) throw new NotFound();
  const { on, kind } = input;
  const problems = checkHoliday(input);
  if ((await tx.find(Holiday, { on })).length > 0)
    problems.push(problem('ALREADY_EXISTS', 'This day is already in the calendar: correct it there.', 'input', 'on'));
  if (problems.length > 0) return refuse(...problems);
  return { id: await tx.insert(Holiday, { on, kind, ...trimmed(input), isDayOff: true, byHand: true }), version: 1 };
}

async function correctHoliday(tx: CommandTransaction, actor: Viewer, id: string, input: HolidayCorrectInput): Promise<Outcome | Refusal> {
  const holiday = await tx.one(Holiday, { id });
  if (!keepsCalendar(actor)) throw new NotFound();
  const stale = problem('STALE_VERSION', 'Someone else changed this day. Look again.', 'input', 'expectedVersion');
  if (holiday.version !== input.expectedVersion) return refuse(stale);
  const problems = checkHoliday(input);
  if (problems.length > 0) return refuse(...problems);
  const { kind, isDayOff } = input;
  const changed = await tx.change(Holiday, holiday, { kind, isDayOff, ...trimmed(input), byHand: true });
  return changed ? { id, version: holiday.version + 1 } : refuse(stale);
}

const trimmed = ({ name, source }: HolidayFacts) => ({ name: { ko: name.ko.trim(), en: name.en.trim() }, source: source.trim() });
