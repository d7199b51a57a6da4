import { randomUUID } from 'node:crypto';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral, QueryRunner } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { seoulDay } from '../clock/calendar-day.js';
import type { Viewer } from '../access/viewer.js';
import { NotFound } from '../errors/access-error.js';

/** The channel on which every process hears that something changed. */
export const CHANGES = 'gwaje_changes';

type Row = ObjectLiteral & { id: string; version: number };

/** What a command may do inside its transaction: read plainly, insert, and change a row whose version it has seen. */
export class CommandTransaction {
  private chains: string[] = [];
  private instant: Date | null = null;
  /** What counts from earlier is entered later: nobody is told of it now. */
  private isToday = true;

  constructor(
    private readonly runner: QueryRunner,
    readonly viewer: Viewer,
  ) {}

  /** The instant from which everything this command writes counts as known. */
  get at(): Date {
    if (this.instant === null) throw new Error('A command that writes no history has no instant');
    return this.instant;
  }

  get today(): string {
    return seoulDay(this.at);
  }

  /**
   * Heads are locked in the order of their ids, so two commands over the same chains can only wait for each other. With
   * `knownFrom` what is written next counts from that earlier instant; the database lets only the loader's login say so.
   */
  async lockHeads(chains: string[] | null, knownFrom: Date | null = null): Promise<void> {
    this.chains = [...new Set(chains ?? [])].sort();
    this.isToday = knownFrom === null;
    if (this.chains.length === 0) return;
    const [row] = await this.sql<{ at: Date }>('SELECT app.lock_heads($1, $2) AS at', [this.chains, knownFrom]);
    this.instant = row?.at ?? null;
  }

  sql<Result>(text: string, parameters: unknown[] = []): Promise<Result[]> {
    return this.runner.query(text, parameters) as Promise<Result[]>;
  }

  find<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, where: FindOptionsWhere<Entity>): Promise<Entity[]> {
    return this.runner.manager.find(entity, { where });
  }

  /** The one row that fits, as this viewer may see it. */
  async one<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, where: FindOptionsWhere<Entity>): Promise<Entity> {
    const row = await this.runner.manager.findOne(entity, { where });
    if (row === null) throw new NotFound();
    return row;
  }

  /** Writes a new row and returns its id. */
  async insert<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, values: QueryDeepPartialEntity<Entity>): Promise<string> {
    const id = (values as { id?: string }).id ?? randomUUID();
    // No RETURNING: a row may be written that its writer cannot read back in full.
    await this.runner.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values({ ...values, id })
      .updateEntity(false)
      .execute();
    return id;
  }

  /** Changes a row only while it still has the version that was seen; false when someone was faster. */
  async change<Entity extends Row>(entity: EntityTarget<Entity>, seen: Entity, values: QueryDeepPartialEntity<Entity>): Promise<boolean> {
    const result = await this.runner.manager
      .createQueryBuilder()
      .update(entity)
      .set({ ...values, version: seen.version + 1, updatedAt: this.at })
      .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
      .execute();
    return result.affected === 1;
  }

  /** Changes a row of a chain whose head is locked: nobody can have been faster. */
  async changeLocked<Entity extends Row>(
    entity: EntityTarget<Entity>,
    seen: Entity,
    values: QueryDeepPartialEntity<Entity>,
  ): Promise<void> {
    if (!(await this.change(entity, seen, values))) throw new Error(`Row ${seen.id} changed under the lock of its chain`);
  }

  /** Hands work over to the jobs, only if it commits. Ids alone: what is said is read when it is done. */
  async handOver(job: string, data: object): Promise<void> {
    if (this.isToday) await this.sql('INSERT INTO outbox (id, job, data) VALUES ($1, $2, $3)', [randomUUID(), job, data]);
  }

  /** Tells every open window, only if it commits. */
  async announce(): Promise<void> {
    for (const chain of this.chains) await this.sql('SELECT pg_notify($1, $2)', [CHANGES, chain]);
  }
}
