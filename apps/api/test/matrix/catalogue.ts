import type { World } from '../world.js';
import type { Principal } from './stage/people.js';

type Facts = Record<string, unknown> & { entity: string; id?: unknown; state?: unknown };

/** An object of an answer, as far as its record follows from it. */
export interface Subject {
  type: string;
  way: string;
  /** Of the nearest object that has one. */
  id: string | null;
  inDraft: boolean;
}

const ENTITIES = [
  ...[
    'task_force',
    'area',
    'task',
    'milestone',
    'measure',
    'legislation',
    'stage_event',
    'budget_line',
    'budget_amount',
    'indicator',
    'observation',
  ],
  ...['meeting', 'source', 'public_statement', 'reporting_round', 'status_report', 'report_submission', 'report_review', 'obstacle'],
  ...['judged_rating', 'task_ministry', 'contact', 'deadline_extension', 'task_charge', 'deputy', 'evidence', 'comment'],
  ...['disagreement', 'signed_part', 'report_route'],
];

interface Known {
  id: string;
  role: string;
  body: string | null;
  /** The task forces in which the body has somebody. */
  metIn: string[];
}

const ACCOUNTS = `SELECT a.id, a.role, m.code AS body, ARRAY(SELECT DISTINCT t.code FROM account b JOIN membership x ON x.account_id = b.id
    JOIN task_force t ON t.id = x.task_force_id WHERE b.ministry_id = a.ministry_id) AS "metIn"
  FROM account a LEFT JOIN ministry m ON m.id = a.ministry_id`;

interface Maps {
  records: Map<string, Facts>;
  /** Obstacles by their submission. */
  obstacles: Map<string, Facts>;
  /** Ledger entries as `chain/seq`: what the record had been before. */
  before: Map<string, Facts>;
  /** Who acted, by the way to the actor and the record. */
  actors: Map<string, string>;
  accounts: Map<string, Known>;
  ministries: Map<string, string>;
  taskForces: Map<string, string>;
  /** Whose a notification is: it is in no history. */
  told: Map<string, string>;
  leads: Map<string, string>;
  /** Reports compared with what their body had accepted before: nothing of them came back. */
  renewed: Set<unknown>;
}

const ACTORS = `SELECT 'ReportSubmission.submittedBy' || id AS key, submitted_by AS id FROM report_submission
  UNION ALL SELECT 'ReportSubmission.submittedFor' || id, submitted_for FROM report_submission WHERE submitted_for IS NOT NULL
  UNION ALL SELECT 'Deputy.namedBy' || id, named_by FROM deputy
  UNION ALL SELECT 'ReportReview.reviewedBy' || submission_id, reviewed_by FROM report_review
  UNION ALL SELECT 'DeadlineExtension.askedBy' || id, asked_by FROM deadline_extension
  UNION ALL SELECT 'DeadlineExtension.decidedBy' || id, decided_by FROM deadline_extension WHERE decided_by IS NOT NULL
  UNION ALL SELECT 'JudgedRating.answeredBy' || id, answered_by FROM judged_rating WHERE answered_by IS NOT NULL
  UNION ALL SELECT 'Disagreement.statedBy' || id, stated_by FROM disagreement
  UNION ALL SELECT 'Disagreement.raisedBy' || id, raised_by FROM disagreement WHERE raised_by IS NOT NULL
  UNION ALL SELECT 'Disagreement.endedBy' || id, ended_by FROM disagreement WHERE ended_by IS NOT NULL
  UNION ALL SELECT 'TaskCharge.handedOverBy' || id, handed_over_by FROM task_charge
  UNION ALL SELECT 'Comment.writtenBy' || id, written_by FROM comment
  UNION ALL SELECT 'Comment.withdrawnBy' || id, withdrawn_by FROM comment WHERE withdrawn_by IS NOT NULL
  UNION ALL SELECT 'Evidence.uploadedBy' || id, uploaded_by FROM evidence
  UNION ALL SELECT 'ReportDraft.savedBy' || report_id, saved_by FROM report_draft
  UNION ALL SELECT 'HistoryEntry.actor' || chain || '/' || seq, actor_id FROM ledger`;

/** The records as they stood at one moment, read from the ledger past every wall, and named as permissions.csv names them. */
export class Catalogue {
  private constructor(
    private readonly maps: Maps,
    private readonly isPast: boolean,
  ) {}

  static async at(world: World, moment: Date | null): Promise<Catalogue> {
    const rows = await world.sql<{ entity: string; id: string; after: Record<string, unknown> }>(
      `SELECT DISTINCT ON (entity_id) entity, entity_id AS id, after FROM ledger WHERE entity = ANY ($1) AND at <= coalesce($2, 'infinity'::timestamptz)
       ORDER BY entity_id, at DESC, seq DESC`,
      [ENTITIES, moment],
    );
    const entries = await world.sql<{ id: string; entity: string; before: object | null; after: object }>(
      `SELECT chain || '/' || seq AS id, entity, before, after FROM ledger WHERE entity = ANY ($1)`,
      [ENTITIES],
    );
    const facts = (entity: string, values: object | null): Facts => ({ ...values, entity });
    const pairs = async (text: string) => new Map((await world.sql<{ key: string; id: string }>(text)).map(({ key, id }) => [key, id]));
    const accounts = await world.sql<Known>(ACCOUNTS);
    const codes = new Map(rows.map(({ id, after }) => [id, String(after['code'])]));
    const maps: Maps = {
      records: new Map(
        [...entries, ...rows].flatMap(({ id, entity, after }) =>
          namesOf(id, facts(entity, after), codes).map((name) => [name, facts(entity, after)]),
        ),
      ),
      obstacles: new Map(
        rows.filter(({ entity }) => entity === 'obstacle').map(({ after }) => [String(after['submission_id']), facts('obstacle', after)]),
      ),
      before: new Map(entries.map(({ id, entity, before }) => [id, facts(entity, before)])),
      actors: await pairs(ACTORS),
      accounts: new Map(accounts.map((account) => [account.id, account])),
      ministries: await pairs('SELECT id AS key, code AS id FROM ministry'),
      leads: await pairs(
        'SELECT DISTINCT lead_ministry_id AS key, lead_ministry_id AS id FROM task_force WHERE lead_ministry_id IS NOT NULL',
      ),
      told: await pairs('SELECT id AS key, account_id AS id FROM notification'),
      taskForces: await pairs('SELECT id AS key, code AS id FROM task_force'),
      renewed: renewedIn(rows.map(({ entity, after }) => facts(entity, after))),
    };
    return new Catalogue(maps, moment !== null);
  }

  /** Such as `own DRAFT`, `led RETURNED TASK_FORCE (past)`, `plan`, `self` or `elsewhere other ACCEPTED`. */
  describe(subject: Subject, principal: Principal): string {
    return `${this.words(subject, principal)}${this.isPast ? ' (past)' : ''}`;
  }

  private words({ type, way, id, inDraft }: Subject, principal: Principal): string {
    if (id === null) return '-';
    const accountId = type === 'Actor' ? (this.maps.actors.get(`${way}${id}`) ?? '') : id;
    const account = this.maps.accounts.get(accountId);
    if (account !== undefined) return personWords(account, principal);
    if (type === 'Notification') return this.maps.told.get(id) === principal.accountId ? 'mine' : "another's";
    if (type === 'Ministry') return this.bodyWords(id, principal);
    const own = this.maps.records.get(id);
    const facts =
      type === 'Obstacle' && !inDraft
        ? (this.maps.obstacles.get(id) ?? own)
        : way === 'FieldChange.before'
          ? this.maps.before.get(id)
          : own;
    if (facts === undefined) return '-';
    const taskForceId = facts.entity === 'task_force' ? facts['id'] : facts['task_force_id'];
    const place = this.maps.taskForces.get(String(taskForceId)) === principal.home ? '' : 'elsewhere';
    const archived = facts['archived_at'] == null ? '' : 'archived';
    const state = inDraft ? 'DRAFT' : facts['state'];
    const isEntry = id.includes('/');
    const today = isEntry ? this.maps.records.get(String(facts['id']))?.['state'] : undefined;
    // An entry of a report that the body took back is under the report as it is now.
    const back = today === 'DRAFT' && state !== 'DRAFT' && state !== 'NOT_BEGUN' ? 'taken back' : '';
    const relation = way === 'Mutation' && facts.entity === 'task' ? this.lead(facts, principal) : this.relation(facts, principal, isEntry);
    const since = type === 'ReportDifference' && this.maps.renewed.has(id) ? 'since accepted' : '';
    return [place, archived, relation, state, facts['scope'], back, since]
      .filter((word) => typeof word === 'string' && word !== '')
      .join(' ');
  }

  private bodyWords(id: string, principal: Principal): string {
    if (this.maps.leads.has(id)) return 'lead body';
    return principal.bodies.includes(this.maps.ministries.get(id) ?? '?') ? 'own body' : 'body';
  }

  private isOf(facts: Facts, column: string, principal: Principal): boolean {
    return principal.bodies.includes(this.maps.ministries.get(String(facts[column])) ?? '?');
  }

  /** A task is everybody's to read and its lead's to answer for. */
  private lead(facts: Facts, principal: Principal): string {
    return this.isOf(facts, 'lead_ministry_id', principal) ? 'led by own body' : 'plan';
  }

  private relation(facts: Facts, principal: Principal, isEntry: boolean): string {
    const isOf = (column: string) => this.isOf(facts, column, principal);
    const { entity } = facts;
    if (entity === 'judged_rating') return isOf('ministry_id') ? 'judged own' : 'judged other';
    if (entity === 'budget_amount' || (entity === 'budget_line' && !isEntry)) return isOf('ministry_id') ? 'own' : 'other';
    if (entity === 'comment') return isOf('ministry_id') ? 'said own' : 'said other';
    if (entity === 'signed_part') return isOf('lead_ministry_id') ? 'signed own' : 'signed other';
    if (entity === 'disagreement') return between(isOf);
    if (entity === 'task_charge' || entity === 'deputy') return isOf('ministry_id') ? 'held own' : 'held other';
    if (entity === 'deadline_extension') return isOf('ministry_id') ? 'own' : 'other';
    if (!('lead_ministry_id' in facts) || entity === 'task' || entity === 'task_force')
      return entity === 'task_force' ? 'task force' : 'plan';
    return isOf('ministry_id') ? 'own' : isOf('lead_ministry_id') ? 'led' : 'other';
  }
}

/** Of the two bodies only the one that does not agree can say that it does now. */
function between(isOf: (column: string) => boolean): string {
  if (isOf('stated_by_ministry_id')) return 'stated by own';
  return isOf('ministry_id') || isOf('lead_ministry_id') ? 'between own' : 'between others';
}

function renewedIn(all: Facts[]): Set<unknown> {
  const reports = all.filter(({ entity }) => entity === 'status_report');
  const accepted = Map.groupBy(
    reports.filter(({ state }) => state === 'ACCEPTED'),
    (report) => `${String(report['task_id'])} ${String(report['ministry_id'])}`,
  );
  const cameBack = new Set(
    all.filter(({ entity, state }) => entity === 'report_submission' && state === 'RETURNED').map((facts) => facts['report_id']),
  );
  const renewed = reports.filter((report) => {
    const before = accepted.get(`${String(report['task_id'])} ${String(report['ministry_id'])}`) ?? [];
    return before.some(({ id }) => id !== report['id']) && !cameBack.has(report['id']);
  });
  return new Set(renewed.map(({ id }) => id));
}

/** An obstacle is also found by its words, as the dashboard shows it; a request by its line, of which ratings speak. */
function namesOf(id: string, facts: Facts, codes: ReadonlyMap<string, string>): string[] {
  if (facts.entity === 'obstacle' && typeof facts['text'] === 'string') return [id, `obstacle ${facts['text']}`];
  if (facts.entity !== 'budget_amount' || facts['stage'] !== 'REQUESTED') return [id];
  const line = String(facts['budget_line_id']);
  return [id, `request of ${line}`, `request of ${codes.get(line) ?? ''}`];
}

function personWords({ id, role, body, metIn }: Known, principal: Principal): string {
  if (id === principal.accountId) return 'self';
  if (role === 'SYSTEM') return 'system';
  if (body === null) return 'person';
  if (principal.bodies.includes(body)) return 'colleague';
  return metIn.includes(principal.home) ? 'person of a body here' : 'person of a body';
}
