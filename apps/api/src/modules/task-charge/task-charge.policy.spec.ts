import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../platform/access/viewer.js';
import { handsIn, inPlaceOf, mayHandOver } from './task-charge.policy.js';

const viewer = (more: Partial<Viewer> = {}): Viewer => ({
  ...{ id: 'lee', email: '', displayName: { ko: '', en: '' }, role: 'LIAISON', duty: 'WRITER', ministryId: 'moj', ministryIds: ['moj'] },
  ...{ taskForces: [{ id: 'tf', code: 'TF', revision: 1, loadEpoch: 1 }], sessionEndsAt: new Date(0), chosenTaskForceId: null },
  ...more,
});
const place = { taskForceId: 'tf', ministryId: 'moj' };

describe('what a deputy may do', () => {
  it('is to hand over and hand in what the person has in hand', () => {
    expect(mayHandOver(viewer(), { ...place, holderId: 'kim' })).toBe(false);
    expect(mayHandOver(viewer(), { ...place, holderId: 'kim' }, ['kim'])).toBe(true);
    expect(handsIn(viewer(), ['kim'], [])).toBe(false);
    expect(handsIn(viewer(), ['kim'], ['kim'])).toBe(true);
    expect(handsIn(viewer(), [], [])).toBe(true);
    expect(handsIn(viewer(), ['lee'], [])).toBe(true);
    expect((['SECTION_CHIEF', 'FOCAL_POINT'] as const).map((duty) => handsIn(viewer({ duty }), ['kim'], []))).toEqual([true, true]);
  });

  it('is recorded as done in that person’s place, and what is one’s own is not', () => {
    expect(inPlaceOf(viewer(), ['kim'], ['kim'])).toBe('kim');
    expect(inPlaceOf(viewer(), ['lee'], ['kim'])).toBeNull();
    expect(inPlaceOf(viewer({ duty: 'FOCAL_POINT' }), ['kim'], [])).toBeNull();
  });
});
