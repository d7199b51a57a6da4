import { plainLines } from './plain-lines.js';
import type { OutlineLevel, Paragraph } from './document-model.js';

/** What people type or paste for the four signs, also from 한글. */
const WRITTEN_AS: [OutlineLevel, RegExp][] = [
  [0, /^[□▢■ㅁ](?:\s+|$)/],
  [1, /^[○◦●ㅇ◯❍](?:\s+|$)/],
  [2, /^[-‐‑–—―](?:\s+|$)/],
  [3, /^[※*](?:\s+|$)/],
];

/** A narrative of 개조식 lines as paragraphs; a line without a sign stands without one. */
export function outlineOf(text: string): Paragraph[] {
  return plainLines(text)
    .filter((line) => line !== '')
    .map(readLine);
}

function readLine(line: string): Paragraph {
  const found = WRITTEN_AS.find(([, sign]) => sign.test(line));
  if (found === undefined) return { kind: 'paragraph', level: null, text: line };
  const [level, sign] = found;
  return { kind: 'paragraph', level, text: line.replace(sign, '') };
}
