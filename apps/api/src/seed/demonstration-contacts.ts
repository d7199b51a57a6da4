import type { Plan, PlanContact } from '@gwaje/plan-data';
import { In } from 'typeorm';
import { Contact } from '../modules/contact/contact.entity.js';
import { Ministry } from '../modules/ministry/ministry.entity.js';
import { TaskForce } from '../modules/task-force/task-force.entity.js';
import { Task } from '../modules/task/task.entity.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import type { SystemCommands } from '../platform/command/system-commands.js';
import { Refusal, refuse } from '../platform/errors/problem.js';
import { stableId } from './stable-id.js';

/** Who answers for the demonstration's tasks, invented; nobody for the last one, so that the gap is seen. Once only. */
export async function makeDemonstrationContacts(system: SystemCommands, plan: Plan): Promise<void> {
  const { code } = plan.taskForce;
  for (const [day, contacts] of Map.groupBy(plan.contacts, ({ confirmedOn }) => confirmedOn)) {
    const ids = contacts.map(({ task }) => stableId('contact', code, task));
    const areThere = async (tx: CommandTransaction) => (await tx.find(Contact, { id: In(ids) })).length > 0;
    const outcome = await system.run(
      'demonstrationContactsMake',
      async (tx) => {
        const { id, demonstration } = await tx.one(TaskForce, { code });
        if (!demonstration) throw new Error(`Nothing invented may stand in ${code}`);
        return (await areThere(tx)) ? null : [id];
      },
      async (tx) => {
        const { id: taskForceId } = await tx.one(TaskForce, { code });
        // Asked again: another process may have made them while this one waited for the lock.
        if (await areThere(tx)) return refuse();
        await tx.lockHeads([taskForceId], new Date(`${day}T00:00:00+09:00`));
        for (const contact of contacts) await insert(tx, taskForceId, stableId('contact', code, contact.task), contact);
        return { id: taskForceId, version: 1 };
      },
    );
    if (outcome instanceof Refusal && outcome.problems.length > 0) throw new Error('The demonstration contacts could not be made');
  }
}

async function insert(tx: CommandTransaction, taskForceId: string, id: string, { task, ministry, ...office }: PlanContact): Promise<void> {
  const { id: taskId } = await tx.one(Task, { taskForceId, code: task });
  const { id: ministryId } = await tx.one(Ministry, { code: ministry });
  await tx.insert(Contact, { id, taskForceId, taskId, ministryId, ...office });
}
