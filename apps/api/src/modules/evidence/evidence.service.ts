import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText } from '../../platform/database/plain-text.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { endingOf, formatFault } from '../../platform/files/file-format.js';
import type { Incoming } from '../../platform/files/file-store.js';
import { Scanner } from '../../platform/files/scanner.js';
import { plainName } from '../../platform/http/attachment.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { chainsOf, milestonesOf, reportAtStep, staleVersion, type VersionedInput } from '../status-report/report-step.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { evidenceAtStep } from './evidence-step.reader.js';
import { Evidence, type StoredScan } from './evidence.entity.js';
import { keepsEvidence } from './evidence.policy.js';
import { checkBrought, faultOf, storedName, type Description } from './evidence.rules.js';

/** A file that came in whole, and what was said about it. */
interface Bringing {
  reportId: string;
  description: Description;
  incoming: Incoming;
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly commands: Commands,
    private readonly scanner: Scanner,
  ) {}

  /** The same key with the same bytes is answered as the first time; a row is never written before its file is in its place. */
  async bring(viewer: Viewer, requestId: string, bringing: Bringing): Promise<Outcome | Refusal> {
    const { reportId, description, incoming } = bringing;
    const format = endingOf(description.fileName);
    const fault = format === null ? 'WRONG_TYPE' : await formatFault(incoming.path, incoming.bytes, format);
    if (fault !== null) return refuse(faultOf(fault));
    const input = { reportId, ...description, sha256: incoming.sha256 };
    const chains = (tx: CommandTransaction) => chainsOf(tx, [reportId]);
    const call = { viewer, name: 'evidenceBring', idempotencyKey: description.idempotencyKey, input, requestId, chains };
    const scan = this.scanner.isSet ? 'QUARANTINED' : 'NOT_SCANNED';
    return this.commands.run(call, (tx) => bringEvidence(tx, viewer, bringing, scan));
  }

  remove(viewer: Viewer, requestId: string, id: string, input: VersionedInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await tx.one(Evidence, { id: recordId(id) })).taskForceId];
    const call = { viewer, name: 'evidenceRemove', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId, chains };
    return this.commands.run(call, (tx) => removeEvidence(tx, viewer, id, input.expectedVersion));
  }
}

async function bringEvidence(
  tx: CommandTransaction,
  actor: Viewer,
  { reportId, description, incoming }: Bringing,
  scan: StoredScan,
): Promise<Outcome | Refusal> {
  const { report, whyNot } = await reportAtStep(tx, actor, reportId, 'SAVE');
  const { sha256, bytes } = incoming;
  const milestoneId = description.milestoneId?.toLowerCase() ?? null;
  const own = await ownMilestoneIds(tx, report);
  const problems = [...whyNot(), ...checkBrought({ sha256, milestoneId }, await evidenceAtStep(tx, report.id), own)];
  const format = endingOf(description.fileName);
  if (format === null || problems.length > 0) return refuse(...problems);
  await incoming.keep();
  const { taskForceId, ministryId, leadMinistryId } = report;
  const { scope, namesNoVictim } = description;
  const id = await tx.insert(Evidence, {
    ...{ taskForceId, ministryId, leadMinistryId, reportId: report.id, milestoneId, state: 'DRAFT', scope, namesNoVictim, scan },
    ...{ fileName: storedName(plainName(description.fileName), format), format, bytes, sha256 },
    ...{ caption: plainText(description.caption).trim(), uploadedAt: tx.at, uploadedBy: actor.id },
  });
  return { id, version: 1 };
}

/** Those of which the body's own report speaks. */
async function ownMilestoneIds(tx: CommandTransaction, { taskId, part, ministryId }: StatusReport): Promise<string[]> {
  const milestones = await milestonesOf(tx, taskId);
  return milestones.filter((milestone) => part === 'LEAD' || milestone.ministryId === ministryId).map(({ id }) => id);
}

/** Its row stays, with its hash and whoever brought it: what was submitted with it goes on saying so. */
async function removeEvidence(tx: CommandTransaction, actor: Viewer, id: string, expectedVersion: number): Promise<Outcome | Refusal> {
  const file = await tx.one(Evidence, { id: recordId(id) });
  if (!keepsEvidence(actor, file)) throw new NotFound();
  const { whyNot } = await reportAtStep(tx, actor, file.reportId, 'SAVE');
  if (file.version !== expectedVersion) return refuse(staleVersion('input', 'expectedVersion'));
  const problems = whyNot();
  if (file.archivedAt !== null) problems.push(problem('ALREADY_REMOVED', 'This file was already taken away.', 'id'));
  if (problems.length > 0) return refuse(...problems);
  await tx.changeLocked(Evidence, file, { archivedAt: tx.at });
  return { id: file.id, version: file.version + 1 };
}
