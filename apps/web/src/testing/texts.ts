import { readFileSync } from 'node:fs';
import { registerTexts, type Texts } from '../lib/i18n';

/** The same texts as in the browser, read from disk. */
export function bringTextsFromDisk(): void {
  registerTexts((lang, namespace) => {
    const file = new URL(`../app/i18n/${lang}/${namespace}.json`, import.meta.url);
    return Promise.resolve(JSON.parse(readFileSync(file, 'utf8')) as Texts);
  });
}
