import { Contact } from '../modules/contact/contact.entity.js';
import { TaskForce } from '../modules/task-force/task-force.entity.js';
import { Task } from '../modules/task/task.entity.js';
import type { SystemCommands } from '../platform/command/system-commands.js';
import type { StoredProvenance } from '../platform/database/record.js';
import { Refusal, refuse } from '../platform/errors/problem.js';
import { stableId } from './stable-id.js';

const INVENTED: StoredProvenance = {
  ...{ kind: 'illustrative', source: null, quoteRef: null },
  note: { ko: '시연용으로 지어낸 담당입니다.', en: 'Invented for the demonstration.' },
};

/** Nobody has such a number: no exchange is 000. */
const telephone = (index: number) => `02-000-${(index + 1).toString().padStart(4, '0')}`;

/** Who answers for the demonstration's tasks, invented; nobody for the last one, so that the gap is seen. Once only. */
export async function makeDemonstrationContacts(system: SystemCommands, taskForceCode: string): Promise<void> {
  const outcome = await system.run(
    'demonstrationContactsMake',
    async (tx) => {
      const { id, demonstration } = await tx.one(TaskForce, { code: taskForceCode });
      if (!demonstration) throw new Error(`Nothing invented may stand in ${taskForceCode}`);
      return (await tx.find(Contact, { taskForceId: id })).length > 0 ? null : [id];
    },
    async (tx) => {
      const { id: taskForceId, announcedOn } = await tx.one(TaskForce, { code: taskForceCode });
      // Asked again: another process may have made them while this one waited for the lock.
      if ((await tx.find(Contact, { taskForceId })).length > 0) return refuse();
      await tx.lockHeads([taskForceId], new Date(`${announcedOn}T00:00:00+09:00`));
      const tasks = (await tx.find(Task, { taskForceId })).toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
      for (const [index, { id: taskId, leadMinistryId: ministryId, code }] of tasks.slice(0, -1).entries()) {
        const office = { division: '담당과(예시)', position: '과장', telephone: telephone(index) };
        const dated = { confirmedOn: announcedOn, provenance: INVENTED };
        await tx.insert(Contact, { id: stableId('contact', taskForceCode, code), taskForceId, taskId, ministryId, ...office, ...dated });
      }
      return { id: taskForceId, version: 1 };
    },
  );
  if (outcome instanceof Refusal && outcome.problems.length > 0) throw new Error('The demonstration contacts could not be made');
}
