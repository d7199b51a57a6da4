import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { seoulDay } from '../../platform/clock/calendar-day.js';
import { Deputy } from './deputy.entity.js';
import { isInForce, isOpen, wasInForce } from './deputy.rules.js';

/** What stands or is still to come at this moment, soonest first. */
export async function openDeputies(moment: Moment, taskForceId: string): Promise<Seen<Deputy>[]> {
  return (await allDeputies(moment, taskForceId)).filter((deputy) => isOpen(deputy, moment.today));
}

function allDeputies(moment: Moment, taskForceId: string): Promise<Seen<Deputy>[]> {
  return moment.many(Deputy, 'taskForceId', ['fromOn', 'id'])(taskForceId);
}

/** Who acts in somebody's place today; null when nobody does, and for whoever may not know. */
export async function deputyOf(moment: Moment, taskForceId: string, personId: string | null): Promise<Seen<Deputy> | null> {
  const all = personId === null ? [] : await allDeputies(moment, taskForceId);
  return all.find((deputy) => deputy.personId === personId && isInForce(deputy, moment.today)) ?? null;
}

/** Whether somebody acted in another's place at an instant: what they did then is marked so. */
export async function stoodInAt(moment: Moment, taskForceId: string, personId: string, deputyId: string, at: Date): Promise<boolean> {
  const all = await allDeputies(moment, taskForceId);
  return all.some((each) => each.personId === personId && each.deputyId === deputyId && wasInForce(each, seoulDay(at), at));
}

/** In whose place the viewer may act today. */
export async function placesTaken(moment: Moment, taskForceId: string): Promise<string[]> {
  const all = moment.viewer?.role === 'LIAISON' ? await allDeputies(moment, taskForceId) : [];
  return placesOf(all, moment.viewer?.id ?? '', moment.today);
}

/** The same inside a command. */
export async function placesTakenIn(tx: CommandTransaction, taskForceId: string): Promise<string[]> {
  return placesOf(await tx.find(Deputy, { taskForceId, deputyId: tx.viewer.id }), tx.viewer.id, tx.today);
}

function placesOf(all: readonly Deputy[], viewerId: string, today: string): string[] {
  return all.filter((each) => each.deputyId === viewerId && isInForce(each, today)).map(({ personId }) => personId);
}
