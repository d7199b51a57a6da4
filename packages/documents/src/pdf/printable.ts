import { openSync } from 'fontkit';
import { BOLD, NORMAL } from './fonts.js';

/** The same shape under another number, which the font has. */
const LOOKALIKES: Record<string, string> = { '∙': '·', '‑': '-', '−': '-', '\u00a0': ' ', '\u3000': ' ' };
const NO_SHAPE = '[?]';
/** Joins or colours its neighbours, and is seen nowhere itself. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]/gu;

let shapes: ((codePoint: number) => boolean) | null = null;

/** A sign of which the font has no shape is printed as [?]: a reader sees that something stood there. */
export function printable(text: string): string {
  const hasShape = (shapes ??= shapesOfFonts());
  return Array.from(text.replace(UNSEEN, ''), (sign) => {
    if (hasShape(sign.codePointAt(0) ?? 0)) return sign;
    return LOOKALIKES[sign] ?? NO_SHAPE;
  }).join('');
}

function shapesOfFonts() {
  const fonts = [openSync(NORMAL), openSync(BOLD)];
  return (codePoint: number) => fonts.every((font) => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint));
}
