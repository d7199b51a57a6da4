import { existsSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { capture } from '../run.mjs';

/** The files that git knows or would add: what others will receive. */
export async function trackedFiles() {
  const { code, stdout } = await capture('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  if (code !== 0) throw new Error('git could not list the files: is this a clone, and is git installed?');
  return stdout.split('\0').filter((file) => file !== '' && existsSync(inRoot(file)));
}
