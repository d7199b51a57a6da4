import { CODES, DATE_PRECISION } from './code-names.rules.js';

export interface Text {
  ko: string;
  en: string;
}

export interface RawChange {
  field: string;
  before: unknown;
  after: unknown;
}

type State = Record<string, unknown>;

// Bookkeeping of the record itself, and where a fact comes from (shown beside the fact): no news for a reader.
// Ids of other records say nothing to a person; bodies, and who has a task in hand, are named.
const SILENT = /^(id|version|created_at|updated_at|weight_illustrative|.*provenance|.*_by|(?!(?:.*ministry_id|holder_id)$).*_id)$/;

/** The fields in which two states of a record differ; of a new record those that say something. */
export function changesBetween(before: State | null, after: State): RawChange[] {
  return Object.keys(after)
    .filter((field) => !SILENT.test(field))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** `lead_ministry_id` is the field leadMinistry of the schema. */
export function fieldName(column: string): string {
  return column.replace(/_id$/, '').replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const YES: Text = { ko: '예', en: 'yes' };
const NO: Text = { ko: '아니요', en: 'no' };

/** A value as a person reads it, in both languages; null when there is none. */
export function readable(value: unknown): Text | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'string' && INSTANT.test(value)) return sameText(seoulMinute(new Date(value)));
  if (typeof value === 'string' || typeof value === 'number') return nameIn(CODES, value) ?? sameText(String(value));
  if (isText(value)) return { ko: value.ko, en: value.en };
  const separator = Array.isArray(value) ? ', ' : ' ';
  const parts = Object.values(value).flatMap((part) => readable(part) ?? []);
  if (parts.length === 0) return null;
  return { ko: parts.map(({ ko }) => ko).join(separator), en: parts.map(({ en }) => en).join(separator) };
}

function nameIn(names: Readonly<Record<string, Text>>, code: string | number): Text | undefined {
  return Object.hasOwn(names, code) ? names[code] : undefined;
}

/** What a value is read as because of the field it stands in: money, votes, codes that elsewhere are words. */
export function readableField(field: string, value: unknown): Text | null {
  // The database hands a bigint over as text where a number would lose digits.
  if (field === 'amount_won' && (typeof value === 'number' || typeof value === 'string')) return won(Number(value));
  if (field === 'date_precision' && typeof value === 'string') return nameIn(DATE_PRECISION, value) ?? sameText(value);
  if (field === 'vote' && isVote(value)) return voteText(value);
  return readable(value);
}

function won(amount: number): Text {
  const figure = amount.toLocaleString('en').replace('-', '−');
  return { ko: `${figure}원`, en: `KRW ${figure}` };
}

type Vote = Record<'present' | 'for' | 'against' | 'abstain', number>;

function isVote(value: unknown): value is Vote {
  return typeof value === 'object' && value !== null && ['present', 'for', 'against', 'abstain'].every((key) => key in value);
}

function voteText(vote: Vote): Text {
  const { present, for: yes, against, abstain } = vote;
  return {
    ko: `재석 ${String(present)}, 찬성 ${String(yes)}, 반대 ${String(against)}, 기권 ${String(abstain)}`,
    en: `present ${String(present)}, for ${String(yes)}, against ${String(against)}, abstained ${String(abstain)}`,
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short', timeStyle: 'short' });

function seoulMinute(instant: Date): string {
  return MINUTE.format(instant);
}

function sameText(text: string): Text {
  return { ko: text, en: text };
}

export function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;
}

// A command's rows carry the instant at which it got its turn and are written a moment later.
const LONGEST_COMMAND_MS = 60_000;

export function wasEnteredLater(at: Date, recordedAt: Date): boolean {
  return recordedAt.getTime() - at.getTime() > LONGEST_COMMAND_MS;
}

export interface Cursor {
  at: string;
  seq: number;
}

export function cursorOf(entry: { at: Date; seq: number }): string {
  return `${entry.at.toISOString()}_${entry.seq.toString()}`;
}

/** Null: not one of ours. */
export function parseCursor(text: string): Cursor | null {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,15})$/.exec(text);
  return parts?.[1] === undefined ? null : { at: parts[1], seq: Number(parts[2]) };
}
