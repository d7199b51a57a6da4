import { capture } from '../run.mjs';

const FOLDER = 'apps/api/src/migrations';

/** A migration that was released has run somewhere: changing it makes two databases out of one. */
export async function findChangedMigrations() {
  const tag = await capture('git', ['describe', '--tags', '--abbrev=0']);
  if (tag.code !== 0) return '';
  const release = tag.stdout.trim();
  const { code, output } = await capture('git', ['diff', '--name-status', '--diff-filter=MDRT', release, '--', FOLDER]);
  if (code !== 0) return output;
  return output === '' ? '' : `${output}These were released with ${release}: write a new migration instead.`;
}
