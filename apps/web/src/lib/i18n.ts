import { useSyncExternalStore } from 'react';

/**
 * A translator of 1 KiB instead of one of 15: the dashboard may load 130 KiB of script in all, and React, router and
 * queries take 103 of them.
 * The texts are in the JSON format of i18next (nested keys, {{name}}, key_one and key_other), so its tools keep working.
 */
export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export interface Texts {
  [key: string]: string | Texts;
}
export type TextLoader = (language: Language, namespace: string) => Promise<Texts>;
export type Values = Record<string, string | number>;
export type Translate = (key: string, values?: Values) => string;

const loaded = new Map<string, Texts>();
const wanted = new Set<string>();
const listeners = new Set<() => void>();
let load: TextLoader = () => Promise.reject(new Error('No texts were registered'));
let current: Language = 'ko';

export function registerTexts(loader: TextLoader): void {
  load = loader;
}

function language(): Language {
  return current;
}

const place = (lang: Language, namespace: string) => `${lang}/${namespace}`;

async function fetchTexts(lang: Language, namespace: string): Promise<void> {
  const key = place(lang, namespace);
  if (!loaded.has(key)) loaded.set(key, await load(lang, namespace));
}

/** Brings the texts of a feature before its page is shown; kept for the time when the reader changes the language. */
export async function loadTexts(...namespaces: string[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  await Promise.all(namespaces.map((namespace) => fetchTexts(current, namespace)));
}

export async function setLanguage(next: Language): Promise<void> {
  await Promise.all([...wanted].map((namespace) => fetchTexts(next, namespace)));
  document.documentElement.lang = next;
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

function find(texts: Texts | undefined, path: string): string | undefined {
  let node: string | Texts | undefined = texts;
  for (const step of path.split('.')) {
    if (typeof node !== 'object') return undefined;
    node = node[step];
  }
  return typeof node === 'string' ? node : undefined;
}

function pick(texts: Texts | undefined, path: string, values: Values | undefined): string | undefined {
  const count = values?.['count'];
  if (typeof count === 'number') {
    const form = new Intl.PluralRules(current).select(count);
    const plural = find(texts, `${path}_${form}`) ?? find(texts, `${path}_other`);
    if (plural !== undefined) return plural;
  }
  return find(texts, path);
}

function fill(text: string, values: Values | undefined): string {
  if (!values) return text;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(current) : value;
  });
}

/** `key` belongs to the namespace given, or names another one: `common:rating.RED`. */
export function translate(namespace: string, key: string, values?: Values): string {
  const [head, tail] = key.split(':');
  const path = tail ?? key;
  const texts = loaded.get(place(current, tail === undefined ? namespace : (head ?? namespace)));
  const text = pick(texts, path, values);
  return text === undefined ? path : fill(text, values);
}

/** Whether a text exists: for codes of the server that this version may not know. */
export function hasText(namespace: string, key: string): boolean {
  return find(loaded.get(place(current, namespace)), key) !== undefined;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}

export function useTranslation(namespace: string): { t: Translate; lang: Language } {
  const lang = useLanguage();
  return { t: (key, values) => translate(namespace, key, values), lang };
}
