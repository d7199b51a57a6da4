import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RoundKind } from '../reporting-round/reporting-round.entity.js';
import {
  checkTiming,
  DEFAULTS,
  givesNotice,
  hasPeriodOf,
  lastPeriodEnd,
  periodEnd,
  periodsNotOpened,
  scheduledRound,
  suggestRound,
} from './round-schedule.rules.js';

const NONE = new Set<string>();
const suggest = (kind: RoundKind, today: string, daysOff = NONE, timing = DEFAULTS) => suggestRound(kind, today, timing, daysOff);

describe('the suggestion for a round', () => {
  it.each([
    ['WEEKLY', '2026-11-22', '2026-11-W3', '2026-11-20', '2026-11-27'],
    ['WEEKLY', '2026-11-26', '2026-11-W4', '2026-11-27', '2026-12-04'],
    ['MONTHLY', '2026-11-10', '2026-10', '2026-10-31', '2026-11-17'],
    ['MONTHLY', '2026-11-22', '2026-11', '2026-11-30', '2026-12-07'],
    ['MONTHLY', '2027-01-04', '2026-12', '2026-12-31', '2027-01-07'],
    ['QUARTERLY', '2026-11-22', '2026-Q3', '2026-09-30', '2026-11-27'],
    ['QUARTERLY', '2026-12-15', '2026-Q4', '2026-12-31', '2027-01-07'],
    ['ON_DEMAND', '2026-11-22', 'S-2026-11-22', '2026-11-22', '2026-11-27'],
  ] as const)('%s on %s is %s', (kind, today, code, basisOn, dueOn) => {
    expect(suggest(kind, today)).toMatchObject({ kind, code, basisOn, dueOn });
  });

  it('falls due at 18:00 in Seoul on a business day, never on a holiday', () => {
    const holidays = new Set(['2026-10-05']);
    const { dueOn, dueAt } = suggest('MONTHLY', '2026-10-01', holidays, { ...DEFAULTS, dueBusinessDays: 3 } as never);
    expect(dueOn).toBe('2026-10-06');
    expect(dueAt.toISOString()).toBe('2026-10-06T09:00:00.000Z');
  });

  it('never falls due in the past, however long ago the period ended', () => {
    for (const kind of ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'ON_DEMAND'] as const)
      for (let day = 1; day <= 28; day += 1) {
        const today = `2026-02-${String(day).padStart(2, '0')}`;
        const { basisOn, dueOn } = suggest(kind, today);
        expect(dueOn > today && dueOn > basisOn).toBe(true);
      }
  });

  it('keeps one code for one period, so that none is opened twice', () => {
    const codes = ['2026-11-21', '2026-11-22', '2026-11-25'].map((today) => suggest('WEEKLY', today).code);
    expect(new Set(codes).size).toBe(1);
    expect([periodEnd('WEEKLY', '2026-11-20'), lastPeriodEnd('WEEKLY', '2026-11-20')]).toEqual(['2026-11-20', '2026-11-13']);
    expect([lastPeriodEnd('MONTHLY', '2026-01-31'), lastPeriodEnd('QUARTERLY', '2026-03-31')]).toEqual(['2025-12-31', '2025-12-31']);
  });
});

describe('a round that opens by itself', () => {
  const at = (today: string, cadence: 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' = 'MONTHLY') =>
    scheduledRound(cadence, today, DEFAULTS, NONE)?.code ?? null;

  it('opens on the first business day after its period, and not before', () => {
    expect([at('2026-10-31'), at('2026-11-01'), at('2026-11-02')]).toEqual(['2026-09', null, '2026-10']);
    expect([at('2026-11-21', 'WEEKLY'), at('2026-11-23', 'WEEKLY')]).toEqual([null, '2026-11-W3']);
    expect(at('2026-10-01', 'QUARTERLY')).toBe('2026-Q3');
  });

  it('opens late while an earlier round was open, with as many business days as ever', () => {
    const due = (today: string, days = 5) => scheduledRound('MONTHLY', today, { ...DEFAULTS, dueBusinessDays: days }, NONE)?.dueOn;
    expect([due('2026-11-02'), due('2026-11-05')]).toEqual(['2026-11-06', '2026-11-06']);
    expect([due('2026-11-06'), due('2026-11-07'), due('2026-11-30')]).toEqual(['2026-11-13', '2026-11-13', '2026-12-07']);
    expect(at('2026-12-01')).toBe('2026-11');
    expect(due('2026-11-02', 1)).toBe('2026-11-03');
  });

  it('does not ask late for what was due before somebody switched it on', () => {
    const since = (day: string) => scheduledRound('MONTHLY', '2026-11-20', DEFAULTS, NONE, day)?.code;
    expect([since('2026-11-06'), since('2026-11-07')]).toEqual(['2026-10', undefined]);
  });

  it('is due on a later day than it opens, whatever the day and the settings, and leaves half a day at least', () => {
    for (const cadence of ['WEEKLY', 'MONTHLY', 'QUARTERLY'] as const)
      for (const dueTime of ['00:00', '18:00', '24:00'])
        for (let offset = 0; offset < 120; offset += 1) {
          const today = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
          const due = scheduledRound(cadence, today, { dueTime, dueBusinessDays: 1 + (offset % 6) }, NONE);
          if (due === null) continue;
          expect(due.dueOn > today).toBe(true);
          expect(givesNotice(due, new Date(`${today}T00:01:00+09:00`))).toBe(true);
        }
    const dueAt = new Date('2026-11-06T00:00:00+09:00');
    expect([
      givesNotice({ dueAt }, new Date('2026-11-05T12:00:00+09:00')),
      givesNotice({ dueAt }, new Date('2026-11-05T12:00:01+09:00')),
    ]).toEqual([true, false]);
  });

  it('is told to the office when its period passed unopened', () => {
    expect(periodsNotOpened('MONTHLY', '2026-11-22', ['2026-08-31', '2026-07-30'])).toEqual(['2026-09']);
    expect(periodsNotOpened('MONTHLY', '2026-11-22', ['2026-09-30'])).toEqual([]);
    expect(periodsNotOpened('MONTHLY', '2026-11-22', [])).toEqual([]);
    expect(periodsNotOpened('WEEKLY', '2026-11-22', ['2026-10-30'])).toEqual(['2026-11-W2', '2026-11-W1']);
    expect(periodsNotOpened('QUARTERLY', '2099-11-22', ['2026-10-30'])).toHaveLength(12);
  });

  it('is of one period, whatever it is called and whichever day of it was chosen', () => {
    const rounds = [{ kind: 'MONTHLY' as const, basisOn: '2026-10-30' }];
    expect(hasPeriodOf(rounds, { kind: 'MONTHLY', basisOn: '2026-10-31' })).toBe(true);
    expect(hasPeriodOf(rounds, { basisOn: '2026-10-31' })).toBe(true);
    expect(hasPeriodOf(rounds, { kind: 'MONTHLY', basisOn: '2026-11-01' })).toBe(false);
    expect(hasPeriodOf(rounds, { kind: 'QUARTERLY', basisOn: '2026-10-30' })).toBe(false);
    expect(hasPeriodOf([{ kind: 'ON_DEMAND', basisOn: '2026-10-30' }], { kind: 'ON_DEMAND', basisOn: '2026-10-30' })).toBe(false);
  });
});

describe('the settings of deadlines', () => {
  it.each([
    [{ dueTime: '24:01' }, 'BAD_TIME'],
    [{ dueTime: '9:00' }, 'BAD_TIME'],
    [{ dueBusinessDays: 0 }, 'OUT_OF_RANGE'],
    [{ dueBusinessDays: 31 }, 'OUT_OF_RANGE'],
  ])('%j are refused', (change, code) => {
    expect(checkTiming({ ...DEFAULTS, ...change }).map((problem) => problem.code)).toEqual([code]);
  });

  it('may end with the day or at any minute of it', () => {
    expect(['00:00', '18:00', '23:59', '24:00'].flatMap((dueTime) => checkTiming({ ...DEFAULTS, dueTime }))).toEqual([]);
  });
});

/** In a process of its own, since a running one keeps the zone it started with: the compiled product under each server's zone. */
function underZone(zone: string): string {
  const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
  const script = `
    const { lastInstantOnTime } = await import('file://${dist}platform/clock/business-day.js');
    const { seoulDay } = await import('file://${dist}platform/clock/calendar-day.js');
    const { suggestRound, DEFAULTS } = await import('file://${dist}modules/round-schedule/round-schedule.rules.js');
    const { statutoryDaysOff } = await import('file://${dist}modules/business-calendar/statutory-days.rules.js');
    const { timelinessOf, daysLateOf } = await import('file://${dist}modules/status-report/timeliness.rules.js');
    const daysOff = new Set(statutoryDaysOff(2026).map(({ on }) => on));
    const told = ['18:00', '24:00'].flatMap((time) => {
      const dueAt = lastInstantOnTime('2026-10-06', time);
      return [0, 1].map((later) => {
        const at = new Date(dueAt.getTime() + later);
        const report = { state: 'SUBMITTED', firstSubmittedAt: at };
        const round = { dueAt, closedAt: null };
        return [at.toISOString(), seoulDay(at), timelinessOf(report, round, at), daysLateOf(report, round, at)];
      });
    });
    const kinds = ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'ON_DEMAND'].map((kind) => suggestRound(kind, '2026-09-30', DEFAULTS, daysOff));
    console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, told, kinds, days: [...daysOff] }));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
}

describe('a deadline under the zone of any server', () => {
  const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York', 'Pacific/Kiritimati'];
  const answers = ZONES.map((zone) => JSON.parse(underZone(zone)) as { zone: string; told: unknown[]; kinds: unknown; days: unknown });

  it('lets the last millisecond be on time and the next be late', () => {
    for (const [index, { zone, told }] of answers.entries()) {
      expect(zone).toBe(ZONES[index]);
      expect(told).toEqual([
        ['2026-10-06T09:00:00.000Z', '2026-10-06', 'SUBMITTED_ON_TIME', null],
        ['2026-10-06T09:00:00.001Z', '2026-10-06', 'SUBMITTED_LATE', 1],
        ['2026-10-06T14:59:59.999Z', '2026-10-06', 'SUBMITTED_ON_TIME', null],
        ['2026-10-06T15:00:00.000Z', '2026-10-07', 'SUBMITTED_LATE', 1],
      ]);
    }
  });

  it('is suggested for the same instant, over the same holidays', () => {
    const [first, ...others] = answers.map(({ kinds, days }) => ({ kinds, days }));
    for (const other of others) expect(other).toEqual(first);
  });
});
