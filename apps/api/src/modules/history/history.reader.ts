import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { LocalizedText } from '../../platform/database/record.js';
import type { Moment, Seen } from '../../platform/database/moment.js';
import type { Cursor } from './history.rules.js';

export interface HistoryRow {
  chain: string;
  seq: number;
  at: Date;
  recordedAt: Date;
  command: string;
  reason: string | null;
  entity: string;
  entityId: string;
  operation: 'INSERT' | 'UPDATE';
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  actor: { name: LocalizedText | null; position: LocalizedText | null; body: LocalizedText | null; role: string } | null;
}

export interface PageRequest {
  /** At most 100. */
  first: number;
  after: Cursor | null;
}

/** What a history is about: one milestone, or a task with everything that hangs on it. */
export type Subject = 'milestone' | 'task';

const COLUMNS = `h.chain, h.seq, h.at, h.recorded_at AS "recordedAt", h.command, h.reason, h.entity, h.entity_id AS "entityId", h.operation,
  h.before, h.after, app.actor_label(h.actor_id) AS actor`;

// What a viewer may not see is not among these rows, so its history is not found either.
const PARTS: Record<Subject, string> = {
  milestone: `SELECT id AS root, 'milestone' AS entity, id AS entity_id FROM unnest($1::uuid[]) id`,
  task: `SELECT id AS root, 'task' AS entity, id AS entity_id FROM unnest($1::uuid[]) id
    UNION ALL SELECT p.task_id, 'milestone', p.id FROM milestone p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'measure', p.id FROM measure p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'task_ministry', p.id FROM task_ministry p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'judged_rating', p.id FROM judged_rating p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'status_report', p.id FROM status_report p WHERE p.task_id = ANY ($1)`,
};

@Injectable()
export class HistoryReader {
  /** Newest first, one more than asked for when there is more; all histories of one kind and page in one statement. */
  page(moment: Moment, chain: string, subject: Subject, id: string, { first, after }: PageRequest): Promise<Seen<HistoryRow>[]> {
    const loader = moment.once(`history ${chain} ${subject} ${first.toString()} ${JSON.stringify(after)}`, () => {
      return new DataLoader<string, Seen<HistoryRow>[]>(async (ids) => {
        const rows = await moment.sql<HistoryRow & { root: string }>(
          `WITH parts AS (${PARTS[subject]})
           SELECT r.root, h.* FROM unnest($1::uuid[]) AS r (root) CROSS JOIN LATERAL (
             SELECT ${COLUMNS} FROM parts p JOIN history h ON h.entity = p.entity AND h.entity_id = p.entity_id
             WHERE p.root = r.root AND h.chain = $2 AND ($4::timestamptz IS NULL OR (h.at, h.seq) < ($4::timestamptz, $5::bigint))
             ORDER BY h.at DESC, h.seq DESC LIMIT $3) h ORDER BY h.at DESC, h.seq DESC`,
          [ids, chain, first + 1, after?.at ?? null, after?.seq ?? null],
        );
        const groups = Map.groupBy(rows, (row) => row.root);
        return ids.map((root) => groups.get(root) ?? []);
      });
    });
    return loader.load(id);
  }

  async latestChange(moment: Moment, chain: string, entity: string, id: string): Promise<Seen<HistoryRow> | null> {
    const [row] = await moment.sql<HistoryRow>(
      `SELECT ${COLUMNS} FROM history h WHERE h.chain = $1 AND h.entity = $2 AND h.entity_id = $3 ORDER BY h.at DESC, h.seq DESC LIMIT 1`,
      [chain, entity, id],
    );
    return row ?? null;
  }

  /** The record as it stood when it had that version: what an editor had on the screen. */
  async stateAtVersion(
    moment: Moment,
    chain: string,
    entity: string,
    id: string,
    version: number,
  ): Promise<Record<string, unknown> | null> {
    const [row] = await moment.sql<{ after: Record<string, unknown> }>(
      `SELECT h.after FROM history h WHERE h.chain = $1 AND h.entity = $2 AND h.entity_id = $3 AND (h.after ->> 'version')::int = $4`,
      [chain, entity, id, version],
    );
    return row?.after ?? null;
  }

  async verify(
    moment: Moment,
    taskForceId: string,
  ): Promise<{ entries: number; headHash: string; brokenSeq: number | null; problem: string | null } | null> {
    const [row] = await moment.sql<{ entries: number; headHash: string; brokenSeq: number | null; problem: string | null }>(
      'SELECT v.entries, v.head_hash AS "headHash", v.broken_seq AS "brokenSeq", v.problem FROM app.verify_own_ledger($1) v',
      [taskForceId],
    );
    return row ?? null;
  }
}
