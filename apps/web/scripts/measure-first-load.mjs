// Prints what a browser fetches for the dashboard, and fails above the budget. Run it after a build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '..', 'dist');
const BUDGET_KIB = { js: 130, css: 40 };
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));

const ENTRY = 'index.html';
const PAGE = 'src/features/dashboard/dashboard-page.tsx';
const LANGUAGE = 'ko';
const TEXTS = ['common', 'shell', 'dashboard', 'tasks'].map((name) => `src/app/i18n/${LANGUAGE}/${name}.json`);
// Fetched after the first paint and not part of it; printed beside the sum.
const AFTERWARDS = ['src/app/fonts.ts'];

/** A chunk with everything it imports statically. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const each of chunk.imports ?? []) filesOf(each, seen);
  return seen;
}

const assetsOf = (keys) => new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
const kib = (bytes) => Math.round((bytes / 1024) * 10) / 10;
const sizeOf = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

const first = assetsOf([ENTRY, PAGE].flatMap((key) => [...filesOf(key)]));
const totals = { js: 0, css: 0 };
for (const file of [...first].sort()) {
  const kind = file.endsWith('.css') ? 'css' : 'js';
  const size = sizeOf(file);
  totals[kind] += size;
  console.log(`${String(kib(size)).padStart(7)} KiB  ${file}`);
}
for (const key of AFTERWARDS) {
  for (const file of assetsOf(filesOf(key)))
    if (!first.has(file)) console.log(`${String(kib(sizeOf(file))).padStart(7)} KiB  ${file} (afterwards)`);
}
for (const key of TEXTS) console.log(`${String(kib(sizeOf(manifest[key].file))).padStart(7)} KiB  ${manifest[key].file} (texts)`);
for (const [kind, budget] of Object.entries(BUDGET_KIB)) {
  const total = kib(totals[kind]);
  console.log(`dashboard ${kind}: ${total} KiB gzip of ${budget}`);
  if (total > budget) process.exitCode = 1;
}
