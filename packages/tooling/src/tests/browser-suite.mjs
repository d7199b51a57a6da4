import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { runAsMyself } from '../run.mjs';
import { findChromium } from './chromium.mjs';
import { readReport, tally } from './tally.mjs';

export function browserSuite(folder) {
  return { name: `${folder}/e2e`, run: (args) => runJourneys(folder, args) };
}

async function runJourneys(folder, args) {
  const chromium = await findChromium();
  const reports = mkdtempSync(join(tmpdir(), 'gwaje-journeys-'));
  const report = join(reports, 'report.json');
  const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const playwright = inRoot('node_modules/@playwright/test/cli.js');
  try {
    const code = await runAsMyself(process.execPath, [playwright, 'test', '--reporter=list,json', ...args], {
      cwd: inRoot(folder),
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return tally({ ...count(readReport(report)), code });
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** A journey that passed only at the second try has failed once: somebody will meet it. */
function count({ stats = {} }) {
  return { passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0), skipped: stats.skipped ?? 0 };
}
