/** 개조식: the four levels in which officials write, each line beginning with its sign. */
const LEVEL_SIGNS = ['□', '○', '-', '※'] as const;

/** What people type or paste for the same signs, also from 한글. */
const WRITTEN_AS = [/^[□▢■ㅁ](?:\s+|$)/, /^[○◦●ㅇ◯❍](?:\s+|$)/, /^[-‐‑–—―](?:\s+|$)/, /^[※*](?:\s+|$)/];

export interface TextWithCaret {
  text: string;
  caret: number;
}

interface Line {
  /** 0 for □; null for a line without a sign. */
  level: number | null;
  words: string;
}

export function readLine(line: string): Line {
  const text = line.trimStart();
  const level = WRITTEN_AS.findIndex((sign) => sign.test(text));
  const sign = WRITTEN_AS[level];
  return sign === undefined ? { level: null, words: line } : { level, words: text.replace(sign, '') };
}

function writeLine(level: number, words: string): string {
  return `${' '.repeat(level)}${LEVEL_SIGNS[level] ?? ''} ${words}`;
}

function lineAround({ text, caret }: TextWithCaret): { from: number; to: number; line: string } {
  const from = text.lastIndexOf('\n', caret - 1) + 1;
  const end = text.indexOf('\n', caret);
  const to = end === -1 ? text.length : end;
  return { from, to, line: text.slice(from, to) };
}

function replaceLine({ text, caret }: TextWithCaret, next: string): TextWithCaret {
  const { from, to, line } = lineAround({ text, caret });
  return { text: text.slice(0, from) + next + text.slice(to), caret: Math.max(from, caret + next.length - line.length) };
}

/** One level deeper or higher; null where the line has no sign or there is no such level, so that Tab then leaves the field. */
export function changeLevel(at: TextWithCaret, by: 1 | -1): TextWithCaret | null {
  const { level, words } = readLine(lineAround(at).line);
  if (level === null || LEVEL_SIGNS[level + by] === undefined) return null;
  return replaceLine(at, writeLine(level + by, words));
}

/** Enter: the next line on the same level; on a line that holds only its sign, the sign goes. */
export function continueLevel(at: TextWithCaret): TextWithCaret | null {
  const { level, words } = readLine(lineAround(at).line);
  if (level === null) return null;
  if (words.trim() === '') return replaceLine(at, '');
  const added = `\n${writeLine(level, '')}`;
  return { text: at.text.slice(0, at.caret) + added + at.text.slice(at.caret), caret: at.caret + added.length };
}

/** Puts the first sign before the line on which the caret is. */
export function startLevel(at: TextWithCaret): TextWithCaret {
  const { level, words } = readLine(lineAround(at).line);
  return level === null ? replaceLine(at, writeLine(0, words.trim())) : at;
}

/** The same text with the usual signs and indents; lines without a sign stay as they are. */
export function tidyOutline(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.trimEnd())
    .map((line) => {
      const { level, words } = readLine(line);
      return level === null ? line : writeLine(level, words);
    })
    .join('\n');
}

export interface DocumentPart {
  heading: string;
  text: string;
}

/** A line of a document, and how deep it stands; null for a title or a heading. */
export interface DocumentLine {
  level: number | null;
  text: string;
}

/** For 한글: numbered headings, and below them every line on a level. */
export function documentLines(title: string, parts: readonly DocumentPart[]): DocumentLine[] {
  const body = parts
    .filter(({ text }) => text.trim() !== '')
    .flatMap(({ heading, text }, index): DocumentLine[] => {
      const lines = tidyOutline(text.trim())
        .split('\n')
        .filter((line) => line.trim() !== '');
      return [{ level: null, text: `${index + 1}. ${heading}` }, ...lines.map(levelled)];
    });
  return [{ level: null, text: title }, ...body];
}

function levelled(line: string): DocumentLine {
  const { level, words } = readLine(line);
  return { level: level ?? 0, text: `${LEVEL_SIGNS[level ?? 0] ?? ''} ${words.trim()}` };
}

export function toDocumentText(lines: readonly DocumentLine[]): string {
  return lines.map(({ level, text }) => `${' '.repeat(level ?? 0)}${text}`).join('\n');
}
