import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { MinistryPage } from './pages/ministry-page.ts';
import { ask } from './product/people.ts';
import { startProduct, type Product } from './product/product.ts';
import { barriersOn } from './support/barriers.ts';
import { choice, pattern } from './support/fields.ts';
import { expect, test, type Person } from './support/journey.ts';

/** The demonstration's round is open for this body. */
const [LIAISON, TASK_FORCE, TASK] = ['liaison.mogef', 'DSCR-DEMO', 'T10'] as const;
const FILES = `query ($code: String!) { taskForce(code: $code) { currentRound { reports { task { code } evidence { id fileName } } } } }`;
/** As a scan that takes its time, so that a person sees that it does. */
const PROGRAM = '#!/bin/sh\nsleep 4\nexit 0\n';
const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(3_000_000, 'x'), Buffer.from('\n%%EOF\n')]);

interface Files {
  taskForce: { currentRound: { reports: { task: { code: string }; evidence: { id: string; fileName: string }[] }[] } };
}

test.describe('evidence', () => {
  let own: Product;
  const folder = mkdtempSync(join(tmpdir(), 'gwaje-scan-'));
  test.use({ provoked: /ERR_FAILED|ERR_ABORTED|Failed to load resource/ });
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const program = join(folder, 'scan');
    writeFileSync(program, PROGRAM);
    chmodSync(program, 0o755);
    own = await startProduct({ SCAN_COMMAND: program });
  });
  test.afterAll(async () => {
    await own.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const part = async ({ page, t }: Person, row: Locator) => {
    const group = row.getByRole('group', { name: t('evidence:title') });
    const fold = group.getByRole('button', { name: t('evidence:title') });
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    await expect(group.getByRole('button', { name: t('evidence:choose') })).toBeVisible();
    const bring = (name: string, buffer: Buffer) =>
      page
        .getByLabel(t('evidence:choose'))
        .and(group.locator('input'))
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    return { group, bring };
  };
  const about = async (group: Locator, { t }: Person) => {
    await group.getByRole('textbox', { name: t('evidence:caption') }).fill('예시 증빙');
    await choice(group, t('evidence:shared.TASK_FORCE')).click();
    await choice(group, t('evidence:confirm')).click();
  };

  for (const language of ['ko', 'en'] as const)
    test(`that cannot be taken is told beside the file (${language})`, async ({ sit }) => {
      const person = await sit({ person: LIAISON, at: own.url, language });
      const ministry = new MinistryPage(person, language);
      await ministry.open(TASK_FORCE);
      const { group, bring } = await part(person, await ministry.row(TASK));
      await bring('a.exe', Buffer.from('MZ'));
      await group.getByRole('button', { name: person.t('evidence:send'), exact: true }).click();
      for (const code of ['WRONG_TYPE', 'REQUIRED', 'CONFIRM_NO_VICTIM'])
        await expect(group.getByText(person.t(`common:refused.${code}`))).toBeVisible();
      await group.getByRole('button', { name: person.t('evidence:putAway'), exact: true }).click();
      await bring('a.pdf', Buffer.from('<html>'));
      await about(group, person);
      await group.getByRole('button', { name: person.t('evidence:send'), exact: true }).click();
      await expect(group.getByText(person.t('common:refused.NOT_ITS_TYPE'))).toBeVisible();
      expect(await barriersOn(person.page)).toEqual([]);
    });

  test('goes out with its progress, is stopped, tried again, held back by the scan, and given to its own body alone', async ({ sit }) => {
    test.setTimeout(90_000);
    const liaison = await sit({ person: LIAISON, at: own.url });
    const { page, t, context } = liaison;
    const ministry = new MinistryPage(liaison, 'ko');
    await ministry.open(TASK_FORCE);
    const { group, bring } = await part(liaison, await ministry.row(TASK));
    await expect(group.getByText(t('evidence:scanned'))).toBeVisible();
    const kept = async () =>
      (await ask<Files>(context, own.url, FILES, { code: TASK_FORCE })).taskForce.currentRound.reports.flatMap(({ evidence }) => evidence);
    const send = (name: string) => group.getByRole('button', { name: t(`evidence:${name}`), exact: true }).click();

    await test.step('stopped on its way it leaves nothing', async () => {
      await page.route('**/files/evidence/*', () => undefined);
      await bring('예시 지침.pdf', PDF);
      await about(group, liaison);
      await send('send');
      await expect(group.getByRole('progressbar', { name: '예시 지침.pdf' })).toBeVisible();
      await send('stop');
      await expect(group.getByRole('textbox', { name: t('evidence:caption') })).toHaveValue('예시 증빙');
      expect(await kept()).toEqual([]);
    });

    await test.step('a lost connection loses no word', async () => {
      await page.unroute('**/files/evidence/*');
      await page.route('**/files/evidence/*', (route) => route.abort());
      await send('send');
      await expect(group.getByText(t('common:error.network'))).toBeVisible();
      await page.unroute('**/files/evidence/*');
      await send('again');
    });

    await test.step('it is with the report, and waits for the scan', async () => {
      await expect(group.getByText(t('evidence:arrived', { name: '예시 지침.pdf' }))).toBeVisible();
      await expect(group.getByText(t('evidence:scan.QUARANTINED'))).toBeVisible();
      await expect(group.getByRole('button', { name: t('evidence:save', { name: '예시 지침.pdf' }) })).toHaveCount(0);
      expect(await barriersOn(page)).toEqual([]);
    });

    await test.step('let through, it comes back as it went out, and to nobody else', async () => {
      await expect(group.getByText(t('evidence:scan.CLEAN'))).toBeVisible({ timeout: 20_000 });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        group.getByRole('button', { name: t('evidence:save', { name: '예시 지침.pdf' }) }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('예시 지침.pdf');
      const [file] = await kept();
      const others = await Promise.all(['coordinator', 'leader', 'liaison.moj', null].map((person) => sit({ person, at: own.url })));
      const answers = await Promise.all(others.map((other) => other.context.request.get(`${own.url}/files/evidence/${file?.id ?? ''}`)));
      expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404, 401]);
    });

    await test.step('it is taken away again', async () => {
      await group.getByRole('button', { name: t('evidence:removeOf', { name: '예시 지침.pdf' }) }).click();
      await expect(group.getByText(t('evidence:none'))).toBeVisible();
      await expect(page.getByText(pattern(t('evidence:hash', { hash: '…' })))).toHaveCount(0);
    });
  });
});
