import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText, textOrNull } from '../../platform/database/plain-text.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Problem, type Refusal } from '../../platform/errors/problem.js';
import { tellOf } from '../notification/telling-event.reader.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { chainsOf, staleVersion, type VersionedInput } from '../status-report/report-step.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { DeadlineExtension } from './deadline-extension.entity.js';
import { asksExtension, decidesExtension } from './deadline-extension.policy.js';
import { checkAskable, checkUntil, checkWords, sameHourOn } from './deadline-extension.rules.js';

export interface ExtensionsAskInput {
  idempotencyKey: string;
  reportIds: string[];
  untilOn: string;
  reason: string;
}

export interface ExtensionGrantInput extends VersionedInput {
  untilOn?: string | null;
  answer?: string | null;
}

export interface ExtensionDeclineInput extends VersionedInput {
  reason: string;
}

const MOST_REPORTS = 50;

@Injectable()
export class DeadlineExtensionService {
  constructor(private readonly commands: Commands) {}

  ask(viewer: Viewer, requestId: string, input: ExtensionsAskInput): Promise<Outcome | Refusal> {
    const ids = [...new Set(input.reportIds)];
    if (ids.length === 0 || ids.length > MOST_REPORTS)
      return Promise.resolve(refuse(problem('REQUIRED', `Choose 1 to ${String(MOST_REPORTS)} reports.`, 'input', 'reportIds')));
    const chains = (tx: CommandTransaction) => chainsOf(tx, ids);
    const call = { viewer, name: 'deadlineExtensionsAsk', idempotencyKey: input.idempotencyKey, input, requestId, chains };
    return this.commands.run({ ...call, reason: plainText(input.reason) }, (tx) => askExtensions(tx, viewer, ids, input));
  }

  grant(viewer: Viewer, requestId: string, id: string, input: ExtensionGrantInput): Promise<Outcome | Refusal> {
    const call = { viewer, name: 'deadlineExtensionGrant', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId };
    return this.commands.run({ ...call, chains: chainOf(id) }, (tx) => grantExtension(tx, viewer, id, input));
  }

  decline(viewer: Viewer, requestId: string, id: string, input: ExtensionDeclineInput): Promise<Outcome | Refusal> {
    const call = { viewer, name: 'deadlineExtensionDecline', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId };
    return this.commands.run({ ...call, reason: plainText(input.reason), chains: chainOf(id) }, (tx) =>
      declineExtension(tx, viewer, id, input),
    );
  }
}

const chainOf = (id: string) => async (tx: CommandTransaction) => [(await tx.one(DeadlineExtension, { id: recordId(id) })).taskForceId];

/** All or none: each report is checked before the first request is written. */
async function askExtensions(tx: CommandTransaction, actor: Viewer, ids: string[], input: ExtensionsAskInput): Promise<Outcome | Refusal> {
  const reason = plainText(input.reason).trim();
  const problems = checkWords(reason, 'reason');
  const asked: Pick<
    DeadlineExtension,
    'taskForceId' | 'ministryId' | 'taskId' | 'roundId' | 'reportId' | 'previousDueAt' | 'wantedUntil'
  >[] = [];
  for (const [index, id] of ids.entries()) {
    const report = await tx.one(StatusReport, { id: recordId(id) });
    if (!asksExtension(actor, report)) throw new NotFound();
    const { dueAt, closedAt } = await tx.one(ReportingRound, { id: report.roundId });
    const previousDueAt = report.extendedDueAt ?? dueAt;
    const wantedUntil = sameHourOn(input.untilOn, previousDueAt);
    const earlier = await tx.find(DeadlineExtension, { reportId: report.id });
    const standing = { firstSubmittedAt: report.firstSubmittedAt, dueAt: previousDueAt, roundOpen: closedAt === null, earlier };
    problems.push(...checkAskable(standing, tx.at, ['input', 'reportIds', String(index)]));
    if (!problems.some(({ path }) => path.includes('untilOn'))) problems.push(...checkUntil(wantedUntil, previousDueAt, tx.at, 'untilOn'));
    const { taskForceId, ministryId, taskId, roundId } = report;
    asked.push({ taskForceId, ministryId, taskId, roundId, reportId: report.id, previousDueAt, wantedUntil });
  }
  if (problems.length > 0) return refuse(...problems);
  for (const request of asked)
    await tx.insert(DeadlineExtension, { ...request, state: 'REQUESTED', reason, askedAt: tx.at, askedBy: actor.id });
  for (const [taskForceId, requests] of Map.groupBy(asked, (request) => request.taskForceId))
    await tellOf(tx, { what: 'EXTENSION_ASKED', taskForceId, reportIds: requests.map(({ reportId }) => reportId) });
  return { id: asked[0]?.reportId ?? '', version: 1 };
}

/** The request as the office finds it under the lock, or why it can no longer be answered. */
async function findAsked(
  tx: CommandTransaction,
  actor: Viewer,
  id: string,
  expectedVersion: number,
): Promise<{ extension: DeadlineExtension; problems: Problem[] }> {
  const extension = await tx.one(DeadlineExtension, { id: recordId(id) });
  if (!decidesExtension(actor, extension)) throw new NotFound();
  if (extension.state !== 'REQUESTED')
    return { extension, problems: [problem('ALREADY_ANSWERED', 'This request was already answered.', 'id')] };
  return { extension, problems: extension.version === expectedVersion ? [] : [staleVersion('input', 'expectedVersion')] };
}

async function grantExtension(tx: CommandTransaction, actor: Viewer, id: string, input: ExtensionGrantInput): Promise<Outcome | Refusal> {
  const { extension, problems } = await findAsked(tx, actor, id, input.expectedVersion);
  const report = await tx.one(StatusReport, { id: extension.reportId });
  const { dueAt, closedAt } = await tx.one(ReportingRound, { id: report.roundId });
  const present = report.extendedDueAt ?? dueAt;
  const untilOn = input.untilOn ?? null;
  const until = untilOn === null ? extension.wantedUntil : sameHourOn(untilOn, present);
  if (problems.length === 0 && closedAt !== null) problems.push(problem('ROUND_CLOSED', 'The round is closed. Ask the coordinator.', 'id'));
  if (problems.length === 0 && report.firstSubmittedAt !== null)
    problems.push(problem('ALREADY_SUBMITTED', 'This report was already handed in.', 'id'));
  if (problems.length === 0) problems.push(...checkUntil(until, present, tx.at, 'untilOn'));
  const answer = textOrNull(input.answer);
  if (answer !== null) problems.push(...checkWords(answer, 'answer'));
  if (problems.length > 0) return refuse(...problems);
  await tx.changeLocked(StatusReport, report, { extendedDueAt: until });
  return decide(tx, actor, extension, { state: 'GRANTED', grantedUntil: until, answer });
}

async function declineExtension(
  tx: CommandTransaction,
  actor: Viewer,
  id: string,
  input: ExtensionDeclineInput,
): Promise<Outcome | Refusal> {
  const { extension, problems } = await findAsked(tx, actor, id, input.expectedVersion);
  const answer = plainText(input.reason).trim();
  problems.push(...checkWords(answer, 'reason'));
  return problems.length > 0 ? refuse(...problems) : decide(tx, actor, extension, { state: 'DECLINED', answer });
}

async function decide(
  tx: CommandTransaction,
  actor: Viewer,
  extension: DeadlineExtension,
  decision: Pick<DeadlineExtension, 'state' | 'answer'> & { grantedUntil?: Date },
): Promise<Outcome> {
  await tx.changeLocked(DeadlineExtension, extension, { ...decision, decidedAt: tx.at, decidedBy: actor.id });
  await tellOf(tx, { what: 'EXTENSION_DECIDED', taskForceId: extension.taskForceId, reportIds: [extension.reportId] });
  return { id: extension.id, version: extension.version + 1 };
}
