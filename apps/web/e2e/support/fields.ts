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

/** A choice is its label: the box itself is drawn. */
export function choice(within: Locator | Page, text: string): Locator {
  return within.locator('label').filter({ hasText: new RegExp(`^${text.replace(/[()]/g, '\\$&')}$`) });
}

/** A calendar day in Seoul, so many days from now. */
export function seoulDay(days = 0): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(Date.now() + days * 86_400_000);
}
