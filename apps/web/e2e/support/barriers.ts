import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The whole of WCAG 2.2 AA and good practice that a machine can judge. */
const EVERYTHING: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
/** What another set of colours can break. */
const COLOURS: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] };

/** Brought by the browser itself: the page's own policy lets no script in. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: AXE });
}

/** What axe finds wrong, one line each: rule, what to do, where. */
export function barriersOn(page: Page, what: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } };
      const { violations } = await axe.run(options);
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
    },
    what === 'everything' ? EVERYTHING : COLOURS,
  );
}

/** What stands out of a page that must not scroll sideways; the page itself first. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && element.closest('[tabindex="0"]') === null,
    );
    return [
      `${scrollWidth} px on ${clientWidth}: ${wide
        .slice(0, 3)
        .map((element) => `${element.tagName}.${element.className.toString()}`)
        .join(', ')}`,
    ];
  });
}
