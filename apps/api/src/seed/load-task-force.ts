import type { Plan } from '@gwaje/plan-data';
import type { ObjectLiteral } from 'typeorm';
import { Account } from '../modules/account/account.entity.js';
import { TaskForce } from '../modules/task-force/task-force.entity.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import { CHAIN_ZERO, SYSTEM_ACCOUNT_ID, type SystemCommands } from '../platform/command/system-commands.js';
import { Refusal, refuse } from '../platform/errors/problem.js';
import { PlanIds, type PlannedRow } from './planned-row.js';
import { rowsOfPlan } from './rows/fact-rows.js';
import { ALWAYS, lifecycleRows } from './rows/lifecycle-rows.js';
import { WRITING_ORDER } from './writing-order.js';

/** What people of a task force did beside what its plan says, told in between its facts, each act at its own instant. */
export interface Happenings {
  /** The instant of the next act; null: there is none any more. */
  readonly next: Date | null;
  /** Leaves the facts of the transaction as it found them. */
  act(tx: CommandTransaction): Promise<void>;
}

const NOTHING_HAPPENS: Happenings = { next: null, act: () => Promise.resolve() };

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
 * the people who work with it and is left alone, so a second load writes nothing; what happens is told with the first one only.
 * Returns the number of rows written.
 */
export async function loadTaskForce(
  system: SystemCommands,
  plan: Plan,
  now = new Date(),
  happenings: Happenings = NOTHING_HAPPENS,
): Promise<number> {
  const { taskForceId } = new PlanIds(plan.taskForce.code, new Map());
  const chains = [CHAIN_ZERO, taskForceId];
  let rows: PlannedRow[] = [];
  const look = async (tx: CommandTransaction) => (rows = await missingRows(system, tx, plan, now)).length > 0;
  const outcome = await system.run(
    'planLoad',
    async (tx) => ((await look(tx)) ? chains : null),
    async (tx) => {
      // Looked at again under the lock: another process may have loaded while this one waited for it.
      if (rows.length === 0 || !(await look(tx))) return refuse();
      await writeRows(tx, rows, chains, rows.some(({ id }) => id === taskForceId) ? happenings : NOTHING_HAPPENS);
      await markReload(tx, rows, chains, taskForceId);
      return { id: taskForceId, version: 1 };
    },
  );
  if (outcome instanceof Refusal && outcome.problems.length > 0)
    throw new Error(`The plan was not loaded: ${outcome.problems.map(({ message }) => message).join(' ')}`);
  return rows.length;
}

async function missingRows(system: SystemCommands, tx: CommandTransaction, plan: Plan, now: Date): Promise<PlannedRow[]> {
  const bodies = await tx.sql<{ code: string; id: string }>('SELECT m.code, m.id FROM ministry m');
  const ids = new PlanIds(plan.taskForce.code, new Map(bodies.map(({ code, id }) => [code, id])));
  const rows = [SYSTEM_ACCOUNT, ...lifecycleRows(ids), ...rowsOfPlan(plan, ids, now)];
  const tables = new Set(rows.map((row) => system.database.getMetadata(row.entity).tableName));
  const found = await tx.sql<{ id: string }>(
    [...tables].map((table) => `SELECT r.id FROM ${table} r WHERE r.id = ANY ($1)`).join(' UNION ALL '),
    [rows.map((row) => row.id)],
  );
  const present = new Set(found.map(({ id }) => id));
  return rows.filter((row) => !present.has(row.id)).toSorted(inWritingOrder);
}

/** What was added to a plan that stood already changes the past: answers about it that were kept no longer count. */
async function markReload(tx: CommandTransaction, rows: PlannedRow[], chains: string[], taskForceId: string): Promise<void> {
  if (rows.some((row) => row.id === taskForceId)) return;
  await tx.lockHeads(chains);
  const taskForce = await tx.one(TaskForce, { id: taskForceId });
  await tx.change(TaskForce, taskForce, { loadEpoch: taskForce.loadEpoch + 1 });
}

/** By instant, and within one instant each row after those that it refers to. */
function inWritingOrder(a: PlannedRow, b: PlannedRow): number {
  return a.knownFrom.getTime() - b.knownFrom.getTime() || WRITING_ORDER.indexOf(a.entity) - WRITING_ORDER.indexOf(b.entity);
}

/** Facts count from the beginning of their day, acts from their hour: at one instant the fact stands first. */
async function writeRows(tx: CommandTransaction, rows: PlannedRow[], chains: string[], happenings: Happenings): Promise<void> {
  let instant: number | null = null;
  for (const row of rows) {
    while (happenings.next !== null && happenings.next < row.knownFrom) {
      await happenings.act(tx);
      instant = null;
    }
    if (row.knownFrom.getTime() !== instant) await tx.lockHeads(chains, row.knownFrom);
    instant = row.knownFrom.getTime();
    if (row.operation === 'INSERT') await tx.insert<ObjectLiteral>(row.entity, { ...row.values, id: row.id });
    else await tx.changeLocked(row.entity, await tx.one(row.entity, { id: row.id }), row.values);
  }
  while (happenings.next !== null) await happenings.act(tx);
}
