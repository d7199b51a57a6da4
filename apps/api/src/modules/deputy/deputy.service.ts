import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { Deputy } from './deputy.entity.js';
import { arrangesDeputies, mayArrange } from './deputy.policy.js';
import { checkDeputy, checkSpan, isOpen } from './deputy.rules.js';

export interface DeputyNameInput {
  idempotencyKey: string;
  personId?: string | null;
  deputyId: string;
  fromOn: string;
  untilOn: string;
}

export interface DeputyEndInput {
  idempotencyKey: string;
  expectedVersion: number;
}

@Injectable()
export class DeputyService {
  constructor(private readonly commands: Commands) {}

  name(viewer: Viewer, requestId: string, code: string, input: DeputyNameInput): Promise<Outcome | Refusal> {
    const taskForce = viewer.taskForces.find((own) => own.code === code);
    if (taskForce === undefined) throw new NotFound();
    const call = { viewer, name: 'deputyName', idempotencyKey: input.idempotencyKey, input: { code, ...input }, requestId };
    return this.commands.run({ ...call, chains: () => Promise.resolve([taskForce.id]) }, (tx) =>
      nameDeputy(tx, viewer, taskForce.id, input),
    );
  }

  end(viewer: Viewer, requestId: string, id: string, input: DeputyEndInput): Promise<Outcome | Refusal> {
    const call = { viewer, name: 'deputyEnd', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId };
    const chains = async (tx: CommandTransaction) => [(await tx.one(Deputy, { id: recordId(id) })).taskForceId];
    return this.commands.run({ ...call, chains }, (tx) => endDeputy(tx, viewer, id, input));
  }
}

async function nameDeputy(tx: CommandTransaction, actor: Viewer, taskForceId: string, input: DeputyNameInput): Promise<Outcome | Refusal> {
  const ministryId = actor.ministryId ?? '';
  if (!arrangesDeputies(actor, { taskForceId, ministryId })) throw new NotFound();
  const { fromOn, untilOn } = input;
  const [personId, deputyId] = [recordId(input.personId ?? actor.id), recordId(input.deputyId)];
  // Those who write for the body today; the database gives a liaison no others.
  const colleagues = (await tx.sql<{ id: string }>('SELECT l.id FROM app.liaisons($1) l', [taskForceId])).map(({ id }) => id);
  const problems = checkSpan(input, tx.today);
  if (!colleagues.includes(personId))
    problems.push(problem('NOT_A_COLLEAGUE', 'Choose a colleague of your own body who works here.', 'input', 'personId'));
  else if (!mayArrange(actor, { taskForceId, ministryId, personId }))
    problems.push(problem('NOT_YOUR_PLACE', 'The focal point of the body names who acts for a colleague.', 'input', 'personId'));
  const others = await tx.find(Deputy, { taskForceId });
  problems.push(...checkDeputy({ personId, deputyId, fromOn, untilOn }, colleagues, others));
  if (problems.length > 0) return refuse(...problems);
  const place = { taskForceId, ministryId, personId, deputyId, fromOn, untilOn };
  return { id: await tx.insert(Deputy, { ...place, namedBy: actor.id, endedAt: null }), version: 1 };
}

async function endDeputy(tx: CommandTransaction, actor: Viewer, id: string, input: DeputyEndInput): Promise<Outcome | Refusal> {
  const deputy = await tx.one(Deputy, { id: recordId(id) });
  if (!arrangesDeputies(actor, deputy)) throw new NotFound();
  if (deputy.version !== input.expectedVersion)
    return refuse(problem('STALE_VERSION', 'Someone else changed this. Look again.', 'input', 'expectedVersion'));
  if (!mayArrange(actor, deputy))
    return refuse(problem('NOT_YOUR_PLACE', 'Whose place it is, or the focal point of the body, ends this.', 'id'));
  if (!isOpen(deputy, tx.today)) return refuse(problem('ALREADY_OVER', 'This is over already.', 'id'));
  await tx.changeLocked(Deputy, deputy, { endedAt: tx.at });
  return { id: deputy.id, version: deputy.version + 1 };
}
