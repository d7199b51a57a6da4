import { randomUUID } from 'node:crypto';
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
