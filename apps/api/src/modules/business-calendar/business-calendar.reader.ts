import { Injectable } from '@nestjs/common';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Holiday } from './holiday.entity.js';
import type { DaysOff } from '../../platform/clock/business-day.js';

export interface Calendar {
  daysOff: DaysOff;
  /** Years that were filled by the regulation: of others we know the weekends, and what people entered day by day. */
  years: ReadonlySet<number>;
}

type Known = Pick<Holiday, 'on' | 'isDayOff' | 'byHand'>;

/** A day that a person entered fills no year: its feasts are still unknown. */
export function filledYears(holidays: readonly Pick<Holiday, 'on' | 'byHand'>[]): Set<number> {
  return new Set(holidays.filter(({ byHand }) => !byHand).map(({ on }) => Number(on.slice(0, 4))));
}

function calendarOf(holidays: readonly Known[]): Calendar {
  return {
    daysOff: new Set(holidays.filter(({ isDayOff }) => isDayOff).map(({ on }) => on)),
    years: filledYears(holidays),
  };
}

/** The same calendar inside a command. */
export async function calendarIn(tx: CommandTransaction): Promise<Calendar> {
  return calendarOf(await tx.find(Holiday, {}));
}

@Injectable()
export class BusinessCalendarReader {
  /** By date; also the days that a person took back. */
  async ofYear(moment: Moment, year: number): Promise<Seen<Holiday>[]> {
    const all = await moment.all(Holiday);
    return all.filter(({ on }) => Number(on.slice(0, 4)) === year).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  }

  byId(moment: Moment, id: string): Promise<Seen<Holiday> | null> {
    return moment.byId(Holiday)(id);
  }

  async calendar(moment: Moment): Promise<Calendar> {
    return calendarOf(await moment.all(Holiday));
  }
}
