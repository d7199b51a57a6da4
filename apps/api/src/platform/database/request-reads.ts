import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { Moment } from './moment.js';
import { ReadConnection } from './read-connection.js';

/** Everything one request reads: a transaction, and a moment for now and for each past instant it asks about. */
export class RequestReads {
  private connection: ReadConnection;
  private readonly moments = new Map<string, Moment>();
  private finished = 0;

  constructor(
    private readonly database: DataSource,
    private readonly pool: pg.Pool,
    private readonly viewer: Viewer | null,
    private readonly now: () => Date,
  ) {
    this.connection = new ReadConnection(pool, viewer);
  }

  get statements(): number {
    return this.finished + this.connection.statements;
  }

  present(): Moment {
    return this.at(null, null);
  }

  at(taskForceId: string | null, asOf: Date | null): Moment {
    const key = asOf === null ? '' : `${taskForceId ?? ''} ${asOf.toISOString()}`;
    let moment = this.moments.get(key);
    if (moment === undefined) {
      moment = new Moment(this.database, this.connection, this.viewer, asOf, taskForceId, this.now());
      this.moments.set(key, moment);
    }
    return moment;
  }

  /** Ends the transaction; what is read afterwards (a mutation's answer) sees what was committed meanwhile. */
  async restart(): Promise<void> {
    await this.close();
    this.finished += this.connection.statements;
    this.connection = new ReadConnection(this.pool, this.viewer);
    this.moments.clear();
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
