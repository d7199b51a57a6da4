import { planDay } from './plan-day.js';

/** The longest way to write a day has half of it; the patterns below are slow on a text that has no end. */
const LONGEST = 40;
const WRITTEN = [/^(\d{4})\s*[.\-/]\s*(\d{1,2})\s*[.\-/]\s*(\d{1,2})\s*\.?$/, /^(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일$/];
const WEEKDAY = /\s*\(\s*(?:[일월화수목금토]요?일?|Sun|Mon|Tue|Wed|Thu|Fri|Sat)\s*\)\s*$/i;

/** "2025. 3. 14.", "2025.3.14", "2025-03-14", "2025년 3월 14일", each also with its weekday; null for anything else, 30 February among it. */
export function readDay(text: string): string | null {
  if (text.length > LONGEST) return null;
  const bare = text.normalize('NFKC').trim().replace(WEEKDAY, '');
  for (const pattern of WRITTEN) {
    const [, year, month, day] = pattern.exec(bare) ?? [];
    if (year !== undefined && month !== undefined && day !== undefined) return planDay(Number(year), Number(month), Number(day));
  }
  return null;
}
