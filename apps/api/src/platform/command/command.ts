import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { factsOf } from '../database/facts.js';
import { busyIfUnreachable } from '../database/pool-errors.js';
import { isUnreadable } from '../errors/unreadable.js';
import { Busy, InvalidInput, KeyReused, NotFound } from '../errors/access-error.js';
import { problem, Refusal, refuse } from '../errors/problem.js';
import { CommandTransaction } from './command-transaction.js';

/** What is kept of an accepted command: a repeated request gets the same answer again. */
export interface Outcome {
  id: string;
  version: number;
}

export interface CommandCall {
  viewer: Viewer;
  /** The mutation's name, as it stands in the ledger. */
  name: string;
  idempotencyKey: string;
  /** The whole input: the same key with another one is refused. */
  input: unknown;
  reason?: string;
  requestId: string;
  /** The chains the command writes to, found before the lock by rows that never move; null: nothing of it is history (drafts). */
  chains: (tx: CommandTransaction) => Promise<string[] | null>;
}

const MAX_KEY = 100;

type Work = (tx: CommandTransaction) => Promise<Outcome | Refusal>;

const FACTS = `SELECT set_config('app.user_id', $1, true), set_config('app.role', $2, true), set_config('app.ministry_ids', $3, true),
  set_config('app.task_force_ids', $4, true), set_config('app.request_id', $5, true), set_config('app.command', $6, true), set_config('app.reason', $7, true)`;

/**
 * The one way in which this product changes anything. The order is the promise: facts, key, head lock, then the rows are
 * read, judged and written under that lock. A refusal rolls everything back and stores nothing.
 */
@Injectable()
export class Commands {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async run(call: CommandCall, work: Work): Promise<Outcome | Refusal> {
    if (call.idempotencyKey.length > MAX_KEY) throw new InvalidInput(`An idempotency key has at most ${String(MAX_KEY)} characters.`);
    const runner = this.database.createQueryRunner();
    try {
      await runner.connect();
      await runner.query('BEGIN');
      const outcome = await this.inside(runner, call, work);
      await runner.query(outcome instanceof Refusal ? 'ROLLBACK' : 'COMMIT');
      return outcome;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      return refusalFrom(error);
    } finally {
      await runner.release();
    }
  }

  private async inside(runner: QueryRunner, call: CommandCall, work: Work): Promise<Outcome | Refusal> {
    await runner.query(FACTS, [...factsOf(call.viewer), call.requestId, call.name, call.reason ?? '']);
    const hash = createHash('sha256').update(JSON.stringify(call.input)).digest('base64url');
    const claimed = await this.claimKey(runner, call, hash);
    if (claimed !== null) return claimed;
    const tx = new CommandTransaction(runner, call.viewer);
    await tx.lockHeads(await call.chains(tx));
    const outcome = await work(tx);
    if (outcome instanceof Refusal) return outcome;
    await tx.announce();
    await runner.query('UPDATE idempotency SET outcome = $4 WHERE actor_id = $1 AND command = $2 AND key = $3', [
      call.viewer.id,
      call.name,
      call.idempotencyKey,
      outcome,
    ]);
    return outcome;
  }

  /** Null: the key is ours. Otherwise the answer that the first request got; its transaction was waited for. */
  private async claimKey(runner: QueryRunner, call: CommandCall, hash: string): Promise<Outcome | null> {
    const key = [call.viewer.id, call.name, call.idempotencyKey];
    const mine = (await runner.query(
      'INSERT INTO idempotency (actor_id, command, key, request_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key',
      [...key, hash],
    )) as unknown[];
    if (mine.length > 0) return null;
    const [kept] = (await runner.query(
      'SELECT request_hash, outcome FROM idempotency WHERE actor_id = $1 AND command = $2 AND key = $3',
      key,
    )) as {
      request_hash: string;
      outcome: Outcome;
    }[];
    if (kept?.request_hash !== hash) throw new KeyReused();
    return kept.outcome;
  }
}

/** What the database refused: a broken promise is told without naming what it collided with; a lock that did not come is no fault. */
function refusalFrom(error: unknown): Refusal {
  if (!(error instanceof QueryFailedError)) throw busyIfUnreachable(error);
  const { code } = error.driverError as { code?: string };
  if (code === '23505') return refuse(problem('ALREADY_EXISTS', 'This was already done or already exists. Reload and look again.'));
  if (code === '23503' || code === '23514')
    return refuse(problem('NOT_POSSIBLE', 'These values do not fit together. Check them and try again.'));
  // An id that is no id belongs to nothing.
  if (code === '22P02') throw new NotFound();
  if (isUnreadable(code)) throw new InvalidInput('A value in the request cannot be stored.');
  if (code === '55P03' || code === '57014' || code === '40P01' || code === '40001') throw new Busy();
  throw busyIfUnreachable(error.driverError) instanceof Busy ? new Busy() : error;
}
