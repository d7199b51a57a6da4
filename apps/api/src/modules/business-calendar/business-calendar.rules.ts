import { problem, type Problem } from '../../platform/errors/problem.js';
import { FIRST_YEAR, LAST_YEAR } from './statutory-days.rules.js';

export interface HolidayFacts {
  name: { ko: string; en: string };
  source: string;
}

const LONGEST_NAME = 100;
const LONGEST_SOURCE = 300;

function checkText(text: string, longest: number, ...path: string[]): Problem[] {
  if (text.trim() === '') return [problem('REQUIRED', 'Enter it.', ...path)];
  return text.trim().length > longest ? [problem('TOO_LONG', `Use at most ${String(longest)} characters.`, ...path)] : [];
}

/** A day off is believed only with the place where it can be read. */
export function checkHoliday({ name, source }: HolidayFacts): Problem[] {
  return [
    ...checkText(name.ko, LONGEST_NAME, 'input', 'name', 'ko'),
    ...checkText(name.en, LONGEST_NAME, 'input', 'name', 'en'),
    ...checkText(source, LONGEST_SOURCE, 'input', 'source'),
  ];
}

export function checkYear(year: number): Problem[] {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return [];
  return [problem('YEAR_OUT_OF_RANGE', `Choose a year from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}.`, 'year')];
}
