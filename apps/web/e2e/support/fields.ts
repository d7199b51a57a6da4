import type { Locator, Page } from '@playwright/test';
import type { Language } from './words.ts';

/** The words of a text with a hole in it, whatever stands in the hole. */
export function pattern(text: string, hole = '…'): RegExp {
  const parts = text.split(hole).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

/** Types a day into its segments, in the order in which the language writes them. */
export async function typeDay(field: Locator, day: string, language: Language): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await field.getByRole('spinbutton').first().focus();
  await field.page().keyboard.type((language === 'ko' ? [year, month, date] : [date, month, year]).join(''));
}

/** A day as a table writes it: 2025. 7. 21. in Korean, 21 Jul 2025 in English. */
export function writtenDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return language === 'ko' ? `${year}. ${month}. ${date}.` : `${date} ${name} ${year}`;
}

/** A choice is its label: the box itself is drawn. */
export function choice(within: Locator | Page, text: string): Locator {
  return within.locator('label').filter({ hasText: new RegExp(`^${text.replace(/[()]/g, '\\$&')}$`) });
}

/** A calendar day in Seoul, so many days from now. */
export function seoulDay(days = 0): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(Date.now() + days * 86_400_000);
}
