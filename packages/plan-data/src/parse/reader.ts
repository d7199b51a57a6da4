import { provenanceKinds, type LocalizedText, type Provenance } from '../types.js';
import { isCalendarDay } from '../calendar-day.js';

type Fields = Record<string, unknown>;

const upperSnake = (text: string): string => text.toUpperCase().replaceAll(/[\s-]+/g, '_');

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads one object of a plan file, field by field. A wrong field is written down with its path and read as an empty value, so
 * that one pass names every problem of the file.
 */
export class Reader {
  private readonly fields: Fields;

  constructor(
    value: unknown,
    readonly path: string,
    private readonly problems: string[],
  ) {
    this.fields = isFields(value) ? value : {};
    if (!isFields(value)) this.refuse('is not an object');
  }

  refuse(claim: string, key?: string): void {
    this.problems.push(`${key === undefined ? this.path : `${this.path}.${key}`} ${claim}`);
  }

  keys(): string[] {
    return Object.keys(this.fields);
  }

  has(key: string): boolean {
    return this.fields[key] !== undefined && this.fields[key] !== null;
  }

  text(key: string): string {
    const value = this.fields[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.refuse('is not a text', key);
    return '';
  }

  textOrNull(key: string): string | null {
    return this.has(key) ? this.text(key) : null;
  }

  number(key: string): number {
    const value = this.fields[key];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.refuse('is not a number', key);
    return 0;
  }

  numberOrNull(key: string): number | null {
    return this.has(key) ? this.number(key) : null;
  }

  integer(key: string): number {
    const value = this.number(key);
    if (!Number.isSafeInteger(value)) this.refuse('is not a whole number', key);
    return value;
  }

  flag(key: string): boolean {
    const value = this.fields[key] ?? false;
    if (typeof value !== 'boolean') this.refuse('is not true or false', key);
    return value === true;
  }

  day(key: string): string {
    const value = this.text(key);
    if (value !== '' && !isCalendarDay(value)) this.refuse(`is not a calendar day: ${value}`, key);
    return value;
  }

  dayOrNull(key: string): string | null {
    return this.has(key) ? this.day(key) : null;
  }

  /** Files may write `progress-review` for PROGRESS_REVIEW. */
  oneOf<T extends string>(key: string, allowed: readonly T[]): T {
    const value = this.text(key);
    const found = allowed.find((candidate) => upperSnake(candidate) === upperSnake(value));
    if (found === undefined) this.refuse(`is none of ${allowed.join(', ')}: ${value}`, key);
    return found ?? (allowed[0] as T);
  }

  /** A plain string is allowed where a plan exists in one language only: it is then shown in both. */
  localized(key: string): LocalizedText {
    if (typeof this.fields[key] === 'string') return { ko: this.text(key), en: this.text(key) };
    const reader = this.object(key);
    return { ko: reader.text('ko'), en: reader.text('en') };
  }

  localizedOrNull(key: string): LocalizedText | null {
    return this.has(key) ? this.localized(key) : null;
  }

  provenance(key = 'provenance'): Provenance {
    const reader = this.object(key);
    return {
      kind: reader.oneOf('kind', provenanceKinds),
      source: reader.textOrNull('source'),
      quoteRef: reader.textOrNull('quoteRef'),
      note: reader.localizedOrNull('note'),
    };
  }

  provenanceOrNull(key: string): Provenance | null {
    return this.has(key) ? this.provenance(key) : null;
  }

  object(key: string): Reader {
    return new Reader(this.fields[key], `${this.path}.${key}`, this.problems);
  }

  list<T>(key: string, read: (item: Reader) => T): T[] {
    return this.values(key).map((value, index) => read(this.item(key, value, index)));
  }

  texts(key: string): string[] {
    return this.values(key).map((value, index) => {
      if (typeof value === 'string') return value;
      this.refuse('is not a text', `${key}[${String(index)}]`);
      return '';
    });
  }

  localizedTexts(key: string): LocalizedText[] {
    return this.list(key, (item) => ({ ko: item.text('ko'), en: item.text('en') }));
  }

  counts(key: string): Record<string, number> | null {
    if (!this.has(key)) return null;
    const reader = this.object(key);
    return Object.fromEntries(reader.keys().map((name) => [name, reader.integer(name)]));
  }

  private values(key: string): unknown[] {
    const value = this.fields[key] ?? [];
    if (Array.isArray(value)) return value;
    this.refuse('is not a list', key);
    return [];
  }

  /** The code in the path says more to a person than the position. */
  private item(key: string, value: unknown, index: number): Reader {
    const name = isFields(value) ? (value['code'] ?? value['id']) : undefined;
    const place = typeof name === 'string' ? name : String(index);
    return new Reader(value, `${this.path}.${key}[${place}]`, this.problems);
  }
}
