import fc from 'fast-check';
import type { Role, Viewer } from '../../src/platform/access/viewer.js';

const id = (kind: string, number: number) => `${kind.padEnd(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const TASK_FORCES = [1, 2, 3].map((number) => id('f', number));
export const MINISTRIES = [1, 2, 3, 4].map((number) => id('b', number));
export const ACCOUNTS = [1, 2, 3].map((number) => id('a', number));

const ROLES: Role[] = ['ADMINISTRATOR', 'COORDINATOR', 'LIAISON', 'LEADERSHIP', 'AUDITOR'];

/**
 * Somebody of any role, for any bodies (a body with those it succeeded), in any task forces; sometimes nobody at all. Also
 * people whom the accounts do not allow, such as a leader who belongs to a body: no wall may rest on the other's rules.
 */
export const principals: fc.Arbitrary<Viewer | null> = fc
  .option(
    fc.record({
      id: fc.constantFrom(...ACCOUNTS),
      role: fc.constantFrom(...ROLES),
      ministryIds: fc.subarray(MINISTRIES, { maxLength: 3 }),
      taskForceIds: fc.subarray(TASK_FORCES),
    }),
    { freq: 20 },
  )
  .map((chosen) => (chosen === null ? null : viewerOf(chosen)));

interface Chosen {
  id: string;
  role: Role;
  ministryIds: string[];
  taskForceIds: string[];
}

function viewerOf({ id: account, role, ministryIds, taskForceIds }: Chosen): Viewer {
  return {
    id: account,
    email: 'somebody@test.gwaje',
    displayName: { ko: '아무개', en: 'Somebody' },
    role,
    duty: null,
    ministryId: ministryIds[0] ?? null,
    ministryIds,
    taskForces: taskForceIds.map((taskForce) => ({ id: taskForce, code: taskForce, revision: 1, loadEpoch: 1 })),
    sessionEndsAt: new Date(0),
    chosenTaskForceId: null,
  };
}
