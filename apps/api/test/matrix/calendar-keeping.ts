import { randomUUID } from 'node:crypto';
import { ERRORS, REASON, versioned, type Deed, type Trial } from './deed.js';
import { ABSENT_ID } from './read.js';
import { HOME } from './stage/people.js';
import type { Stage } from './stage/stage.js';

/** What nobody would write down: a year without rules, a day without a source. */
export function calendarTrials({ ids }: Stage): Record<string, Trial> {
  const holiday = { name: { ko: '가', en: 'A' }, kind: 'TEMPORARY', source: '' };
  const fill = { year: 1999, input: { idempotencyKey: randomUUID() } };
  const corrected = (id: string) => ({ id, input: { ...versioned()(), ...holiday, isDayOff: false } });
  return {
    calendarFill: {
      ...{ declared: '($year: Int!, $input: CalendarFillInput!)', given: '(year: $year, input: $input)' },
      ...{ selection: `{ calendarYear { year } ${ERRORS} }`, attempts: [{ target: '-', variables: fill }] },
    },
    holidayAdd: {
      ...{ declared: '($input: HolidayAddInput!)', given: '(input: $input)', selection: `{ holiday { id } ${ERRORS} }` },
      attempts: [{ target: '-', variables: { input: { idempotencyKey: randomUUID(), on: '2026-11-27', ...holiday } } }],
    },
    holidayCorrect: {
      ...{ declared: '($id: ID!, $input: HolidayCorrectInput!)', given: '(id: $id, input: $input)' },
      selection: `{ holiday { id } ${ERRORS} }`,
      attempts: [
        { target: '-', variables: corrected(ids.holiday) },
        ...[ABSENT_ID, 'no-id'].map((id) => ({ target: 'absent', variables: corrected(id) })),
      ],
    },
  };
}

interface Keeping {
  stage: Stage;
  perform: (deed: Deed) => Promise<void>;
  onRecord: (name: string, table: string, target: string, more?: object) => Deed;
  versionIn: (table: string, id: string, column?: string) => Promise<number>;
}

/** Days off are added, filled in and mended, and a task force says by when it wants its reports. */
export async function keepCalendar({ stage: { world, home, ids }, perform, onRecord, versionIn }: Keeping): Promise<void> {
  const holiday = () => ({ idempotencyKey: randomUUID(), name: { ko: '가', en: 'A' }, kind: 'TEMPORARY', source: REASON });
  const one = async (text: string) => (await world.sql<{ found: string }>(`SELECT (${text})::text AS found FROM holiday`))[0]?.found ?? '';
  await perform({
    ...{ name: 'holidayAdd', target: '-' },
    variables: async () => ({ input: { ...holiday(), on: await one(`date '2026-01-01' + count(*)::int`) } }),
  });
  await perform({
    ...{ name: 'calendarFill', target: '-' },
    variables: async () => ({
      year: Number(await one('extract(year FROM max(held_on)) + 1')),
      input: { idempotencyKey: randomUUID() },
    }),
  });
  const { idempotencyKey: _, ...corrected } = holiday();
  await perform(onRecord('holidayCorrect', 'holiday', ids.holiday, { ...corrected, isDayOff: false }));
  await perform({
    ...{ name: 'reportingSettingsChange', target: home },
    variables: async () => ({
      code: HOME,
      input: {
        ...{ idempotencyKey: randomUUID(), dueTime: '17:00' },
        expectedVersion: await versionIn('reporting_setting', home, 'task_force_id'),
      },
    }),
  });
}
