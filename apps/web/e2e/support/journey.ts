import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { signIn } from '../product/people.ts';
import { bringAxe } from './barriers.ts';
import { wordsOf, type Language, type Words } from './words.ts';

export const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

export interface Sitting {
  /** Whose account, such as leader or liaison.kcc; null: not signed in. */
  person: string | null;
  language?: Language;
  size?: keyof typeof SIZES;
  /** Another installation than the one all journeys share. */
  at?: string;
}

/** Somebody at a browser of their own. */
export interface Person {
  page: Page;
  context: BrowserContext;
  t: Words;
}

interface Journey {
  product: string;
  /** Lets somebody sit down at a browser; whatever goes wrong in its console fails the test. */
  sit: (sitting: Sitting) => Promise<Person>;
  /** What the console may say in this test because the test provokes it. */
  provoked: RegExp | null;
}

export const test = base.extend<Journey>({
  product: async ({ browserName: _ }, give) => give(process.env['GWAJE_E2E_URL'] ?? ''),
  provoked: [null, { option: true }],
  sit: async ({ browser, product, provoked }, give) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await give(async ({ person, language = 'ko', size = 'wide', at = product }) => {
      const preferences = { name: 'gwaje.preferences', value: JSON.stringify({ language }) };
      const context = await browser.newContext({
        baseURL: at,
        viewport: SIZES[size],
        reducedMotion: 'reduce',
        storageState: { cookies: [], origins: [{ origin: at, localStorage: [preferences] }] },
      });
      contexts.push(context);
      await bringAxe(context);
      if (person !== null) await signIn(context, at, person);
      const page = await context.newPage();
      listen(page, (fault) => provoked?.test(fault) !== true && faults.push(`${person ?? 'nobody'}: ${fault}`));
      return { page, context, t: wordsOf(language) };
    });
    for (const context of contexts) await context.close();
    expect(faults, 'what the browsers complained about').toEqual([]);
  },
});

/** Errors, failed requests and breaches of the content security policy all end in the console. */
function listen(page: Page, tell: (fault: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) tell(`${message.text()} (${page.url()})`);
  });
  // The console says only that a request failed; what was asked and answered is what one needs to know.
  page.on('response', async (answer) => {
    if (answer.status() < 400 || !answer.url().endsWith('/graphql')) return;
    tell(`${answer.status()}: ${await answer.text()} to ${answer.request().postData() ?? ''}`);
  });
  page.on('pageerror', (error) => tell(`${error.message} (${page.url()})`));
}

/** The page has its title and waits for nothing. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

export { expect };
