import type { Actor } from '../../actors.js';
import { Disagreements } from '../../builders-joint.js';
import type { ReportSeen } from '../../builders-reporting.js';
import type { World } from '../../world.js';
import type { Wording } from './wording.js';

/** Which part of KCC is disagreed about by whom, and how far it goes. */
const COURSES = [
  ['SUBMITTED PUBLIC', 'STATED', 'liaison.MOJ'],
  ['SUBMITTED TASK_FORCE', 'RAISED', 'liaison.KCC'],
  ['RETURNED PUBLIC', 'SETTLED', 'liaison.MOJ'],
  ['ACCEPTED PUBLIC', 'CLOSED', 'liaison.KCC'],
] as const;

/** MOJ leads, KCC supports: one disagreement in each state in which it can be met. */
export async function disagree(
  world: World,
  actor: (name: string) => Actor,
  reports: ReadonlyMap<string, ReportSeen>,
  words: Wording,
): Promise<void> {
  const between = new Disagreements(world);
  for (const [report, course, states] of COURSES) {
    const said = (part: string) => words.say(`DISAGREEMENT ${course} ${part}`);
    const { disagreement } = await between.state(actor(states), reports.get(report)?.id ?? '', { reason: said('reason') });
    const id = disagreement?.id ?? '';
    const steps = [];
    if (course === 'RAISED' || course === 'CLOSED')
      steps.push(await between.raise(actor('liaison.KCC'), id, 1, { reason: said('request') }));
    if (course === 'SETTLED') steps.push(await between.settle(actor(states), id, 1, { outcome: said('outcome') }));
    if (course === 'CLOSED') steps.push(await between.close(actor('coordinator'), id, 2, { answer: said('outcome') }));
    if (disagreement === null || steps.some(({ userErrors }) => userErrors.length > 0)) throw new Error(`The stage has no ${course}`);
  }
}
