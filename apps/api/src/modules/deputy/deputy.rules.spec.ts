import { describe, expect, it } from '@jest/globals';
import { checkDeputy, checkSpan, isInForce, isOpen, wasInForce, type Standing } from './deputy.rules.js';
import { mayArrange, seesDeputy } from './deputy.policy.js';
import type { Viewer } from '../../platform/access/viewer.js';

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);
const span = (fromOn: string, untilOn: string) => ({ fromOn, untilOn });
const standing = (more: Partial<Standing> = {}): Standing => ({
  ...{ personId: 'kim', deputyId: 'lee', fromOn: '2026-03-02', untilOn: '2026-03-06', endedAt: null },
  ...more,
});
const viewer = (more: Partial<Viewer> = {}): Viewer => ({
  ...{ id: 'lee', email: '', displayName: { ko: '', en: '' }, role: 'LIAISON', duty: 'WRITER', ministryId: 'moj', ministryIds: ['moj'] },
  ...{ taskForces: [{ id: 'tf', code: 'TF', revision: 1, loadEpoch: 1 }], sessionEndsAt: new Date(0), chosenTaskForceId: null },
  ...more,
});
const place = { taskForceId: 'tf', ministryId: 'moj' };

describe('the span of a deputy', () => {
  it('holds from its first day to its last, both counted, and ends by itself', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07'];
    expect(days.map((day) => isInForce(standing(), day))).toEqual([false, true, true, false]);
    expect(days.map((day) => isOpen(standing(), day))).toEqual([true, true, true, false]);
  });

  it('is over when it was ended, and what was done before that stays done by a deputy', () => {
    const ended = standing({ endedAt: new Date('2026-03-04T01:00:00Z') });
    expect(isInForce(ended, '2026-03-05')).toBe(false);
    expect(wasInForce(ended, '2026-03-03', new Date('2026-03-03T01:00:00Z'))).toBe(true);
    expect(wasInForce(ended, '2026-03-05', new Date('2026-03-05T01:00:00Z'))).toBe(false);
  });

  it('begins today or later, ends after it begins and lasts at most a year', () => {
    expect(codes(checkSpan(span('2026-03-01', '2026-03-01'), '2026-03-01'))).toEqual([]);
    expect(codes(checkSpan(span('2026-02-28', '2026-03-01'), '2026-03-01'))).toEqual(['BEFORE_TODAY']);
    expect(codes(checkSpan(span('2026-03-02', '2026-03-01'), '2026-03-01'))).toEqual(['ENDS_BEFORE_IT_BEGINS']);
    expect(codes(checkSpan(span('2026-03-01', '2027-03-01'), '2026-03-01'))).toEqual([]);
    expect(codes(checkSpan(span('2026-03-01', '2027-03-02'), '2026-03-01'))).toEqual(['SPAN_TOO_LONG']);
  });
});

describe('who may be a deputy', () => {
  const wanted = { personId: 'kim', deputyId: 'lee', fromOn: '2026-03-05', untilOn: '2026-03-09' };
  const colleagues = ['kim', 'lee', 'park'];
  it('is a colleague of the same body, and somebody else', () => {
    expect(codes(checkDeputy(wanted, colleagues, []))).toEqual([]);
    expect(codes(checkDeputy({ ...wanted, deputyId: 'kim' }, colleagues, []))).toEqual(['OWN_DEPUTY']);
    expect(codes(checkDeputy({ ...wanted, deputyId: 'stranger' }, colleagues, []))).toEqual(['NOT_A_COLLEAGUE']);
  });

  it('is the only one on each of those days, and is here then', () => {
    expect(codes(checkDeputy(wanted, colleagues, [standing()]))).toEqual(['DEPUTY_OVERLAPS']);
    expect(codes(checkDeputy(wanted, colleagues, [standing({ endedAt: new Date(0) })]))).toEqual([]);
    expect(codes(checkDeputy(wanted, colleagues, [standing({ untilOn: '2026-03-04' })]))).toEqual([]);
    expect(codes(checkDeputy(wanted, colleagues, [standing({ personId: 'lee', deputyId: 'park' })]))).toEqual(['DEPUTY_AWAY']);
    expect(codes(checkDeputy(wanted, colleagues, [standing({ personId: 'park', deputyId: 'kim' })]))).toEqual(['STANDS_IN_THEN']);
  });

  it('is named by whose place it is, or by the focal point', () => {
    expect(mayArrange(viewer(), { ...place, personId: 'lee' })).toBe(true);
    expect(mayArrange(viewer(), { ...place, personId: 'kim' })).toBe(false);
    expect(mayArrange(viewer({ duty: 'FOCAL_POINT' }), { ...place, personId: 'kim' })).toBe(true);
    expect(mayArrange(viewer({ duty: 'FOCAL_POINT', ministryIds: ['kcc'] }), { ...place, personId: 'kim' })).toBe(false);
  });

  it('is known to the body, the office and the auditor', () => {
    expect((['COORDINATOR', 'AUDITOR'] as const).map((role) => seesDeputy(viewer({ role, ministryIds: [] }), place))).toEqual([true, true]);
    expect(seesDeputy(viewer(), place)).toBe(true);
    expect(seesDeputy(viewer({ role: 'LEADERSHIP', ministryIds: [] }), place)).toBe(false);
    expect(seesDeputy(viewer({ ministryIds: ['kcc'] }), place)).toBe(false);
    expect(seesDeputy(viewer({ taskForces: [] }), place)).toBe(false);
  });
});
