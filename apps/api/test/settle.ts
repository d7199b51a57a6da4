import { composition } from '../src/data-source.js';
import { deliver } from '../src/modules/mail/delivery.js';
import type { TellingEvent } from '../src/modules/notification/telling-event.reader.js';
import { tell } from '../src/modules/notification/telling.js';
import { SystemCommands } from '../src/platform/command/system-commands.js';
import { relayOutbox, type HandedOver } from '../src/platform/jobs/outbox.js';
import { Mailer } from '../src/platform/mail/mailer.js';
import type { World } from './world.js';

/** Signs in as the jobs do. */
export async function asJobs<Answer>(world: World, work: (system: SystemCommands, mailer: Mailer) => Promise<Answer>): Promise<Answer> {
  const system = await SystemCommands.open(world.adminUrl, composition.entities, 'gwaje_jobs');
  return work(system, world.get(Mailer)).finally(() => system.close());
}

/** Does what was handed over, and what that hands over in turn, as the queue would. Returns what failed. */
export function settle(world: World): Promise<string[]> {
  return asJobs(world, async (system, mailer) => {
    const failed: string[] = [];
    for (;;) {
      const taken: HandedOver[] = [];
      await relayOutbox(system, (_tx, work) => {
        taken.push(...work);
        return Promise.resolve();
      });
      if (taken.length === 0) return failed;
      for (const { id, job, data } of taken) {
        const done =
          job === 'mail'
            ? deliver(system, mailer, (data as { id: string }).id)
            : tell(system, mailer, world.clock.now(), data as TellingEvent, id);
        await done.catch((error: unknown) => failed.push(String(error)));
      }
    }
  });
}
