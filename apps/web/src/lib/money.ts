import type { Language } from './i18n';
import type { MoneyUnit } from './preferences';

const WON = { million: 1_000_000, hundredMillion: 100_000_000 };

/** Amounts are kept in won and read in 백만 원, or in 억 원 with one decimal. The unit stands once above the table. */
export function formatWon(won: number, unit: MoneyUnit, lang: Language): string {
  const digits = unit === 'hundredMillion' ? 1 : 0;
  const amount = won / WON[unit];
  // Never "-0": a change that rounds to nothing is nothing.
  const rounded = Number(amount.toFixed(digits)) || 0;
  return rounded.toLocaleString(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
}

/** With its sign, for a change: +4,760 or −206. */
export function formatWonChange(won: number, unit: MoneyUnit, lang: Language): string {
  const text = formatWon(won, unit, lang);
  return won > 0 && text !== formatWon(0, unit, lang) ? `+${text}` : text;
}
