import type pg from 'pg';
import type { Viewer } from '../access/viewer.js';
import { InvalidInput } from '../errors/access-error.js';
import { factsOf } from './facts.js';
import { busyIfUnreachable, refusalOf } from './pool-errors.js';

const FACTS = `SELECT set_config('app.user_id', $1, true), set_config('app.role', $2, true), set_config('app.ministry_ids', $3, true),
  set_config('app.task_force_ids', $4, true), set_config('app.task_force_id', $5, true), set_config('app.as_of', $6, true),
  set_config('search_path', $7, true)`;

const IN_FAILED_TRANSACTION = '25P02';

/** Which moment, of which task force, a statement is about. */
export interface Mode {
  asOf: Date | null;
  taskForceId: string | null;
}

/**
 * A request's one connection for reading: one REPEATABLE READ, READ ONLY transaction whose statements are pipelined. All
 * moments of the request share it (no request ever waits for a second connection while it holds one); a statement
 * about another moment is preceded by its facts, in the same breath, so that no other statement comes between.
 */
export class ReadConnection {
  /** Readers' statements; facts, BEGIN and COMMIT travel in the same pipeline and are counted apart. */
  statements = 0;
  private client: Promise<pg.PoolClient> | null = null;
  private mode: string | null = null;
  private closed = false;
  private spoiled: InvalidInput | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly viewer: Viewer | null,
  ) {}

  async query<Row extends object>(mode: Mode, text: string, parameters: unknown[]): Promise<Row[]> {
    if (this.closed) throw new Error('The request has ended: nothing more can be read in it');
    this.client ??= this.begin();
    const client = await this.client;
    this.statements += 1;
    const wanted = `${mode.asOf?.toISOString() ?? ''} ${mode.taskForceId ?? ''}`;
    if (wanted !== this.mode) {
      this.mode = wanted;
      unlessItFails(client.query(FACTS, this.parametersOf(mode)));
    }
    const answer = client.query<Row>(text, parameters).catch((error: unknown) => {
      throw this.refusalFrom(error);
    });
    return (await answer).rows;
  }

  /** A value that cannot be read spoils the whole transaction: what was asked beside it is refused for the same reason. */
  private refusalFrom(error: unknown): unknown {
    const refusal = refusalOf(error);
    if (refusal instanceof InvalidInput) this.spoiled = refusal;
    return (error as { code?: string }).code === IN_FAILED_TRANSACTION ? (this.spoiled ?? refusal) : refusal;
  }

  async close(): Promise<void> {
    this.closed = true;
    const client = await this.client?.catch(() => null);
    if (client === null || client === undefined) return;
    const failed = await client.query('COMMIT').then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    client.release(failed);
  }

  private parametersOf(mode: Mode): string[] {
    const path = mode.asOf === null ? 'public' : 'as_of, public';
    return [...factsOf(this.viewer), mode.taskForceId ?? '', mode.asOf?.toISOString() ?? '', path];
  }

  private async begin(): Promise<pg.PoolClient> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw busyIfUnreachable(error);
    });
    unlessItFails(client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'));
    return client;
  }
}

/** A failure here makes the statement that follows fail too, and that one is awaited. */
function unlessItFails(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
