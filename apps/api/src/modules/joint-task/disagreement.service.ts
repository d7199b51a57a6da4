import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText } from '../../platform/database/plain-text.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { chainsOf, type VersionedInput } from '../status-report/report-step.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { Disagreement } from './disagreement.entity.js';
import { closesDisagreement, raisesDisagreement, settlesDisagreement, sideOf } from './joint-task.policy.js';
import { checkDisagreementStep, checkStatable, checkWords, type DisagreementStep } from './joint-task.rules.js';

export interface DisagreementStateInput {
  idempotencyKey: string;
  reason: string;
  /** Asked for at once, with the same reason. */
  raise?: boolean | null;
}

interface DisagreementStepInput extends VersionedInput {
  text: string;
}

interface StepRule {
  may: (viewer: Viewer | null, disagreement: Disagreement) => boolean;
  field: string;
  write: (tx: CommandTransaction, actor: Viewer, text: string) => Partial<Disagreement>;
}

const ended = (state: 'SETTLED' | 'CLOSED') => (tx: CommandTransaction, actor: Viewer, outcome: string) => ({
  ...{ state, outcome, endedAt: tx.at, endedBy: actor.id },
});

const STEPS: Readonly<Record<DisagreementStep, StepRule>> = {
  RAISE: { may: raisesDisagreement, field: 'reason', write: raised },
  SETTLE: { may: settlesDisagreement, field: 'outcome', write: ended('SETTLED') },
  CLOSE: { may: closesDisagreement, field: 'answer', write: ended('CLOSED') },
};

@Injectable()
export class DisagreementService {
  constructor(private readonly commands: Commands) {}

  state(viewer: Viewer, requestId: string, reportId: string, input: DisagreementStateInput): Promise<Outcome | Refusal> {
    const call = { viewer, name: 'disagreementState', idempotencyKey: input.idempotencyKey, input: { reportId, ...input }, requestId };
    const chains = (tx: CommandTransaction) => chainsOf(tx, [reportId]);
    return this.commands.run({ ...call, chains, reason: plainText(input.reason) }, (tx) => stateDisagreement(tx, viewer, reportId, input));
  }

  step(viewer: Viewer, requestId: string, step: DisagreementStep, id: string, input: DisagreementStepInput): Promise<Outcome | Refusal> {
    const name = { RAISE: 'disagreementRaise', SETTLE: 'disagreementSettle', CLOSE: 'disagreementClose' }[step];
    const call = { viewer, name, idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId };
    const chains = async (tx: CommandTransaction) => [(await tx.one(Disagreement, { id: recordId(id) })).taskForceId];
    return this.commands.run({ ...call, chains, reason: plainText(input.text) }, (tx) => takeStep(tx, viewer, step, id, input));
  }
}

function raised(tx: CommandTransaction, actor: Viewer, request: string): Partial<Disagreement> {
  return { state: 'RAISED', request, raisedAt: tx.at, raisedBy: actor.id };
}

async function stateDisagreement(
  tx: CommandTransaction,
  actor: Viewer,
  reportId: string,
  input: DisagreementStateInput,
): Promise<Outcome | Refusal> {
  const report = await tx.one(StatusReport, { id: recordId(reportId) });
  const statedByMinistryId = sideOf(actor, report);
  if (statedByMinistryId === null) throw new NotFound();
  const reason = plainText(input.reason).trim();
  const earlier = await tx.find(Disagreement, { reportId: report.id });
  const problems = [...checkStatable(report, earlier), ...checkWords(reason, 'reason')];
  if (problems.length > 0) return refuse(...problems);
  const { taskForceId, roundId, taskId, ministryId, leadMinistryId } = report;
  const id = await tx.insert(Disagreement, {
    ...{ taskForceId, roundId, taskId, ministryId, leadMinistryId, statedByMinistryId, reportId: report.id },
    ...{ state: 'STATED', reason, statedAt: tx.at, statedBy: actor.id },
    ...(input.raise === true ? raised(tx, actor, reason) : {}),
  });
  return { id, version: 1 };
}

async function takeStep(
  tx: CommandTransaction,
  actor: Viewer,
  step: DisagreementStep,
  id: string,
  input: DisagreementStepInput,
): Promise<Outcome | Refusal> {
  const disagreement = await tx.one(Disagreement, { id: recordId(id) });
  const { may, field, write } = STEPS[step];
  if (!may(actor, disagreement)) throw new NotFound();
  const text = plainText(input.text).trim();
  const stale = problem('STALE_VERSION', 'Someone else changed this disagreement. Look again.', 'input', 'expectedVersion');
  const problems = checkDisagreementStep(step, disagreement);
  if (problems.length === 0 && disagreement.version !== input.expectedVersion) problems.push(stale);
  problems.push(...checkWords(text, field));
  if (problems.length > 0) return refuse(...problems);
  await tx.changeLocked(Disagreement, disagreement, write(tx, actor, text));
  return { id: disagreement.id, version: disagreement.version + 1 };
}
