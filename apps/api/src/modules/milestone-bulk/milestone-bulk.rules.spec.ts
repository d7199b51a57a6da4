import fc from 'fast-check';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import { rescheduled } from '../milestone/milestone-step.reader.js';
import { mayChangeTogether } from './milestone-bulk.policy.js';
import { checkChange, planRow, type Change } from './milestone-bulk.rules.js';

const REASON = 'as the meeting agreed';
const KNOWN = { kind: 'public', source: null, quoteRef: null };
const milestone = (values: Partial<Milestone> = {}) =>
  ({
    ...{ id: 'a', version: 1, ministryId: 'moj', ministryProvenance: KNOWN, plannedOn: '2026-06-30', forecastOn: null },
    ...{ achievedOn: null, reasonClass: null, recoveryStep: null, evidenceRequired: true },
    ...values,
  }) as Milestone;
const place = {
  bodies: ['moj', 'kcc'],
  expectedVersion: 1,
  path: ['input', 'rows', '0'],
  today: '2026-03-01',
  reason: REASON,
  reschedule: rescheduled,
};
const codes = (change: Change, values: Partial<Milestone> = {}, more: Partial<typeof place> = {}) =>
  planRow(milestone(values), change, { ...place, ...more }).problems.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
const WHY = { reasonClass: 'ASSEMBLY', recoveryStep: 'a hearing' } as const;

describe('who changes many at once', () => {
  it('is a coordinator of the task force', () => {
    const person = (role: Viewer['role']) => ({ role, taskForces: [{ id: 'tf' }], ministryIds: [] }) as unknown as Viewer;
    expect([mayChangeTogether(person('COORDINATOR'), 'tf'), mayChangeTogether(person('COORDINATOR'), 'other')]).toEqual([true, false]);
    for (const role of ['LIAISON', 'LEADERSHIP', 'AUDITOR', 'ADMINISTRATOR'] as const)
      expect(mayChangeTogether(person(role), 'tf')).toBe(false);
    expect(mayChangeTogether(null, 'tf')).toBe(false);
  });
});

describe('a change of many', () => {
  const row = { milestoneId: 'a', expectedVersion: 1 };
  const found = (change: Change, reason = REASON, rows = [row]) => checkChange(change, reason, rows).map(({ code }) => code);

  it('says what is to change, in one way, with a reason, of each row once', () => {
    expect(found({ shiftDays: 7 })).toEqual([]);
    expect(found({})).toEqual(['NO_CHANGE_CHOSEN']);
    expect(found({ ...WHY })).toEqual(['NO_CHANGE_CHOSEN']);
    expect(found({ plannedOn: '2026-01-01', shiftDays: 7 }, 'why')).toEqual(['ONE_WAY', 'REASON_REQUIRED']);
    expect(found({ shiftDays: 3651 }, 'x'.repeat(2001))).toEqual(['SHIFT_TOO_FAR', 'TOO_LONG']);
    expect(found({ shiftDays: 7 }, REASON, [row, row])).toEqual(['TWICE']);
    expect(found({ shiftDays: 7 }, REASON, [])).toEqual(['REQUIRED']);
    expect(
      found(
        { shiftDays: 7 },
        REASON,
        Array.from({ length: 201 }, (_, index) => ({ ...row, milestoneId: String(index) })),
      ),
    ).toEqual(['REQUIRED']);
  });

  it('is refused at the row that it does not fit', () => {
    expect(codes({ shiftDays: 7 })).toEqual(['REASON_CLASS_REQUIRED rows.0.reasonClass', 'RECOVERY_REQUIRED rows.0.recoveryStep']);
    expect(codes({ shiftDays: 7, ...WHY })).toEqual([]);
    expect(codes({ shiftDays: -7 })).toEqual([]);
    expect(codes({ shiftDays: 7 }, { plannedOn: null })).toEqual(['NO_DATE rows.0.milestoneId']);
    expect(codes({ ministryId: 'npa' })).toEqual(['NOT_ON_TASK rows.0.milestoneId']);
    expect(codes({ ministryId: 'kcc' }, {}, { expectedVersion: 2 })).toEqual(['STALE_VERSION rows.0.expectedVersion']);
    for (const change of [{ ministryId: 'kcc' }, { shiftDays: -7 }, { evidenceRequired: false }])
      expect(codes(change, { achievedOn: '2026-01-01' })).toEqual(['ALREADY_ACHIEVED rows.0.milestoneId']);
  });

  it('tells old and new of each field, and leaves alone what is so already', () => {
    expect(planRow(milestone(), { ministryId: 'kcc', shiftDays: -7, evidenceRequired: false }, place)).toMatchObject({
      changes: [
        { field: 'ministry', before: 'moj', after: 'kcc' },
        { field: 'plannedOn', before: '2026-06-30', after: '2026-06-23' },
        { field: 'evidenceRequired', before: 'true', after: 'false' },
      ],
      values: { ministryId: 'kcc', plannedOn: '2026-06-23', evidenceRequired: false },
    });
    expect(planRow(milestone(), { ministryId: 'moj', plannedOn: '2026-06-30', evidenceRequired: true }, place)).toEqual({
      ...{ changes: [], problems: [], values: {} },
    });
    expect(planRow(milestone({ ministryProvenance: null }), { ministryId: 'moj' }, place).changes).toEqual([
      { field: 'ministry', before: null, after: 'moj' },
    ]);
  });

  it('never slips a date without what a slip needs, and shifts each by the same days', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((on) => on.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (plannedOn, shiftDays) => {
        const plan = planRow(milestone({ plannedOn }), { shiftDays }, place);
        expect(plan.problems.length > 0).toBe(shiftDays > 0);
        expect(plan.changes.length > 0).toBe(shiftDays !== 0);
        const [change] = plan.changes;
        if (change !== undefined) expect(Date.parse(change.after ?? '') - Date.parse(plannedOn)).toBe(shiftDays * 86_400_000);
      }),
    );
  });
});
