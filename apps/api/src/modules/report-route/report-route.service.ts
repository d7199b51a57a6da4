import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { plainText } from '../../platform/database/plain-text.js';
import type { StoredProvenance } from '../../platform/database/record.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Problem, type Refusal } from '../../platform/errors/problem.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import type { VersionedInput } from '../status-report/report-step.reader.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { ReportRoute } from './report-route.entity.js';
import { keepsRoutes } from './report-route.policy.js';
import { checkRoute } from './report-route.rules.js';

interface RouteFacts {
  viaCode: string;
  fromOn: string;
  untilOn?: string | null;
  basis: string;
}

export interface ReportRouteAddInput extends RouteFacts {
  idempotencyKey: string;
  ministryCode: string;
}

export type ReportRouteChangeInput = RouteFacts & VersionedInput;

/** What a person writes down here. */
const RECORDED: StoredProvenance = { kind: 'recorded', source: null, quoteRef: null };

@Injectable()
export class ReportRouteService {
  constructor(private readonly commands: Commands) {}

  add(viewer: Viewer, requestId: string, taskForceCode: string, input: ReportRouteAddInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await tx.one(TaskForce, { code: taskForceCode })).id];
    const call = { viewer, name: 'reportRouteAdd', idempotencyKey: input.idempotencyKey, input: { taskForceCode, ...input }, requestId };
    return this.commands.run({ ...call, chains, reason: plainText(input.basis) }, (tx) => addRoute(tx, viewer, taskForceCode, input));
  }

  change(viewer: Viewer, requestId: string, id: string, input: ReportRouteChangeInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await tx.one(ReportRoute, { id: recordId(id) })).taskForceId];
    const call = { viewer, name: 'reportRouteChange', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId };
    return this.commands.run({ ...call, chains, reason: plainText(input.basis) }, (tx) => changeRoute(tx, viewer, id, input));
  }
}

async function addRoute(tx: CommandTransaction, actor: Viewer, code: string, input: ReportRouteAddInput): Promise<Outcome | Refusal> {
  const { id: taskForceId } = await tx.one(TaskForce, { code });
  if (!keepsRoutes(actor, taskForceId)) throw new NotFound();
  const [body] = await tx.find(Ministry, { code: input.ministryCode, archivedAt: IsNull() });
  const { facts, problems } = await read(tx, taskForceId, body?.id ?? null, input, null);
  if (body === undefined) problems.unshift(problem('UNKNOWN_MINISTRY', 'Choose a known body.', 'input', 'ministryCode'));
  if (problems.length > 0 || body === undefined) return refuse(...problems);
  const id = await tx.insert(ReportRoute, { ...facts, taskForceId, ministryId: body.id, provenance: RECORDED });
  return { id, version: 1 };
}

async function changeRoute(tx: CommandTransaction, actor: Viewer, id: string, input: ReportRouteChangeInput): Promise<Outcome | Refusal> {
  const route = await tx.one(ReportRoute, { id: recordId(id) });
  if (!keepsRoutes(actor, route.taskForceId)) throw new NotFound();
  if (route.version !== input.expectedVersion)
    return refuse(problem('STALE_VERSION', 'Someone else changed this route. Look again.', 'input', 'expectedVersion'));
  const { facts, problems } = await read(tx, route.taskForceId, route.ministryId, input, route.id);
  if (problems.length > 0) return refuse(...problems);
  await tx.changeLocked(ReportRoute, route, { ...facts, provenance: RECORDED });
  return { id: route.id, version: route.version + 1 };
}

/** What was given, as columns, and what is wrong with it beside the other routes. */
async function read(
  tx: CommandTransaction,
  taskForceId: string,
  ministryId: string | null,
  input: RouteFacts,
  own: string | null,
): Promise<{ facts: Pick<ReportRoute, 'viaMinistryId' | 'fromOn' | 'untilOn' | 'basis'>; problems: Problem[] }> {
  const [via] = await tx.find(Ministry, { code: input.viaCode, archivedAt: IsNull() });
  const { fromOn, untilOn = null } = input;
  const facts = { viaMinistryId: via?.id ?? '', fromOn, untilOn, basis: plainText(input.basis).trim() };
  const others = (await tx.find(ReportRoute, { taskForceId, archivedAt: IsNull() })).filter(({ id }) => id !== own);
  const problems = checkRoute({ ...facts, ministryId: ministryId ?? ' ' }, others);
  if (via === undefined) problems.unshift(problem('UNKNOWN_MINISTRY', 'Choose a known body.', 'input', 'viaCode'));
  return { facts, problems };
}
