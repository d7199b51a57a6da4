import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { Refused } from '../refused.mjs';
import { capture } from '../run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A browser for the journeys: the one that is named, an installed one, Playwright's, or Debian's. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !works(named)) throw new Refused(`CHROMIUM_PATH is ${named}, which does not start: name a Chromium that does, or unset it.`);
  return named || installed() || (await fromPlaywright()) || (await fromDebian()) || refuse();
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC].find(works);
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test');
  if (works(chromium.executablePath())) return chromium.executablePath();
  console.log('Chromium is not installed: asking Playwright for its own ...');
  await capture(process.execPath, [inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  return works(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log("Installing Debian's Chromium ...");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await capture('/usr/bin/apt-get', ['update', '-q'], { env });
  await capture('/usr/bin/apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], { env });
  return installed();
}

function refuse() {
  throw new Refused('The journeys need Chromium and none was found or could be brought: install one, or set CHROMIUM_PATH to its program.');
}

function works(program) {
  return existsSync(program) && spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
