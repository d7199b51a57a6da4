import type { Language } from '../model/document-model.js';
import { codeWord } from './words/code-words.js';
import { word } from './words/words.js';
import type { Fact, RatingReasonData } from './shared-data.js';

const SEOUL_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' });
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MILLION = 1_000_000;
const WON_REASONS = new Set(['INCREASE_DROPPED', 'BELOW_REQUEST', 'BELOW_LAST_YEAR']);

/** "2025. 3. 14." or "14 Mar 2025"; a dash where there is no day. */
export function day(on: string | null, language: Language): string {
  if (on === null) return '-';
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number);
  return language === 'ko' ? `${year}. ${month}. ${date}.` : `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** The calendar day of an instant where the task force works. */
export function dayOf(at: string | null, language: Language): string {
  return at === null ? '-' : day(SEOUL_DAY.format(new Date(at)), language);
}

/** How many days one day is after another. */
export function daysAfter(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** In millions, as budgets are read. */
export function millions(won: number | null): string {
  return won === null ? '-' : Math.round(won / MILLION).toLocaleString('en-US');
}

export function marked(text: string, provenance: Fact['provenance'] | null, language: Language): string {
  return provenance?.kind === 'ILLUSTRATIVE' && text !== '-' ? `${text} ${word('illustrative', language)}` : text;
}

/** "1-1-M2: 계획일보다 9일 지남". */
export function reasonLine({ code, about, amount }: RatingReasonData, language: Language): string {
  const words = codeWord('ratingReason', code, language);
  const number = amount === null ? '' : WON_REASONS.has(code) ? millions(amount) : Math.round(amount).toLocaleString('en-US');
  const known = words === code ? codeWord('ratingReason', 'OTHER', language) : words.replace('{n}', number);
  return about === null ? known : `${about}: ${known}`;
}
