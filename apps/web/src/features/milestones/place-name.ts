/** At 13 units: a Hangul syllable is nearly square, other letters about half of it. */
const WIDE = 12.4;
const NARROW = 6.9;
const isWide = (letter: string) => /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7a3]/.test(letter);

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (isWide(letter) ? WIDE : NARROW), 0);
}

function shortened(text: string, room: number): string {
  let kept = '';
  for (const letter of text) {
    if (widthOf(`${kept}${letter}…`) > room) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return kept;
}

/** Where a name goes beside its shapes; what must be said after it (no record, sample) is never cut off. */
export function placeName(name: string, after: string, room: { left: number; right: number }): { isLeft: boolean; text: string } {
  const needed = widthOf(name + after);
  const isLeft = needed > room.right && room.left > room.right;
  return { isLeft, text: shortened(name, (isLeft ? room.left : room.right) - widthOf(after)) + after };
}
