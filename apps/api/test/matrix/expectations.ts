import { readFileSync } from 'node:fs';

export interface Expectation {
  line: number;
  surface: string;
  principal: string;
  record: string;
  expected: string;
}

/** What is asked of the table: who (by all their groups), what, and in which state. */
export interface Question {
  surface: string;
  groups: readonly string[];
  record: string;
}

function rowsOf(name: string): { line: number; cells: string[] }[] {
  const file = new URL(`../../../../docs/security/${name}`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ line: index + 1, cells: text.split(',').map((cell) => cell.trim()) }))
    .filter(({ line, cells }) => line > 1 && cells[0] !== '' && cells[0]?.startsWith('#') !== true);
}

function fits(pattern: string, text: string): boolean {
  return new RegExp(`^${pattern.replaceAll(/[.+?^$()[\]{}]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);
}

/** `any mutation` stands for all of them; `any record` for all records, and not for root fields and routes, each of which is named. */
function isAbout(written: string, surface: string): boolean {
  if (written === 'any mutation') return surface.startsWith('Mutation.');
  return written === surface || (written === 'any record' && !/^(Query|Mutation|Subscription)\.|^(GET|POST) /.test(surface));
}

/** docs/security/permissions.csv: read from above, the first row that fits decides. */
export class Expectations {
  private readonly rows: Expectation[];
  private readonly used = new Set<number>();
  private readonly known = new Map<string, Expectation | null>();

  constructor(name = 'permissions.csv') {
    this.rows = rowsOf(name).map(({ line, cells: [surface = '', principal = '', record = '', expected = ''] }) => {
      return { line, surface, principal, record, expected };
    });
  }

  /** Null: nobody wrote down what is expected here. */
  of({ surface, groups, record }: Question): Expectation | null {
    const key = `${surface}|${groups.join('+')}|${record}`;
    let found = this.known.get(key);
    if (found === undefined) {
      found =
        this.rows.find((row) => {
          return isAbout(row.surface, surface) && (row.principal === '*' || groups.includes(row.principal)) && fits(row.record, record);
        }) ?? null;
      this.known.set(key, found);
    }
    if (found !== null) this.used.add(found.line);
    return found;
  }

  unused(): Expectation[] {
    return this.rows.filter(({ line }) => !this.used.has(line));
  }
}

/** docs/security/surfaces.csv: which of the table's surfaces each field of each object type belongs to. */
export class Surfaces {
  private readonly byField = new Map<string, string>();

  constructor() {
    for (const { line, cells } of rowsOf('surfaces.csv')) {
      const [type = '', surface = '', fields = ''] = cells;
      for (const field of fields.split(' ')) {
        if (this.byField.has(`${type}.${field}`)) throw new Error(`surfaces.csv:${line.toString()} names ${type}.${field} again`);
        this.byField.set(`${type}.${field}`, surface);
      }
    }
  }

  of(type: string, field: string): string | null {
    return this.byField.get(`${type}.${field}`) ?? null;
  }

  get fields(): string[] {
    return [...this.byField.keys()];
  }
}
