import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { LocalizedText } from '../../platform/database/record.js';
import type { Language } from './letter.rules.js';
import type { MailChoice, NotificationKind, Person } from './notification.rules.js';

/** Somebody who can be told, and how. */
export interface Recipient extends Person {
  address: string;
  isDemonstration: boolean;
  language: Language;
  mail: Partial<Record<NotificationKind, MailChoice>> | null;
}

export interface Force {
  id: string;
  code: string;
  name: LocalizedText;
  demonstration: boolean;
}

/** A report with what decides whom it is waited for from. */
export interface Concerned {
  id: string;
  roundId: string;
  ministryId: string;
  holderId: string | null;
  dueAt: Date;
  openedAt: Date;
  submittedBy: string | null;
  isIndependent: boolean;
}

export async function forceOf(tx: CommandTransaction, id: string): Promise<Force | null> {
  const [force] = await tx.sql<Force>(
    'SELECT f.id, f.code, f.name, f.demonstration FROM task_force f WHERE f.id = $1 AND f.archived_at IS NULL',
    [id],
  );
  return force ?? null;
}

/** A person speaks for a body, and for those it took the place of. */
const BODIES = `ARRAY(WITH RECURSIVE bodies AS (
    SELECT a.ministry_id AS id
    UNION SELECT s.from_ministry_id FROM ministry_succession s JOIN bodies b ON s.to_ministry_id = b.id JOIN ministry f ON f.id = s.from_ministry_id
      WHERE s.archived_at IS NULL AND s.kind NOT IN ('SPLIT', 'TRANSFER') AND f.closed_on IS NOT NULL AND greatest(s.effective_on, f.closed_on) <= $2::date
  ) SELECT b.id FROM bodies b WHERE b.id IS NOT NULL)`;

/** Who works on a task force today, for a body or for the office. */
export function peopleOf(tx: CommandTransaction, taskForceId: string, today: string): Promise<Recipient[]> {
  return tx.sql<Recipient>(
    `SELECT a.id, a.role, a.duty, ${BODIES} AS "ministryIds", a.email AS address, a.demonstration AS "isDemonstration",
       coalesce(s.language, 'ko') AS language, s.mail
     FROM membership m JOIN account a ON a.id = m.account_id LEFT JOIN notification_setting s ON s.account_id = a.id
     WHERE m.task_force_id = $1 AND m.archived_at IS NULL AND a.disabled_at IS NULL AND a.archived_at IS NULL
       AND a.role IN ('LIAISON', 'COORDINATOR') ORDER BY a.id`,
    [taskForceId, today],
  );
}

const CONCERNED = `SELECT s.id, s.round_id AS "roundId", s.ministry_id AS "ministryId", c.holder_id AS "holderId",
    coalesce(s.extended_due_at, r.due_at) AS "dueAt", r.opened_at AS "openedAt", m.independent AS "isIndependent",
    (SELECT b.submitted_by FROM report_submission b WHERE b.report_id = s.id ORDER BY b.number DESC LIMIT 1) AS "submittedBy"
  FROM status_report s JOIN reporting_round r ON r.id = s.round_id JOIN ministry m ON m.id = s.ministry_id
    LEFT JOIN task_charge c ON c.task_id = s.task_id AND c.ministry_id = s.ministry_id AND c.archived_at IS NULL
  WHERE s.task_force_id = $1 AND s.archived_at IS NULL`;

export function reportsOfRound(tx: CommandTransaction, taskForceId: string, roundId: string): Promise<Concerned[]> {
  return tx.sql<Concerned>(`${CONCERNED} AND s.round_id = $2 ORDER BY s.id`, [taskForceId, roundId]);
}

export function reportsById(tx: CommandTransaction, taskForceId: string, ids: readonly string[]): Promise<Concerned[]> {
  return tx.sql<Concerned>(`${CONCERNED} AND s.id = ANY ($2::uuid[]) ORDER BY s.id`, [taskForceId, ids]);
}

/** What is still waited for in the open round; what came back to be completed was handed in and waits for no deadline. */
export function reportsAwaited(tx: CommandTransaction, taskForceId: string): Promise<Concerned[]> {
  return tx.sql<Concerned>(
    `${CONCERNED} AND s.state IN ('NOT_BEGUN', 'DRAFT') AND r.closed_at IS NULL AND r.archived_at IS NULL ORDER BY s.id`,
    [taskForceId],
  );
}

export async function forcesThatWait(tx: CommandTransaction): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT DISTINCT f.id FROM task_force f JOIN reporting_round r ON r.task_force_id = f.id
     WHERE r.closed_at IS NULL AND r.archived_at IS NULL AND f.archived_at IS NULL ORDER BY f.id`,
  );
  return rows.map(({ id }) => id);
}
