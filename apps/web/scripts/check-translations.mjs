// Fails when a text is missing in one language, asked for and not there, or there and never asked for.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const web = join(import.meta.dirname, '..');
const LANGUAGES = ['ko', 'en'];
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** A language is called what its speakers call it, in every language. */
const OWN_NAMES = ['shell:otherLanguage', 'settings:look.in.ko'];
const problems = [];

function flatten(texts, prefix = '') {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** namespace:key without its plural form > the text, for one language. */
function textsOf(language) {
  const found = new Map();
  for (const file of globSync(`src/app/i18n/${language}/*.json`, { cwd: web })) {
    const namespace = basename(file, '.json');
    for (const [key, text] of flatten(JSON.parse(readFileSync(join(web, file), 'utf8')))) {
      if (text.trim() === '') problems.push(`${language}/${namespace}: "${key}" is empty`);
      found.set(`${namespace}:${key.replace(PLURAL, '')}`, text);
    }
  }
  return found;
}

const valuesIn = (text) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join(' ');

function compareLanguages(ko, en) {
  for (const [key, text] of ko) {
    if (!en.has(key)) problems.push(`en has no "${key}"`);
    else if (valuesIn(text) !== valuesIn(en.get(key))) problems.push(`"${key}" takes other values in ko and en`);
    if (en.has(key) && /[가-힣]/.test(en.get(key)) && !OWN_NAMES.includes(key)) problems.push(`en "${key}" is in Korean`);
  }
  for (const key of en.keys()) if (!ko.has(key)) problems.push(`ko has no "${key}"`);
}

/** Keys as written in the code: whole ones, and the fixed beginning and end of those with a ${} in them. */
function usesOf(file) {
  const code = readFileSync(join(web, file), 'utf8');
  const own = /\} = useTranslation\('(\w+)'\)/.exec(code)?.[1];
  const uses = [];
  // common(…) and so on: a second translator of the same file, named after its namespace.
  const named = new Map([...code.matchAll(/const (\w+) = useTranslation\('(\w+)'\)\.t/g)].map(([, name, namespace]) => [name, namespace]));
  const add = (namespace, key) => uses.push({ file, key: key.includes(':') ? key : `${namespace}:${key}` });
  for (const [, name, key] of code.matchAll(/\b(\w+)\(\s*['"`]([\w:.${}\s?!()[\]'"=&|<>-]+?)['"`]\s*[,)]/g)) {
    if (name === 't' && own) add(own, key);
    else if (named.has(name)) add(named.get(name), key);
  }
  for (const [, namespace, key] of code.matchAll(/(?:translate|hasText)\('(\w+)', ['"`]([^'"`]+)['"`]/g)) add(namespace, key);
  // A key chosen by a condition inside t(…), or kept in a table: marked by its namespace.
  for (const [, key] of code.matchAll(/['"`]((?:[a-z]\w*):[\w.${}]+)['"`]/g)) add('', key);
  for (const [, a, b] of code.matchAll(/\bt\([^'"`()]*\? ['"`]([\w:.]+)['"`] : ['"`]([\w:.]+)['"`]/g))
    [a, b].forEach((key) => own && add(own, key));
  return uses;
}

const ko = textsOf('ko');
const en = textsOf('en');
compareLanguages(ko, en);

const namespaces = new Set([...ko.keys()].map((key) => key.split(':')[0]));
const used = new Set();
for (const file of globSync('src/**/*.{ts,tsx}', { cwd: web })) {
  if (/\.spec\.tsx?$|src\/testing\//.test(file)) continue;
  for (const { key } of usesOf(file)) {
    if (!namespaces.has(key.split(':')[0])) continue;
    if (!key.includes('${')) {
      if (ko.has(key)) used.add(key);
      else problems.push(`${file} asks for "${key}", which is not there`);
      continue;
    }
    const escaped = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, '\\.'));
    const pattern = new RegExp(`^${escaped.join('[\\w-]+')}$`);
    const hits = [...ko.keys()].filter((each) => pattern.test(each));
    if (hits.length === 0) problems.push(`${file} asks for "${key}", and nothing is like it`);
    for (const hit of hits) used.add(hit);
  }
}
for (const key of ko.keys()) if (!used.has(key)) problems.push(`"${key}" is never asked for`);

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `${ko.size} texts in each of ${LANGUAGES.join(' and ')}` : `${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
