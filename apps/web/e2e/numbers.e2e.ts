import type { Page } from '@playwright/test';
import { expect, settled, test } from './support/journey.ts';

interface Number {
  words: string;
  href: string;
  rows: number | null;
  won: number | null;
}

/** Every link of the page that says how many rows it opens, or what they add up to. */
function numbersOn(page: Page): Promise<Number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[data-rows], main a[data-won]')].map((link) => ({
      words: link.textContent,
      href: link.getAttribute('href') ?? '',
      rows: link.dataset['rows'] === undefined ? null : Number(link.dataset['rows']),
      won: link.dataset['won'] === undefined ? null : Number(link.dataset['won']),
    })),
  );
}

/**
 * Figures in the summaries that are in no such link. Dates and the names of things (a code, a round, an area) are no figures; what
 * stands in a list is its row.
 */
function figuresWithoutLink(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name =
      /[A-Z]{1,2}\d+(-\d+)?|\d{4}\. \d{1,2}\. \d{1,2}\.(\([월화수목금토일]\))?|\d{1,2} [A-Z][a-z]{2} \d{4}|\d{4}년|\d+(st|nd|rd|th)|제\d+차|14일/g;
    const found: string[] = [];
    for (const place of document.querySelectorAll('.hero, .figures, .area-cards, #budget table, #tasks td')) {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const isSaid = node.parentElement?.closest('a[data-rows], a[data-won], a.opens-share, dt, caption, .when, .tile, .badge') === null;
        const text = (node.textContent ?? '').replace(name, '');
        if (isSaid && /\d/.test(text)) found.push((node.textContent ?? '').trim());
      }
    }
    return found;
  });
}

/** How many rows stand there, and the sum that stands under them. */
async function opened(page: Page, href: string): Promise<{ rows: number; won: number | null }> {
  if (href.startsWith('#')) return { rows: await page.locator(`${href} .answer-items > li`).count(), won: null };
  await page.goto(href);
  await settled(page);
  return page.evaluate(() => {
    const stage = new URLSearchParams(location.search).get('stage');
    const foot = stage === null ? null : document.querySelector<HTMLElement>(`tfoot [data-stage="${stage}"]`);
    return {
      rows: document.querySelectorAll('main .data-table tbody tr:not(:has(.nothing))').length,
      won: foot === null ? null : Number(foot.dataset['won']),
    };
  });
}

const CASES = [
  { taskForce: 'DSCR-TF', person: 'leader', language: 'ko', least: 30 },
  { taskForce: 'DSCR-DEMO', person: 'leader', language: 'ko', least: 40 },
  { taskForce: 'DSCR-DEMO', person: 'coordinator', language: 'en', least: 40 },
] as const;

for (const { taskForce, person, language, least } of CASES) {
  test(`every number on the dashboard opens exactly its rows (${taskForce}, ${person}, ${language})`, async ({ sit }) => {
    test.setTimeout(240_000);
    const { page } = await sit({ person, language });
    const dashboard = `/${taskForce}`;
    await page.goto(dashboard);
    await settled(page);
    await expect(page.locator('#budget')).toBeVisible();
    expect(await figuresWithoutLink(page), 'figures that open nothing').toEqual([]);
    const numbers = await numbersOn(page);
    expect(numbers.length).toBeGreaterThan(least);
    // Those of this page first: the others lead away from it.
    const places = [...Map.groupBy(numbers, ({ href }) => href)].toSorted(
      ([a], [b]) => Number(b.startsWith('#')) - Number(a.startsWith('#')),
    );
    for (const [href, leading] of places) {
      const { rows, won } = await opened(page, href);
      for (const number of leading)
        expect.soft(number.rows ?? number.won, `${number.words} (${href})`).toBe(number.rows === null ? won : rows);
    }
  });
}

test('a number that is passed on opens the same rows for a colleague, as far as they may know', async ({ sit }) => {
  const office = await sit({ person: 'coordinator' });
  await office.page.goto('/DSCR-DEMO');
  await settled(office.page);
  await office.page.getByRole('link', { name: /확인완료$/ }).click();
  await settled(office.page);
  const address = office.page.url();
  const rowsOf = (page: Page) => page.locator('tbody tr').allInnerTexts();
  const accepted = await rowsOf(office.page);
  expect(accepted.length).toBeGreaterThan(0);
  const { page, t } = await sit({ person: 'leader' });
  await page.goto(address);
  await settled(page);
  expect(await rowsOf(page)).toEqual(accepted);
  // All of the round: who owes is known to both, where it stands before it is accepted is not.
  await page.getByRole('combobox', { name: t('lists:filter.state') }).selectOption('NOT_ACCEPTED');
  await expect(page.locator('tbody tr').first()).toBeVisible();
  for (const row of await rowsOf(page)) expect(row).toContain(t('lists:stand.NOT_ACCEPTED'));
});
