import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('pretendard-gov/package.json')), 'dist/public/static/alternative');

export const FAMILY = 'Pretendard GOV';
export const NORMAL = join(FOLDER, 'PretendardGOV-Regular.ttf');
export const BOLD = join(FOLDER, 'PretendardGOV-Bold.ttf');

/** No slanted letters: 한글 has none, and nothing of ours asks for them. */
export const FONTS = { [FAMILY]: { normal: NORMAL, bold: BOLD, italics: NORMAL, bolditalics: BOLD } };
