import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { signIn } from './product/people.ts';
import { startProduct } from './product/product.ts';
import { reportToWrite, screens } from './support/screens.ts';

/**
 * Pictures of every screen for people to look at: node e2e/screenshots.mjs FOLDER [NAME...]
 * In both languages, wide and narrow, in high contrast, and as printed. docs/use/dashboard-ko.png is dashboard-real-ko-fold.png.
 */
const [folder = 'screenshots', ...names] = process.argv.slice(2);
const SIZES = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } };
mkdirSync(folder, { recursive: true });

const running = process.env.GWAJE_URL ? { url: process.env.GWAJE_URL, stop: () => undefined } : await startProduct();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const liaison = await contextOf('liaison.kcc');
  const all = screens(await reportToWrite(liaison, running.url));
  await liaison.close();
  const wanted = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  for (const person of new Set(wanted.map((screen) => screen.person))) {
    const context = await contextOf(person);
    for (const screen of wanted.filter((each) => each.person === person)) await picture(context, screen);
    await context.close();
  }
} finally {
  await browser.close();
  await running.stop();
}

async function contextOf(person) {
  const context = await browser.newContext({
    baseURL: running.url,
    viewport: SIZES[1440],
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
  });
  if (person !== null) await signIn(context, running.url, person);
  return context;
}

async function picture(context, { name, path }) {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
  for (const language of ['ko', 'en']) {
    await page.setViewportSize(SIZES[1440]);
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    await settled(page);
    const file = (what) => join(folder, `${name}-${language}-${what}`);
    await page.screenshot({ path: file('fold.png') });
    await page.screenshot({ path: file('1440.png'), fullPage: true });
    await contrast(page, 'high-contrast');
    if (language === 'ko') await page.screenshot({ path: file('1440-contrast.png'), fullPage: true });
    await contrast(page, 'light');
    await page.setViewportSize(SIZES[390]);
    await page.screenshot({ path: file('390.png'), fullPage: true });
    if (language === 'ko') await page.pdf({ path: file('print.pdf'), preferCSSPageSize: true, printBackground: true });
  }
  await page.close();
}

async function settled(page) {
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await page.locator('html').evaluate((html) => html.ownerDocument.fonts.ready);
}

function contrast(page, value) {
  return page.locator('html').evaluate((html, wanted) => void (html.dataset.contrast = wanted), value);
}
