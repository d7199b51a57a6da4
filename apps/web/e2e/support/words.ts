import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Language = 'ko' | 'en';
export type Words = (key: string, values?: Record<string, string | number>) => string;
interface Texts {
  [key: string]: string | Texts;
}

const FOLDER = fileURLToPath(new URL('../../src/app/i18n/', import.meta.url));
const read = new Map<string, Texts>();

function textsOf(language: Language, namespace: string): Texts {
  const file = `${FOLDER}${language}/${namespace}.json`;
  const texts = read.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Texts);
  read.set(file, texts);
  return texts;
}

/** What the product says in a language, by the key that it uses itself: `reports:submitAll`. */
export function wordsOf(language: Language): Words {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const [namespace = '', path = ''] = key.split(':');
    const form = typeof values['count'] === 'number' ? plurals.select(values['count']) : 'other';
    const find = (name: string) =>
      name
        .split('.')
        .reduce<string | Texts | undefined>(
          (node, step) => (typeof node === 'object' ? node[step] : undefined),
          textsOf(language, namespace),
        );
    const text = [`${path}_${form}`, `${path}_other`, path].map(find).find((found) => typeof found === 'string');
    if (typeof text !== 'string') throw new Error(`${language} has no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}
