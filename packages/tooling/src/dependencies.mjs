import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { inRoot, MEMORY, MODULES } from './paths.mjs';

const NOTE = join(MEMORY, 'installed');

/** Runs `npm ci` when what is installed is not what the lock file says. */
export async function bringDependencies() {
  const wanted = fingerprint();
  if (existsSync(NOTE) && readFileSync(NOTE, 'utf8') === wanted) return;
  if (!isInstalled()) {
    console.error('Installing the packages of the lock file ...');
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { purpose: 'Installing the packages' });
  }
  mkdirSync(MEMORY, { recursive: true });
  writeFileSync(NOTE, wanted);
}

export function workspaces() {
  const folders = ['apps', 'packages'].flatMap((parent) => readdirSync(inRoot(parent)).map((name) => `${parent}/${name}`));
  return folders.filter((folder) => existsSync(inRoot(folder, 'package.json'))).sort();
}

function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  const files = ['package-lock.json', 'package.json', ...workspaces().map((folder) => `${folder}/package.json`)];
  for (const file of files) hash.update(file).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

/** npm notes in node_modules what it really installed. Someone who ran `npm install` needs no second, slower installation. */
function isInstalled() {
  const noted = packagesOf(join(MODULES, '.package-lock.json'));
  const locked = packagesOf(inRoot('package-lock.json'));
  if (noted === undefined || locked === undefined) return false;
  return !Object.entries(locked)
    .filter(([path]) => path.includes('node_modules/'))
    .some(([path, { version, link, optional, devOptional, peer }]) => {
      const found = noted[path];
      if (found === undefined) return !(optional || devOptional || peer || link);
      return found.version !== version || (!link && !existsSync(inRoot(path)));
    });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
