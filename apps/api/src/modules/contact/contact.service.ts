import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { StoredProvenance } from '../../platform/database/record.js';
import { Forbidden, NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { Measure } from '../measure/measure.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Task, TaskMinistry } from '../task/task.entity.js';
import { Contact } from './contact.entity.js';
import { mayRecordContact } from './contact.policy.js';
import { checkOffice, officeInWords, tidied, type ContactItem, type Office } from './contact.rules.js';

export interface ContactRecordInput extends Office {
  idempotencyKey: string;
  /** 0 while there is no entry. */
  expectedVersion: number;
  ministryId?: string | null;
}

const RECORDED: StoredProvenance = { kind: 'recorded', source: null, quoteRef: null };

@Injectable()
export class ContactService {
  constructor(private readonly commands: Commands) {}

  /** `id`: of the task, the measure or the milestone. The same words again say that they still hold. */
  record(viewer: Viewer, requestId: string, id: string, input: ContactRecordInput): Promise<Outcome | Refusal> {
    const { idempotencyKey } = input;
    const call = { viewer, name: 'contactRecord', idempotencyKey, input: { id, ...input }, requestId };
    return this.commands.run({ ...call, chains: async (tx) => [(await itemOf(tx, id, input)).taskForceId] }, async (tx) => {
      const item = await itemOf(tx, id, input);
      if (!mayRecordContact(viewer, item)) throw new Forbidden();
      const { taskId, ministryId, measureId, milestoneId } = item;
      const [kept] = await tx.find(Contact, { taskId, ministryId, measureId: measureId ?? IsNull(), milestoneId: milestoneId ?? IsNull() });
      const stale = problem('STALE_VERSION', 'Someone else entered this meanwhile. Look again.', 'input', 'expectedVersion');
      if ((kept?.version ?? 0) !== input.expectedVersion) return refuse(stale);
      const office = tidied(input);
      const problems = checkOffice(office);
      if (problems.length > 0) return refuse(...problems);
      const values = { ...officeInWords(office, kept), confirmedOn: tx.today, provenance: RECORDED };
      if (kept === undefined) return { id: await tx.insert(Contact, { ...item, ...values }), version: 1 };
      if (!(await tx.change(Contact, kept, values))) return refuse(stale);
      return { id: kept.id, version: kept.version + 1 };
    });
  }
}

async function itemOf(tx: CommandTransaction, id: string, { ministryId }: ContactRecordInput): Promise<ContactItem> {
  const here = { id, archivedAt: IsNull() };
  const [task] = await tx.find(Task, here);
  if (task !== undefined) {
    const { taskForceId, leadMinistryId } = task;
    const of = { taskForceId, taskId: id, measureId: null, milestoneId: null };
    if (ministryId === undefined || ministryId === null || ministryId === leadMinistryId) return { ...of, ministryId: leadMinistryId };
    // A body that has no part in the task has nobody who answers for it.
    await tx.one(TaskMinistry, { taskId: id, ministryId, archivedAt: IsNull() });
    return { ...of, ministryId };
  }
  const [[measure], [milestone]] = [await tx.find(Measure, here), await tx.find(Milestone, here)];
  const found = measure ?? milestone;
  if (found === undefined || (ministryId ?? found.ministryId) !== found.ministryId) throw new NotFound();
  const { taskForceId, taskId } = found;
  return { taskForceId, taskId, ministryId: found.ministryId, measureId: measure?.id ?? null, milestoneId: milestone?.id ?? null };
}
