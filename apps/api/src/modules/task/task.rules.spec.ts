import { abilitiesOn, mayAnswerForLead } from './task.policy.js';
import { checkConfirm, checkDispute } from './task.rules.js';
import type { Viewer } from '../../platform/access/viewer.js';

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

describe('the lead of a task', () => {
  it('is confirmed while provisional or disputed, and only then', () => {
    expect([checkConfirm('PROVISIONAL'), checkConfirm('DISPUTED')]).toEqual([[], []]);
    expect([codes(checkConfirm('CONFIRMED')), codes(checkConfirm('SOURCED'))]).toEqual([['LEAD_SETTLED'], ['LEAD_SETTLED']]);
  });

  it('is disputed once, with a reason', () => {
    expect(checkDispute('PROVISIONAL', 'not our statute')).toEqual([]);
    expect(codes(checkDispute('PROVISIONAL', ' no '))).toEqual(['REASON_REQUIRED']);
    expect(codes(checkDispute('PROVISIONAL', 'x'.repeat(2001)))).toEqual(['TOO_LONG']);
    expect(codes(checkDispute('DISPUTED', 'not our statute'))).toEqual(['ALREADY_DISPUTED']);
    expect(codes(checkDispute('CONFIRMED', 'no'))).toEqual(['LEAD_SETTLED', 'REASON_REQUIRED']);
  });
});

describe('who may do something on a task', () => {
  const task = { taskForceId: 'f', leadMinistryId: 'kmcc', leadStatus: 'PROVISIONAL' } as const;
  const viewer = (role: Viewer['role'], ministryIds: string[] = [], taskForceId = 'f'): Viewer => ({
    ...{ id: 'v', email: 'v@x', displayName: { ko: '가', en: 'A' }, role, duty: null, ministryId: ministryIds[0] ?? null, ministryIds },
    ...{ taskForces: [{ id: taskForceId, code: 'F', revision: 1, loadEpoch: 1 }], sessionEndsAt: new Date(0), chosenTaskForceId: null },
  });

  it('is the lead body for its lead, also under its old name', () => {
    expect(mayAnswerForLead(viewer('LIAISON', ['kmcc', 'kcc']), task)).toBe(true);
    for (const other of [viewer('LIAISON', ['moj']), viewer('COORDINATOR'), viewer('LEADERSHIP'), viewer('LIAISON', ['kmcc'], 'g'), null])
      expect(mayAnswerForLead(other, task)).toBe(false);
  });

  it('is each body that carries it for reports, the coordinator for dates, and nobody in the past', () => {
    expect(abilitiesOn(viewer('LIAISON', ['moj']), task, ['moj'], false)).toEqual({ confirmLead: false, reschedule: false, report: true });
    expect(abilitiesOn(viewer('COORDINATOR'), task, [], false)).toEqual({ confirmLead: false, reschedule: true, report: false });
    const none = { confirmLead: false, reschedule: false, report: false };
    expect(abilitiesOn(viewer('LIAISON', ['kmcc']), task, [], true)).toEqual(none);
    expect(abilitiesOn(viewer('ADMINISTRATOR'), task, [], false)).toEqual(none);
  });
});
