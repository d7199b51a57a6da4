import type { Viewer } from '../../platform/access/viewer.js';
import { arrangesTasks, mayHandOver, seesTaskCharge } from './task-charge.policy.js';
import { checkNote, checkPassing } from './task-charge.rules.js';

const force = { id: 'tf', code: 'TF', revision: 1, loadEpoch: 1 };
const person = (role: Viewer['role'], more: Partial<Viewer> = {}) =>
  ({ id: 'me', role, duty: null, ministryIds: [], taskForces: [force], ...more }) as unknown as Viewer;
const own = { ministryIds: ['moj'] };
const charge = { taskForceId: 'tf', ministryId: 'moj', holderId: 'other' };

describe('who has a task in hand', () => {
  it('is known to the body, the office and the auditor, and to nobody else', () => {
    for (const role of ['COORDINATOR', 'AUDITOR'] as const) expect(seesTaskCharge(person(role), charge)).toBe(true);
    expect(seesTaskCharge(person('LIAISON', own), charge)).toBe(true);
    for (const viewer of [null, person('LEADERSHIP'), person('ADMINISTRATOR'), person('LIAISON', { ministryIds: ['kcc'] })])
      expect(seesTaskCharge(viewer, charge)).toBe(false);
    expect(seesTaskCharge(person('COORDINATOR'), { ...charge, taskForceId: 'elsewhere' })).toBe(false);
  });

  it('is arranged by the body alone', () => {
    expect(arrangesTasks(person('LIAISON', own), charge)).toBe(true);
    for (const viewer of [person('COORDINATOR'), person('LIAISON', { ministryIds: ['kcc'] }), null])
      expect(arrangesTasks(viewer, charge)).toBe(false);
  });

  it('passes on by whoever has it, by anybody of the body where nobody has it, and by the focal point', () => {
    const writer = person('LIAISON', { ...own, duty: 'WRITER' });
    expect(mayHandOver(writer, charge)).toBe(false);
    expect(mayHandOver(writer, { ...charge, holderId: 'me' })).toBe(true);
    expect(mayHandOver(writer, { ...charge, holderId: null })).toBe(true);
    expect(mayHandOver(person('LIAISON', { ...own, duty: 'FOCAL_POINT' }), charge)).toBe(true);
    expect(mayHandOver(person('LIAISON', { ministryIds: ['kcc'], duty: 'FOCAL_POINT' }), charge)).toBe(false);
  });
});

describe('a hand-over', () => {
  const passing = { holderId: 'a', version: 3, expectedVersion: 3, mayHandOver: true };
  const codes = (change: object, to = 'b') =>
    checkPassing({ ...passing, ...change }, to, ['t']).map(({ code, path }) => `${code} ${path.join('.')}`);

  it('is of what was seen, by whoever may, to somebody else', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ expectedVersion: 2 })).toEqual(['STALE_VERSION t.expectedVersion']);
    expect(codes({ mayHandOver: false })).toEqual(['HELD_BY_ANOTHER t.taskId']);
    expect(codes({}, 'a')).toEqual(['SAME_HOLDER t.taskId']);
    expect(codes({ holderId: undefined, version: undefined, expectedVersion: 0 })).toEqual([]);
    expect(codes({ holderId: undefined, version: undefined, expectedVersion: 1 })).toEqual(['STALE_VERSION t.expectedVersion']);
  });

  it('says what the successor has to know, where somebody had it', () => {
    const said = (note: string | null, isNeeded: boolean) => checkNote(note, isNeeded).map(({ code }) => code);
    expect([said(null, true), said('가', true), said('가나', true), said(null, false)]).toEqual([
      ['NOTE_REQUIRED'],
      ['NOTE_REQUIRED'],
      [],
      [],
    ]);
    expect([said('x'.repeat(1000), true), said('x'.repeat(1001), false)]).toEqual([[], ['TOO_LONG']]);
  });
});
