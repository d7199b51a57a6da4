import { randomUUID } from 'node:crypto';
import type { Actor } from '../actors.js';
import { Disagreements } from '../builders-joint.js';
import { Routes } from '../builders-routes.js';
import { Reporting } from '../builders-reporting.js';
import type { World } from '../world.js';
import type { RoundTrip } from './round-trip.js';

/** What two bodies write who do not agree about KCC's part of a task of MOJ: stated, asked and settled; stated again, asked and answered. */
export async function disagreementTexts(
  world: World,
  { office, liaison }: { office: Actor; liaison: Actor },
  taskId: string,
  text: string,
): Promise<RoundTrip[]> {
  const [reporting, between] = [new Reporting(world), new Disagreements(world)];
  const part = (await reporting.reports()).find(({ task, ministry }) => task.id === taskId && ministry.code === 'KCC');
  if (part === undefined) throw new Error('KCC has no part in the task');
  await reporting.submit(await world.actors.liaisonOf('KCC'), part);
  // No text is too short for a reason, and only its edges are cut.
  const words = `${text}     .`;
  const first = (await between.state(liaison, part.id, { reason: words })).disagreement;
  const asked = (await between.raise(liaison, first?.id ?? '', 1, { reason: words })).disagreement;
  const settled = (await between.settle(liaison, first?.id ?? '', 2, { outcome: words })).disagreement;
  const second = (await between.state(liaison, part.id, { reason: words, raise: true })).disagreement;
  const closed = (await between.close(office, second?.id ?? '', 1, { answer: words })).disagreement;
  const written = words.trim();
  return [
    { path: 'disagreementState.input.reason', written, read: first?.['reason'] },
    { path: 'disagreementRaise.input.reason', written, read: asked?.['request'] },
    { path: 'disagreementSettle.input.outcome', written, read: settled?.['outcome'] },
    { path: 'disagreementClose.input.answer', written, read: closed?.['outcome'] },
  ];
}

/** Why a body reports through another, as it was added and as it was changed. */
export async function routeTexts(world: World, office: Actor, text: string): Promise<RoundTrip[]> {
  const routes = new Routes(world);
  const basis = `${text}     .`;
  const code = `B${randomUUID().slice(0, 8)}`;
  await world.build.ministry({ code });
  await world.build.ministry({ code: 'MOJ' });
  const added = (await routes.add(office, code, 'MOJ', { basis })).reportRoute;
  const changed = (await routes.change(office, added?.id ?? '', 1, { basis })).reportRoute;
  return [
    { path: 'reportRouteAdd.input.basis', written: basis.trim(), read: added?.basis },
    { path: 'reportRouteChange.input.basis', written: basis.trim(), read: changed?.basis },
  ];
}
