import pg from 'pg';
import { Milestone } from '../src/modules/milestone/milestone.entity.js';
import { World } from './world.js';

interface Key {
  name: string;
  child: string;
  column: string;
  parent: string;
}

/** Every key that holds a child and its parent in one task force. */
const KEYS = `SELECT k.conname AS name, c.relname AS child, p.relname AS parent, a.attname AS column
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND a.attname <> 'task_force_id'
  WHERE k.contype = 'f' AND cardinality(k.conkey) = 2
    AND EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = k.conrelid AND t.attnum = ANY (k.conkey) AND t.attname = 'task_force_id')
  ORDER BY 1`;

/** The plan names offices for tasks alone: one of a measure and one of a milestone, so that their keys are tried as well. */
const OFFICES_OF_ITEMS = ['measure', 'milestone']
  .map(
    (
      item,
    ) => `INSERT INTO contact SELECT (jsonb_populate_record(office, jsonb_build_object('id', gen_random_uuid(), '${item}_id', item.id))).*
      FROM contact office JOIN ${item} item ON item.task_id = office.task_id LIMIT 1`,
  )
  .join(';');

/** The story asks for no more time: one request, so that its keys are tried as well. */
const A_REQUEST = `INSERT INTO deadline_extension
    (id, task_force_id, report_id, round_id, task_id, ministry_id, state, reason, previous_due_at, wanted_until, asked_at, asked_by)
  SELECT gen_random_uuid(), r.task_force_id, r.id, r.round_id, r.task_id, r.ministry_id, 'REQUESTED', 'more time', now(), now() + interval '1 day',
    now(), a.id FROM status_report r, account a LIMIT 1`;

/** No person has judged a task by a report yet: one who does, so that the round's key is tried as well. */
const A_JUDGEMENT = `UPDATE judged_rating j SET round_id = r.id, state = 'ASKED', reason = '{"ko": "as it was decided", "en": "as it was decided"}', opinion = 'AGREES',
    asked_at = now(), answer_due_at = now(), answered_at = now(), answered_by = (SELECT id FROM account LIMIT 1)
  FROM reporting_round r WHERE r.task_force_id = j.task_force_id AND j.id = (SELECT x.id FROM judged_rating x LIMIT 1)`;

/** Nobody was named for a task yet: one, so that its key is tried as well. */
const A_CHARGE = `INSERT INTO task_charge (id, task_force_id, task_id, ministry_id, handed_over_at, handed_over_by)
  SELECT gen_random_uuid(), t.task_force_id, t.id, t.lead_ministry_id, now(), a.id FROM task t, account a LIMIT 1`;

/** Nor does it bring a file. */
const A_FILE = `INSERT INTO evidence (id, task_force_id, report_id, ministry_id, lead_ministry_id, milestone_id, state, scope, file_name, format, bytes, sha256,
    caption, names_no_victim, scan, uploaded_at, uploaded_by)
  SELECT gen_random_uuid(), r.task_force_id, r.id, r.ministry_id, r.lead_ministry_id, m.id, 'DRAFT', 'PUBLIC', 'a.pdf', 'pdf', 1, repeat('0', 64),
    'a file', true, 'NOT_SCANNED', now(), a.id FROM status_report r JOIN milestone m ON m.task_id = r.task_id, account a LIMIT 1`;

/** Nobody has said anything yet: something about a milestone, and an answer about a report. */
const COMMENTS = `INSERT INTO comment (id, task_force_id, task_id, milestone_id, ministry_id, side, text, written_at, written_by)
  SELECT gen_random_uuid(), m.task_force_id, m.task_id, m.id, m.ministry_id, 'BODY', 'a word', now(), a.id
  FROM milestone m JOIN status_report r ON r.task_force_id = m.task_force_id, account a LIMIT 1;
  INSERT INTO comment (id, task_force_id, task_id, report_id, ministry_id, answers_id, side, text, written_at, written_by)
  SELECT gen_random_uuid(), r.task_force_id, r.task_id, r.id, r.ministry_id, c.id, 'OFFICE', 'an answer', now(), a.id
  FROM status_report r JOIN comment c ON c.task_force_id = r.task_force_id, account a LIMIT 1`;

/** Nobody was told anything yet. */
const A_NOTICE = `INSERT INTO notification (id, account_id, task_force_id, kind, key, round_id, report_id, count, mail)
  SELECT gen_random_uuid(), a.id, r.task_force_id, 'REMINDED', 'a notice', r.round_id, r.id, 1, 'OFF' FROM status_report r, account a LIMIT 1`;

/** Nor do two bodies of it disagree. */
const A_DISAGREEMENT = `INSERT INTO disagreement
    (id, task_force_id, report_id, round_id, task_id, ministry_id, lead_ministry_id, stated_by_ministry_id, state, reason, stated_at, stated_by)
  SELECT gen_random_uuid(), r.task_force_id, r.id, r.round_id, r.task_id, r.ministry_id, m.id, m.id, 'STATED', 'another view', now(), a.id
    FROM status_report r JOIN ministry m ON m.id <> r.ministry_id, account a LIMIT 1;
  INSERT INTO signed_part (id, task_force_id, submission_id, ministry_id, lead_ministry_id)
  SELECT gen_random_uuid(), s.task_force_id, s.id, m.id, s.ministry_id FROM report_submission s, ministry m LIMIT 1`;

describe('two task forces in one database', () => {
  let world: World;
  let client: pg.Client;
  beforeAll(async () => {
    world = await World.create({ plan: true });
    client = new pg.Client({ connectionString: world.adminUrl });
    await client.connect();
    const rows = [OFFICES_OF_ITEMS, A_REQUEST, A_JUDGEMENT, A_CHARGE, A_FILE, COMMENTS, A_NOTICE, A_DISAGREEMENT].join(';');
    await client.query(`SET session_replication_role = replica; ${rows}; RESET session_replication_role`);
  });
  afterAll(async () => {
    await client.end();
    await world.close();
  });

  /** What the database says when a child is put under a parent of another task force, with no trigger or policy in the way. */
  async function cross({ child, column, parent }: Key): Promise<string> {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    try {
      const foreign = await client.query<{ id: string }>(
        `INSERT INTO ${parent} SELECT (jsonb_populate_record(one, (SELECT jsonb_object_agg(key, gen_random_uuid())
           FROM jsonb_object_keys(jsonb_strip_nulls(to_jsonb(one))) AS keys (key) WHERE key = 'id' OR key LIKE '%\\_id'))).*
         FROM (SELECT x FROM ${parent} x LIMIT 1) AS found (one) RETURNING id`,
      );
      await client.query(`SET LOCAL session_replication_role = origin; ALTER TABLE ${child} DISABLE TRIGGER USER`);
      const moved = await client.query(
        `UPDATE ${child} SET ${column} = $1 WHERE ctid = (SELECT x.ctid FROM ${child} x WHERE x.${column} IS NOT NULL LIMIT 1)`,
        [foreign.rows[0]?.id],
      );
      return `moved ${String(moved.rowCount)}`;
    } catch (error) {
      return error instanceof pg.DatabaseError ? `${error.code ?? ''} ${error.constraint ?? ''}` : String(error);
    } finally {
      await client.query('ROLLBACK');
    }
  }

  it('keep every child with a parent of its own task force', async () => {
    const { rows: keys } = await client.query<Key>(KEYS);
    const answers: string[] = [];
    for (const key of keys) answers.push(await cross(key));
    expect(answers).toEqual(keys.map(({ name }) => `23503 ${name}`));
    expect(keys.length).toBeGreaterThanOrEqual(23);
  });

  it('refuse what a command got wrong, as any value that does not fit', async () => {
    const [other] = await world.sql<{ id: string; task_force_id: string; ministry_id: string }>(
      `SELECT t.id, f.id AS task_force_id, t.lead_ministry_id AS ministry_id FROM task t, task_force f
       WHERE f.code = 'DSCR-TF' AND t.task_force_id <> f.id LIMIT 1`,
    );
    if (other === undefined) throw new Error('The template holds one task force only');
    const provenance = { kind: 'public', source: null, quoteRef: null } as const;
    const wrong = world.build.write(other.task_force_id, (tx) =>
      tx.insert(Milestone, {
        ...{ taskForceId: other.task_force_id, taskId: other.id, ministryId: other.ministry_id, code: 'MSX', weight: 0 },
        ...{ title: { ko: '가', en: 'A' }, plannedOnProvenance: provenance, provenance },
      }),
    );
    await expect(wrong).rejects.toThrow('NOT_POSSIBLE');
  });
});
