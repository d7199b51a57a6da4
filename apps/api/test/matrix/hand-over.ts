import { randomUUID } from 'node:crypto';
import { seoulDay } from '../../src/platform/clock/calendar-day.js';
import { HOME } from './stage/people.js';
import type { Stage } from './stage/stage.js';

/** From one of a body to the next: whoever has it gives it away. */
export const ROUND_THE_BODY = [
  ['liaison.MOJ', 'writer.MOJ'],
  ['writer.MOJ', 'chief.MOJ'],
  ['chief.MOJ', 'liaison.MOJ'],
] as const;

/** A task passes to a colleague, with a word. */
export const handOver = (stage: Stage, task: string, to: string, version: () => Promise<number>) => ({
  ...{ name: 'tasksHandOver', target: task },
  variables: async () => ({
    code: HOME,
    input: {
      ...{ idempotencyKey: randomUUID(), toId: stage.people.get(to)?.accountId, note: 'as it was decided' },
      tasks: [{ taskId: task, expectedVersion: await version() }],
    },
  }),
});

/** Somebody of a body acts for one day in the place of whoever says so. */
export const nameDeputy = (stage: Stage, by: string, deputy: string) => ({
  ...{ name: 'deputyName', target: stage.home, by: [by] },
  variables: () => {
    const today = seoulDay(new Date());
    const input = { idempotencyKey: randomUUID(), deputyId: stage.people.get(deputy)?.accountId, fromOn: today, untilOn: today };
    return Promise.resolve({ code: HOME, input });
  },
});

export async function latestDeputy({ world }: Stage): Promise<string> {
  return (await world.sql<{ id: string }>('SELECT id FROM deputy ORDER BY created_at DESC LIMIT 1'))[0]?.id ?? '';
}
