import { Holiday } from '../modules/business-calendar/holiday.entity.js';
import { filledYears } from '../modules/business-calendar/business-calendar.reader.js';
import { fillYear } from '../modules/business-calendar/business-calendar.service.js';
import { FIRST_YEAR } from '../modules/business-calendar/statutory-days.rules.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import { CHAIN_ZERO, type SystemCommands } from '../platform/command/system-commands.js';
import { refuse } from '../platform/errors/problem.js';

/** Fills the years up to the next one, each once: what people entered or corrected is left alone. */
export async function fillCalendar(system: SystemCommands, today: string): Promise<void> {
  const next = Number(today.slice(0, 4)) + 1;
  const wanted = Array.from({ length: next - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const missing = async (tx: CommandTransaction) => {
    const known = filledYears(await tx.find(Holiday, {}));
    return wanted.filter((year) => !known.has(year));
  };
  await system.run(
    'calendarFill',
    async (tx) => ((await missing(tx)).length > 0 ? [CHAIN_ZERO] : null),
    async (tx) => {
      const years = await missing(tx);
      for (const year of years) await fillYear(tx, year);
      return years.length === 0 ? refuse() : { id: CHAIN_ZERO, version: 1 };
    },
  );
}
