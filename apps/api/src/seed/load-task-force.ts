import type { Plan } from '@gwaje/plan-data';
import { In, type ObjectLiteral } from 'typeorm';
import { Account } from '../modules/account/account.entity.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import { CHAIN_ZERO, SYSTEM_ACCOUNT_ID, type SystemCommands } from '../platform/command/system-commands.js';
import { Refusal, refuse } from '../platform/errors/problem.js';
import { PlanIds, type PlannedRow, type RecordClass } from './planned-row.js';
import { rowsOfPlan } from './rows/fact-rows.js';
import { ALWAYS, lifecycleRows } from './rows/lifecycle-rows.js';
import { WRITING_ORDER } from './writing-order.js';

/** The account in whose name the product itself writes; nobody can sign in as it. */
const SYSTEM_ACCOUNT: PlannedRow = {
  knownFrom: ALWAYS,
  entity: Account,
  id: SYSTEM_ACCOUNT_ID,
  operation: 'INSERT',
  values: { email: 'system', displayName: { ko: '시스템', en: 'System' }, role: 'SYSTEM' },
};

/**
 * Writes what a plan says and the database does not hold yet, all of it or nothing. An item that is already there belongs to
 * the people who work with it and is left alone, so a second load writes nothing. Returns the number of rows written.
 */
export async function loadTaskForce(system: SystemCommands, plan: Plan, now = new Date()): Promise<number> {
  let written = 0;
  const outcome = await system.run(
    'planLoad',
    async (tx) =>
      (await missingRows(tx, plan, now)).length === 0 ? null : [CHAIN_ZERO, new PlanIds(plan.taskForce.code, new Map()).taskForceId],
    async (tx) => {
      const { taskForceId: id } = new PlanIds(plan.taskForce.code, new Map());
      // Read again: another process may have loaded while this one waited for the lock.
      const rows = await missingRows(tx, plan, now);
      if (rows.length === 0) return refuse();
      await writeRows(tx, rows, [CHAIN_ZERO, id]);
      written = rows.length;
      return { id, version: 1 };
    },
  );
  if (outcome instanceof Refusal && outcome.problems.length > 0)
    throw new Error(`The plan was not loaded: ${outcome.problems.map(({ message }) => message).join(' ')}`);
  return written;
}

async function missingRows(tx: CommandTransaction, plan: Plan, now: Date): Promise<PlannedRow[]> {
  const bodies = await tx.sql<{ code: string; id: string }>('SELECT m.code, m.id FROM ministry m');
  const ids = new PlanIds(plan.taskForce.code, new Map(bodies.map(({ code, id }) => [code, id])));
  const rows = [SYSTEM_ACCOUNT, ...lifecycleRows(ids), ...rowsOfPlan(plan, ids, now)];
  const present = new Set<string>();
  for (const [entity, group] of Map.groupBy(rows, (row) => row.entity))
    for (const { id } of await tx.find(entity, { id: In(group.map((row) => row.id)) })) present.add(id);
  return rows.filter((row) => !present.has(row.id)).toSorted(inWritingOrder);
}

/** By instant, and within one instant each row after those that it refers to. */
function inWritingOrder(a: PlannedRow, b: PlannedRow): number {
  return a.knownFrom.getTime() - b.knownFrom.getTime() || WRITING_ORDER.indexOf(a.entity) - WRITING_ORDER.indexOf(b.entity);
}

async function writeRows(tx: CommandTransaction, rows: PlannedRow[], chains: string[]): Promise<void> {
  const versions = new Map<string, number>();
  let instant: number | null = null;
  for (const row of rows) {
    if (row.knownFrom.getTime() !== instant) await tx.lockHeads(chains, row.knownFrom);
    instant = row.knownFrom.getTime();
    const version = versions.get(row.id) ?? 0;
    if (row.operation === 'INSERT') await tx.insert<ObjectLiteral>(row.entity, { ...row.values, id: row.id });
    else await change(tx, row.entity, row.id, version, row.values);
    versions.set(row.id, version + 1);
  }
}

async function change(
  tx: CommandTransaction,
  entity: RecordClass,
  id: string,
  version: number,
  values: PlannedRow['values'],
): Promise<void> {
  const seen = { id, version, updatedAt: tx.at };
  if (!(await tx.change(entity, seen, values))) throw new Error(`A fact of the plan changes what it did not make: ${id}`);
}
