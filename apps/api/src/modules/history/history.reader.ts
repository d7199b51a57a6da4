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

const COLUMNS = `h.seq, h.at, h.recorded_at AS "recordedAt", h.command, h.reason, h.entity, h.entity_id AS "entityId", h.operation,
  h.before, h.after, app.actor_label(h.actor_id) AS actor`;

// What a viewer may not see is not among these rows, so its history is not found either.
export const PARTS: Record<Subject, string> = {
  milestone: `SELECT id AS root, 'milestone' AS entity, id AS entity_id FROM unnest($1::uuid[]) id
    UNION ALL SELECT p.milestone_id, 'contact', p.id FROM contact p WHERE p.milestone_id = ANY ($1)
    UNION ALL SELECT p.milestone_id, 'comment', p.id FROM comment p WHERE p.milestone_id = ANY ($1)`,
  task: `SELECT id AS root, 'task' AS entity, id AS entity_id FROM unnest($1::uuid[]) id
    UNION ALL SELECT p.task_id, 'milestone', p.id FROM milestone p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'measure', p.id FROM measure p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'contact', p.id FROM contact p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'task_ministry', p.id FROM task_ministry p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'judged_rating', p.id FROM judged_rating p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'status_report', p.id FROM status_report p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'deadline_extension', p.id FROM deadline_extension p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'disagreement', p.id FROM disagreement p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'task_charge', p.id FROM task_charge p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'comment', p.id FROM comment p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'legislation', p.legislation_id FROM legislation_task p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'stage_event', e.id FROM legislation_task p JOIN stage_event e ON e.legislation_id = p.legislation_id WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'budget_line', p.budget_line_id FROM budget_line_task p WHERE p.task_id = ANY ($1)
    UNION ALL SELECT p.task_id, 'budget_amount', a.id FROM budget_line_task p JOIN budget_amount a ON a.budget_line_id = p.budget_line_id WHERE p.task_id = ANY ($1)`,
};

/** More than anybody writes about one record. */
const MOST_ENTRIES = 10_000;

@Injectable()
export class HistoryReader {
  /**
   * Newest first, one more than asked for when there is more; all histories of one kind and page in one statement, which
   * costs the same however long they are.
   */
  page(moment: Moment, chain: string, subject: Subject, id: string, { first, after }: PageRequest): Promise<Seen<HistoryRow>[]> {
    const loader = moment.once(`history ${chain} ${subject} ${first.toString()} ${JSON.stringify(after)}`, () => {
      return new DataLoader<string, Seen<HistoryRow>[]>(async (ids) => {
        const rows = await moment.sql<HistoryRow & { root: string }>(
          `WITH parts AS (${PARTS[subject]}),
             asked AS (SELECT array_agg(p.root) AS roots, array_agg(p.entity) AS entities, array_agg(p.entity_id) AS ids FROM parts p)
           SELECT h.root, $2 AS chain, ${COLUMNS} FROM (
             SELECT x.*, row_number() OVER (PARTITION BY x.root ORDER BY x.at DESC, x.seq DESC) AS place
             FROM asked a CROSS JOIN LATERAL app.history_page($2, a.roots, a.entities, a.ids, $4, $5, $3) x) h
           WHERE h.place <= $3 ORDER BY h.at DESC, h.seq DESC`,
          [ids, chain, first + 1, after?.at ?? null, after?.seq ?? null],
        );
        const groups = Map.groupBy(rows, (row) => row.root);
        return ids.map((root) => groups.get(root) ?? []);
      });
    });
    return loader.load(id);
  }

  /** All that is known of one record, newest first; the records that are asked for together cost one statement. */
  ofRecord(moment: Moment, chain: string, entity: string, id: string): Promise<Seen<HistoryRow>[]> {
    const loader = moment.once(`whole history ${chain} ${entity}`, () => {
      return new DataLoader<string, Seen<HistoryRow>[]>(async (ids) => {
        const rows = await moment.sql<HistoryRow>(
          `SELECT $1 AS chain, ${COLUMNS} FROM app.history_page($1, $3::uuid[], array_fill($2::text, ARRAY[cardinality($3::uuid[])]), $3::uuid[], NULL, NULL, $4) h
           ORDER BY h.at DESC, h.seq DESC`,
          [chain, entity, ids, MOST_ENTRIES],
        );
        const groups = Map.groupBy(rows, (row) => row.entityId);
        return ids.map((each) => groups.get(each) ?? []);
      });
    });
    return loader.load(id);
  }

  async latestChange(moment: Moment, chain: string, entity: string, id: string): Promise<Seen<HistoryRow> | null> {
    const [row] = await moment.sql<HistoryRow>(
      `SELECT $1 AS chain, ${COLUMNS} FROM app.history_page($1, ARRAY[$3::uuid], ARRAY[$2], ARRAY[$3::uuid], NULL, NULL, 1) h`,
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

  /** The name of a stage of an instrument or, without an instrument, of a budget; all of them are read once a moment. */
  async stageName(moment: Moment, instrument: unknown, code: string): Promise<LocalizedText | null> {
    const stages = await moment.once('names of stages', () =>
      moment.sql<{ instrument: string | null; code: string; name: LocalizedText }>(
        'SELECT s.instrument, s.code, s.name FROM lifecycle_stage s UNION ALL SELECT NULL, b.code, b.name FROM budget_stage b',
      ),
    );
    return stages.find((stage) => stage.code === code && stage.instrument === (instrument ?? null))?.name ?? null;
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
