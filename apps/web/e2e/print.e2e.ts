import { formatDay } from '../src/lib/dates.ts';
import { seoulDay } from './support/fields.ts';
import { expect, settled, test } from './support/journey.ts';
import { textOfPages } from './support/pdf-text.ts';

const PAGES = [
  { name: 'dashboard', path: '', title: 'dashboard:title' },
  { name: 'task', path: '/tasks/T01/summary', title: null },
];

for (const language of ['ko', 'en'] as const) {
  for (const { name, path, title } of PAGES) {
    test(`each printed page of the ${name} names what it is, the day of its figures, and that they are a demonstration (${language})`, async ({
      sit,
    }) => {
      const { page, t } = await sit({ person: 'leader', language });
      const print = async (taskForce: string) => {
        await page.goto(`/${taskForce}${path}`);
        await settled(page);
        return textOfPages(await page.pdf({ preferCSSPageSize: true }));
      };
      const day = t('common:asOfDay', { day: formatDay(seoulDay(), language) });
      for (const text of await print('DSCR-DEMO')) {
        expect(text).toContain(title === null ? 'T01 ' : t(title));
        expect(text).toContain(day);
        expect(text).toContain(t('common:demonstration'));
        // A control is of no use on paper.
        expect(text).not.toContain(t('shell:contrast'));
      }
      for (const text of await print('DSCR-TF')) {
        expect(text).toContain(day);
        expect(text).not.toContain(t('common:demonstration'));
      }
    });
  }

  test(`the dashboard of the whole plan takes three sheets (${language})`, async ({ sit }) => {
    const { page } = await sit({ person: 'leader', language });
    await page.goto('/DSCR-TF');
    await settled(page);
    await page.locator('#budget').waitFor();
    expect(textOfPages(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(3);
  });

  test(`an area takes one sheet, a whole task two at most, and nothing on them is below 7.5 pt (${language})`, async ({ sit }) => {
    const { page } = await sit({ person: 'leader', language });
    const smallest = () =>
      page.evaluate(() => {
        const told = [...document.querySelectorAll('main *')].filter(
          (each) =>
            [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
            each.getClientRects().length > 0 &&
            !each.closest('.sr-only'),
        );
        return Math.min(...told.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.75));
      });
    const SHEETS: [string, number][] = [
      ['/areas/A1', 1],
      ['/areas/A3', 1],
      ['/tasks/T01/all', 2],
      ['/tasks/T06/all', 2],
      ['', 3],
    ];
    for (const [path, most] of SHEETS) {
      await page.goto(`/DSCR-TF${path}`);
      await settled(page);
      if (path === '') await page.locator('#budget').waitFor();
      expect(textOfPages(await page.pdf({ preferCSSPageSize: true })).length, path).toBeLessThanOrEqual(most);
      await page.emulateMedia({ media: 'print' });
      expect(await smallest(), path).toBeGreaterThanOrEqual(7.5);
      await page.emulateMedia({ media: null });
    }
  });

  test(`a task of the demonstration, with the reports of two years and three views of it, takes three sheets at most (${language})`, async ({
    sit,
  }) => {
    const { page } = await sit({ person: 'leader', language });
    await page.goto('/DSCR-DEMO/tasks/T06/all');
    await settled(page);
    expect(textOfPages(await page.pdf({ preferCSSPageSize: true })).length).toBeLessThanOrEqual(3);
  });
}
