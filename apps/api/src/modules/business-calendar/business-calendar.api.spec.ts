import type { Actor } from '../../../test/actors.js';
import { World } from '../../../test/world.js';
import { fillCalendar } from '../../seed/fill-calendar.js';

const HOLIDAY = '{ id on isDayOff byHand kind source version name { ko } }';
const FILL = `mutation ($year: Int!, $input: CalendarFillInput!) { calendarFill(year: $year, input: $input) {
  calendarYear { isFilled holidays ${HOLIDAY} viewerCan { keep } } userErrors { code path } } }`;
const ADD = `mutation ($input: HolidayAddInput!) { holidayAdd(input: $input) { holiday ${HOLIDAY} userErrors { code path } } }`;
const CORRECT = `mutation ($id: ID!, $input: HolidayCorrectInput!) { holidayCorrect(id: $id, input: $input) { holiday ${HOLIDAY} userErrors { code path } } }`;

interface Payload {
  calendarYear: { isFilled: boolean; holidays: { id: string; on: string; isDayOff: boolean }[] } | null;
  holiday: { id: string; version: number } | null;
  userErrors: { code: string; path: string[] }[];
}

describe('the calendar of business days', () => {
  let world: World;
  let office: Actor;
  beforeAll(async () => {
    world = await World.create();
    await world.build.taskForce();
    office = await world.actors.coordinator();
  });
  afterAll(() => world.close());

  const ask = async (actor: Actor, query: string, variables: object): Promise<Payload> => {
    const { data, errors } = await world.graphql(actor.token, query, variables);
    if (errors[0] !== undefined) throw new Error(String(errors[0].extensions['code']));
    return Object.values(data ?? {})[0] as unknown as Payload;
  };
  const fill = (year: number, actor = office) => ask(actor, FILL, { year, input: { idempotencyKey: world.key() } });
  const add = (given: object, actor = office) => ask(actor, ADD, { input: { idempotencyKey: world.key(), ...SEOLLAL, ...given } });
  const correct = (id: string, expectedVersion: number, given: object = {}, actor = office) =>
    ask(actor, CORRECT, { id, input: { idempotencyKey: world.key(), expectedVersion, ...CORRECTED, ...given } });
  const day = async (on: string) =>
    (await world.graphql(office.token, `{ calendarDay(on: "${on}") { isBusinessDay businessDayFrom isYearFilled name { ko } } }`)).data?.[
      'calendarDay'
    ];

  const SEOLLAL = { on: '2026-11-27', name: { ko: '임시공휴일', en: 'Temporary' }, kind: 'TEMPORARY', source: '국무회의 2026-11-10' };
  const CORRECTED = { name: { ko: '현충일', en: 'Memorial Day' }, kind: 'PUBLIC', isDayOff: false, source: '관보 제1호' };

  it('says of a year that nobody filled that only its weekends are known', async () => {
    expect(await day('2030-01-01')).toEqual({ isBusinessDay: true, businessDayFrom: '2030-01-01', isYearFilled: false, name: null });
    expect(await add({ on: '2030-01-01' })).toMatchObject({ userErrors: [] });
    expect(await day('2030-01-01')).toMatchObject({ isBusinessDay: false, isYearFilled: false });
    const { data } = await world.graphql(office.token, '{ calendarYear(year: 2030) { isFilled holidays { on } } }');
    expect(data).toEqual({ calendarYear: { isFilled: false, holidays: [{ on: '2030-01-01' }] } });
    expect(await day('2030-01-05')).toMatchObject({ isBusinessDay: false, businessDayFrom: '2030-01-07' });
  });

  it('is filled by the regulation once, and a correction outlives the next filling', async () => {
    const filled = await fill(2025);
    expect(filled.calendarYear?.holidays).toHaveLength(19);
    expect(await day('2025-06-06')).toMatchObject({ isBusinessDay: false, businessDayFrom: '2025-06-09', name: { ko: '현충일' } });
    expect((await fill(2025)).userErrors).toEqual([{ code: 'NOTHING_TO_FILL', path: ['year'] }]);
    const memorial = filled.calendarYear?.holidays.find(({ on }) => on === '2025-06-06');
    expect(await correct(memorial?.id ?? '', 1)).toMatchObject({ holiday: { isDayOff: false, byHand: true, version: 2 }, userErrors: [] });
    expect((await fill(2025)).userErrors).toHaveLength(1);
    expect(await day('2025-06-06')).toMatchObject({ isBusinessDay: true, name: null });
    expect((await correct(memorial?.id ?? '', 1)).userErrors).toEqual([{ code: 'STALE_VERSION', path: ['input', 'expectedVersion'] }]);
  });

  it('takes a designated day with its source, and keeps who entered it', async () => {
    const { holiday } = await add({});
    expect(holiday).toMatchObject({ on: '2026-11-27', byHand: true, source: '국무회의 2026-11-10' });
    expect(await day('2026-11-27')).toMatchObject({ isBusinessDay: false, businessDayFrom: '2026-11-30' });
    const [entry] = await world.sql<{ actor_id: string; reason: string }>(
      `SELECT actor_id, reason FROM ledger WHERE entity = 'holiday' AND command = 'holidayAdd'`,
    );
    expect(entry).toEqual({ actor_id: office.id, reason: '국무회의 2026-11-10' });
  });

  it('is refused by each rule, next to the field it is about', async () => {
    const on = '2026-12-01';
    expect((await add({ on, source: ' ' })).userErrors).toEqual([{ code: 'REQUIRED', path: ['input', 'source'] }]);
    expect((await add({ on, source: 'x'.repeat(301) })).userErrors).toEqual([{ code: 'TOO_LONG', path: ['input', 'source'] }]);
    expect((await add({ on, name: { ko: '', en: '' } })).userErrors).toHaveLength(2);
    expect((await add({})).userErrors).toEqual([{ code: 'ALREADY_EXISTS', path: ['input', 'on'] }]);
    expect((await fill(2023)).userErrors).toEqual([{ code: 'YEAR_OUT_OF_RANGE', path: ['year'] }]);
    await expect(correct(world.key(), 1)).rejects.toThrow('NOT_FOUND');
  });

  it('is kept by the office and the administrator, and read by everybody', async () => {
    expect((await add({ on: '2026-12-04' }, await world.actors.administrator())).userErrors).toEqual([]);
    const others = [world.actors.liaisonOf('MOJ'), world.actors.leader(), world.actors.auditor()];
    for (const actor of await Promise.all(others)) {
      await expect(add({ on: '2026-12-11' }, actor)).rejects.toThrow('FORBIDDEN');
      await expect(fill(2027, actor)).rejects.toThrow('FORBIDDEN');
      const { data } = await world.graphql(actor.token, '{ calendarYear(year: 2026) { holidays { on } viewerCan { keep } } }');
      expect(data).toMatchObject({ calendarYear: { viewerCan: { keep: false }, holidays: [{ on: '2026-11-27' }, { on: '2026-12-04' }] } });
    }
  });

  it('is filled at each start where the regulation is missing, also around a day that a person entered', async () => {
    expect((await add({ on: '2028-02-29' })).userErrors).toEqual([]);
    await fillCalendar(world.system, '2027-06-01');
    const seollal = { isBusinessDay: false, businessDayFrom: '2028-01-31', isYearFilled: true, name: { ko: '설날 연휴' } };
    expect(await day('2028-01-27')).toEqual(seollal);
    expect(await day('2028-02-29')).toMatchObject({ isBusinessDay: false, name: { ko: '임시공휴일' } });
    const entries = () => world.sql('SELECT count(*) FROM ledger');
    const before = await entries();
    await fillCalendar(world.system, '2027-06-01');
    expect(await entries()).toEqual(before);
  });
});

describe('the settings of a task force', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
    await world.build.taskForce();
  });
  afterAll(() => world.close());

  const CHANGE = `mutation ($input: ReportingSettingsChangeInput!) { reportingSettingsChange(taskForceCode: "TEST-TF", input: $input) {
    reportingSettings { dueTime dueBusinessDays cadence opensByItself version } userErrors { code path } } }`;
  const READ =
    '{ taskForce(code: "TEST-TF") { reportingSettings { dueTime opensByItself version } roundSuggestion(kind: MONTHLY) { dueAt isCalendarFilled } } }';

  it('are 18:00 and opened by a person, until the office changes them', async () => {
    const office = await world.actors.coordinator();
    world.clock.now = () => new Date('2026-11-22T03:00:00Z');
    expect((await world.graphql(office.token, READ)).data).toEqual({
      taskForce: {
        reportingSettings: { dueTime: '18:00', opensByItself: false, version: 0 },
        roundSuggestion: { dueAt: '2026-12-07T09:00:00.000Z', isCalendarFilled: false },
      },
    });
    const change = async (given: object) =>
      (await world.graphql(office.token, CHANGE, { input: { idempotencyKey: world.key(), ...given } })).data?.['reportingSettingsChange'];
    expect(await change({ expectedVersion: 0, dueTime: '24:00', dueBusinessDays: 2 })).toEqual({
      reportingSettings: { dueTime: '24:00', dueBusinessDays: 2, cadence: 'MONTHLY', opensByItself: false, version: 1 },
      userErrors: [],
    });
    expect(await change({ expectedVersion: 0, dueTime: '12:00' })).toMatchObject({ userErrors: [{ code: 'STALE_VERSION' }] });
    expect(await change({ expectedVersion: 1, dueTime: '25:00' })).toMatchObject({ userErrors: [{ code: 'BAD_TIME' }] });
    expect(await change({ expectedVersion: 1, opensByItself: true })).toMatchObject({
      reportingSettings: { dueTime: '24:00', version: 2 },
    });
    expect((await world.graphql(office.token, READ)).data).toMatchObject({
      taskForce: { roundSuggestion: { dueAt: '2026-12-02T14:59:59.999Z' } },
    });
  });

  it('are the office’s alone', async () => {
    const input = { idempotencyKey: world.key(), expectedVersion: 0, dueTime: '12:00' };
    const told = async (token: string) => (await world.graphql(token, CHANGE, { input })).errors[0]?.extensions['code'];
    expect(await told((await world.actors.liaisonOf('MOJ')).token)).toBe('FORBIDDEN');
    expect(await told((await world.actors.administrator()).token)).toBe('FORBIDDEN');
    expect(await told((await world.actors.stranger()).token)).toBe('NOT_FOUND');
  });
});
