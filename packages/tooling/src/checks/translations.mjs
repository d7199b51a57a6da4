import { existsSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { capture } from '../run.mjs';

const SCRIPT = inRoot('apps/web/scripts/check-translations.mjs');

export async function findTranslationGaps() {
  if (!existsSync(SCRIPT)) return `${SCRIPT} is missing: nobody compares the two languages.`;
  const { code, output } = await capture(process.execPath, [SCRIPT]);
  return code === 0 ? '' : output || `ended with ${code}`;
}
