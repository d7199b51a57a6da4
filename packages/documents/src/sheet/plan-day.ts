/** As everywhere in the product: a day outside of them is a slip of the hand, and would not be saved. */
const FIRST_YEAR = 1948;
const LAST_YEAR = 2199;

/** The day as 2025-03-14; null for one that does not exist and for a year that no plan will see. */
export function planDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? at.toISOString().slice(0, 10) : null;
}
