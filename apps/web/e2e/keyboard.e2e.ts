import type { Page } from '@playwright/test';
import { barriersOn } from './support/barriers.ts';
import { pattern } from './support/fields.ts';
import { expect, settled, test } from './support/journey.ts';

/** Presses Tab until the focus is where a person would look for it. */
async function tabTo(page: Page, name: string, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if (
      (await focused.count()) === 1 &&
      (await focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent)) === name
    )
      return;
  }
  throw new Error(`${name} is not reached with ${most} presses of Tab`);
}

/** How thick the ring round the focused element is. */
function focusRing(page: Page): Promise<number> {
  return page.locator(':focus').evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
}

test('the first press of Tab offers to skip to the content, and each stop is seen', async ({ sit }) => {
  const { page, t } = await sit({ person: 'leader' });
  await page.goto('/DSCR-DEMO');
  await settled(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t('shell:skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    expect(
      await focusRing(page),
      await page.locator(':focus').evaluate((element) => element.outerHTML.slice(0, 120)),
    ).toBeGreaterThanOrEqual(2);
  }
});

test('a liaison submits by keyboard alone', async ({ sit }) => {
  const { page, t } = await sit({ person: 'liaison.moe' });
  await page.goto('/DSCR-DEMO/reports');
  await settled(page);
  await tabTo(page, t('reports:allNoChange'));
  await page.keyboard.press('Enter');
  await tabTo(page, t('reports:submitAll'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('reports:dialog.title') });
  await expect(dialog).toBeVisible();
  await tabTo(page, t('reports:dialog.submit', { count: 1 }), 10);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const outcome = page.getByText(pattern(t('reports:submitted', { count: 1, time: '…' })));
  await expect(outcome).toBeVisible();
  await expect(page.locator(':focus').filter({ has: outcome })).toHaveCount(1);
});

test('Escape closes a dialog and gives the focus back to its button', async ({ sit }) => {
  const { page, t } = await sit({ person: 'coordinator' });
  await page.goto('/DSCR-DEMO/review');
  await settled(page);
  await tabTo(page, t('review:round.close'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: t('review:round.close') })).toBeFocused();
});

test('an office that answers is entered by keyboard alone, without a barrier', async ({ sit }) => {
  const { page, t } = await sit({ person: 'liaison.moj' });
  await page.goto('/DSCR-DEMO/tasks/T01/summary');
  await settled(page);
  expect(await barriersOn(page)).toEqual([]);
  const opener = page.locator('.responsible-bodies .contact-edit').first();
  await tabTo(page, (await opener.getAttribute('aria-label')) ?? '');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('common:contact.title') });
  await expect(dialog).toBeVisible();
  const telephone = dialog.getByRole('textbox', { name: t('common:contact.telephone') });
  for (let presses = 0; presses < 6 && !(await telephone.evaluate((field) => field === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('010-1234-5678');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(t('common:refused.TELEPHONE_MOBILE'))).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('02-000-0011');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(page.locator('.responsible-bodies').getByText('02-000-0011')).toHaveCount(1);
});
