import { openSync, type Font } from 'fontkit';
import { BOLD, NORMAL } from './fonts.js';

/** The same shape under another number, which the font has. */
const LOOKALIKES: Record<string, string> = { '∙': '·', '‑': '-', '−': '-', '\u00a0': ' ', '\u3000': ' ' };
const NO_SHAPE = '[?]';
/** Joins or colours its neighbours, and is seen nowhere itself. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

let signs: Map<string, string> | null = null;

/** A sign of which the font has no shape is printed as [?]: a reader sees that something stood there. */
export function printable(text: string): string {
  const signOf = (signs ??= signsOfFonts());
  return Array.from(text.replace(UNSEEN, ''), (sign) => signOf.get(sign) ?? LOOKALIKES[sign] ?? NO_SHAPE).join('');
}

/**
 * Each sign the fonts can draw, and the one it is written as: signs that share a shape (Ω the letter and Ω the unit)
 * are one in a PDF, and whoever copies text out of it must get the same one each time.
 */
function signsOfFonts() {
  const [normal, bold] = [opened(NORMAL), opened(BOLD)];
  const byShape = new Map<string, string[]>();
  for (const codePoint of normal.characterSet) {
    if (!bold.hasGlyphForCodePoint(codePoint)) continue;
    const shape = [normal, bold].map((font) => font.glyphForCodePoint(codePoint).id).join();
    byShape.set(shape, [...(byShape.get(shape) ?? []), String.fromCodePoint(codePoint)]);
  }
  return new Map([...byShape.values()].flatMap((alike) => alike.map((sign): [string, string] => [sign, plainest(alike)])));
}

const plainest = (alike: string[]) => alike.find((sign) => sign === sign.normalize('NFKC')) ?? alike[0] ?? NO_SHAPE;

function opened(path: string): Font {
  const font = openSync(path);
  if ('fonts' in font) throw new Error(`A collection, not a font: ${path}`);
  return font;
}
