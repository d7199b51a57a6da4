/** A document before it is a file: every writer gives the same words in the same order. */
export interface DocumentModel {
  language: Language;
  title: string;
  /** The line under the title: up to when what it says is known. */
  asOf: string;
  /** Stands on every page of a document of invented data ("시연용 예시 자료"); null for a real one. */
  mark: string | null;
  /** Stands on every page beside the page's number: name and 기준일. */
  footer: string;
  blocks: Block[];
}

export type Language = 'ko' | 'en';

export type Block = Heading | Paragraph | Table | KeyValues;

export interface Heading {
  kind: 'heading';
  depth: 1 | 2;
  text: string;
}

/** 개조식: 0 □, 1 ○, 2 -, 3 ※; null for a line without a sign. */
export type OutlineLevel = 0 | 1 | 2 | 3;

export interface Paragraph {
  kind: 'paragraph';
  level: OutlineLevel | null;
  /** Without its sign. */
  text: string;
}

export interface Column {
  title: string;
  /** Its part of the table's width, against the other columns' parts. */
  share: number;
  align?: Align;
}

export type Align = 'left' | 'center' | 'right';

/** Its first row is repeated on each page. */
export interface Table {
  kind: 'table';
  columns: Column[];
  rows: string[][];
}

export interface KeyValues {
  kind: 'keyValues';
  entries: { name: string; value: string }[];
}

const LEVEL_SIGNS = ['□', '○', '-', '※'] as const;

export function signOf(level: OutlineLevel): string {
  return LEVEL_SIGNS[level];
}

/** The paragraph as it is written: with its sign. */
export function lineOf({ level, text }: Paragraph): string {
  return level === null ? text : `${signOf(level)} ${text}`;
}
