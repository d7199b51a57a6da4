import { IsNull } from 'typeorm';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { Moment } from '../../platform/database/moment.js';
import { speaksFor, type Viewer } from '../../platform/access/viewer.js';
import { placesTaken, placesTakenIn } from '../deputy/deputy.reader.js';
import { TaskCharge } from './task-charge.entity.js';
import { handsIn, inPlaceOf } from './task-charge.policy.js';

/** Who of the reader's body has a task in hand; a body that took over another one's tasks has those of both. */
function holdersOf(charges: readonly TaskCharge[]): string[] {
  return charges.flatMap(({ holderId }) => holderId ?? []);
}

/** Whether the viewer may hand in reports on a task, as far as it depends on who has it. */
export async function mayHandIn(moment: Moment, { taskForceId, taskId }: { taskForceId: string; taskId: string }): Promise<boolean> {
  const { viewer } = moment;
  if (viewer?.duty !== 'WRITER') return true;
  const [charges, places] = await Promise.all([moment.many(TaskCharge, 'taskId', [])(taskId), placesTaken(moment, taskForceId)]);
  const own = charges.filter(({ ministryId }) => speaksFor(viewer, ministryId));
  return handsIn(viewer, holdersOf(own), places);
}

export interface HandingIn {
  isAllowed: boolean;
  /** In whose place (대행). */
  submittedFor: string | null;
}

/** The same under the lock; the database shows a liaison the charges of the own bodies alone. */
export async function handingIn(
  tx: CommandTransaction,
  actor: Viewer,
  { taskForceId, taskId }: { taskForceId: string; taskId: string },
): Promise<HandingIn> {
  const holders = holdersOf(await tx.find(TaskCharge, { taskId, archivedAt: IsNull() }));
  const places = await placesTakenIn(tx, taskForceId);
  return { isAllowed: handsIn(actor, holders, places), submittedFor: inPlaceOf(actor, holders, places) };
}
