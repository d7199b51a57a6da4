import { readFileSync } from 'node:fs';
import { World } from '../../../test/world.js';
import { CODES, DATE_PRECISION } from './code-names.rules.js';
import { PARTS } from './history.reader.js';
import { changesBetween, fieldName } from './history.rules.js';
import { SUBJECTS } from './history-subjects.reader.js';

const wordsIn = (language: 'ko' | 'en') =>
  JSON.parse(readFileSync(new URL(`../../../../web/src/app/i18n/${language}/tasks.json`, import.meta.url), 'utf8')) as {
    entity: Record<string, string>;
    field: Record<string, string>;
  };

/** Every kind of record that a history shows. */
const ENTITIES = [...new Set(Object.values(PARTS).flatMap((sql) => [...sql.matchAll(/'(\w+)'/g)].map(([, name]) => name ?? '')))];

describe('the words of a history', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ plan: true });
  });
  afterAll(() => world.close());

  it.each(['ko', 'en'] as const)('name every kind of record and every column of it (%s)', async (language) => {
    const columns = await world.sql<{ entity: string; name: string }>(
      `SELECT table_name AS entity, column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY ($1)`,
      [ENTITIES],
    );
    expect(columns.length).toBeGreaterThan(100);
    const { entity, field } = wordsIn(language);
    const shown = columns.filter(({ name }) => changesBetween(null, { [name]: 'x' }).length > 0);
    const without = shown.filter((column) => !(fieldName(column.name) in field) || !(column.entity in entity));
    expect(without).toEqual([]);
  });

  it('say of every kind of record what it is about, by columns that it has', async () => {
    const columns = await world.sql<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY ($1)`,
      [ENTITIES],
    );
    expect(ENTITIES.filter((entity) => SUBJECTS[entity] === undefined)).toEqual([]);
    const named = Object.entries(SUBJECTS).flatMap(([entity, names]) => names.map((name) => `${entity}.${name}`));
    expect(named.filter((each) => !columns.some(({ column }) => column === each))).toEqual([]);
  });

  it('name every code that a column may hold', async () => {
    const checks = await world.sql<{ name: string; text: string }>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint
       WHERE contype = 'c' AND conname LIKE '%\\_known' AND conrelid::regclass::text = ANY ($1)`,
      [ENTITIES],
    );
    const instruments = await world.sql<{ code: string }>('SELECT DISTINCT instrument AS code FROM lifecycle_stage');
    const codes = [
      ...checks.flatMap(({ text }) => [...text.matchAll(/'(\w+)'::text/g)].map(([, code]) => code ?? '')),
      ...instruments.map(({ code }) => code),
    ];
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(code in CODES) && !(code in DATE_PRECISION))).toEqual([]);
  });
});
