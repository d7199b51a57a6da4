import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MinistryPage } from './pages/ministry-page.ts';
import { barriersOn } from './support/barriers.ts';
import { expect, test, type Person } from './support/journey.ts';

/** The demonstration's round is open for this body, which has begun one report. */
const [LIAISON, TASK_FORCE, TASK] = ['liaison.mogef', 'DSCR-DEMO', 'T10'] as const;
const SHEET = 'xl/worksheets/sheet1.xml';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NARRATIVE = 'E2';

/** Types into a cell, as a spreadsheet program saves it. */
function typed(file: Uint8Array, cell: string, text: string): Buffer {
  const parts = unzipSync(file);
  const filled = `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array()).replace(new RegExp(`<c r="${cell}"[^>]*?(/>|>.*?</c>)`), () => filled);
  return Buffer.from(zipSync({ ...parts, [SHEET]: strToU8(xml) }));
}

/** Reached and pressed by keyboard alone. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function bring({ page, t }: Person, buffer: Buffer): Promise<void> {
  await page.getByLabel(t('reports:sheet.choose')).and(page.locator('input')).setInputFiles({ name: 'reply.xlsx', mimeType: XLSX, buffer });
}

test('a ministry fills the reply sheet elsewhere, sees each cell before it changes, and gets its words back for 한글 and as files', async ({
  sit,
}) => {
  test.setTimeout(90_000);
  const liaison = await sit({ person: LIAISON });
  const { page, t, context } = liaison;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const own = new MinistryPage(liaison, 'ko');
  await own.open(TASK_FORCE);
  await press(page, t('reports:sheet.title'));
  const sheet = await saved(page, t('reports:sheet.download'));
  expect(sheet.name).toMatch(/^\[시연용 예시 자료\] .+\.xlsx$/);

  await test.step('what is no sheet is refused by a sentence', async () => {
    await bring(liaison, Buffer.from('nothing of use'));
    await expect(page.getByText('XLSX 파일이 아닙니다.')).toBeVisible();
  });

  const filled = typed(sheet.bytes, NARRATIVE, '□ 예방교육 자료 보급 &lt;b&gt;\n○ 전국 학교 안내');
  await test.step('the changed cell stands beside the draft, and goes into it when the person says so', async () => {
    await bring(liaison, filled);
    await expect(page.getByText(t('reports:sheet.changes', { count: 1 }))).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
    await press(page, t('reports:sheet.apply', { count: 1 }));
    await expect(page.getByText(t('reports:sheet.taken', { count: 1 }))).toBeVisible();
    await own.isSaved(TASK);
  });

  await test.step('a second time it changes nothing, and nothing was handed in', async () => {
    await bring(liaison, filled);
    await expect(page.getByText(t('reports:sheet.nothing'))).toBeVisible();
    await page.reload();
    const row = await own.row(TASK);
    await expect(row.getByRole('textbox', { name: t('reporting:section.narrative') })).toHaveValue(
      '□ 예방교육 자료 보급 <b>\n ○ 전국 학교 안내',
    );
    await expect(row.getByText(t('reporting:state.DRAFT'), { exact: true })).toBeVisible();
  });

  await test.step('copied, the levels come along for a text field and for a word processor', async () => {
    await press(page, t('reports:copy'));
    await expect(page.getByText(t('common:copied'))).toBeAttached();
    const row = await own.row(TASK);
    await row.getByRole('textbox', { name: t('reporting:section.narrative') }).focus();
    const pasted = await page.evaluateHandle(() => ({
      texts: new Promise<string[]>((resolve) =>
        document.addEventListener('paste', (event) => {
          event.preventDefault();
          resolve(['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? ''));
        }),
      ),
    }));
    await page.keyboard.press('Control+V');
    const [plain = '', html = ''] = await pasted.evaluate(({ texts }) => texts);
    expect(plain.replaceAll('\r', '')).toContain('□ 예방교육 자료 보급 <b>\n ○ 전국 학교 안내');
    expect(html).toMatch(/<p style="[^"]*15pt;[^"]*">□ 예방교육 자료 보급 &lt;b&gt;<\/p>/);
  });

  await test.step('the files say what was just written, and that it is invented', async () => {
    const { name, bytes } = await saved(page, t('common:file.save', { what: t('reports:file.one'), format: 'HWPX' }));
    expect(name).toMatch(/^\[시연용 예시 자료\] .+\.hwpx$/);
    expect(strFromU8(unzipSync(bytes)['Contents/section0.xml'] ?? new Uint8Array())).toContain('□ 예방교육 자료 보급 &lt;b&gt;');
    const pdf = await saved(page, t('common:file.save', { what: t('reports:file.all'), format: 'PDF' }));
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
