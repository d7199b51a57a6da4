import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { lineOfBodies } from '../ministry/ministry.reader.js';
import type { Owed, ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { isRecordId } from '../reporting-round/reporting-round.reader.js';
import { StatusReport } from './status-report.entity.js';
import { daysLateOf } from './timeliness.rules.js';

export interface LastClosedRound {
  roundId: string;
  basisOn: string;
  /** The coordinating body: it owes no report, so none of it is missing. */
  officeId: string | null;
  /** Tasks whose lead's report of that round, or of one opened later, was accepted. */
  acceptedTaskIds: ReadonlySet<string>;
  /** Tasks whose lead had handed in a report when the round was closed. */
  handedInTaskIds: ReadonlySet<string>;
}

interface ClosedRound {
  roundId: string;
  basisOn: string;
  officeId: string | null;
  owed: Owed[];
  accepted: string[];
}

export interface Counts {
  notSubmitted: number;
  submitted: number;
  returned: number;
  accepted: number;
  overdue: number;
}

/** The bodies whose parts stand in the report `s` of the round `r`: with it they have answered. */
const CARRIED = `SELECT c::uuid FROM jsonb_array_elements(r.owed) o CROSS JOIN jsonb_array_elements_text(coalesce(o -> 'carries', '[]')) c
  WHERE o ->> 'taskId' = s.task_id::text AND o ->> 'ministryId' = s.ministry_id::text`;

const NOTHING: Counts = { notSubmitted: 0, submitted: 0, returned: 0, accepted: 0, overdue: 0 };

/** Reports as this reader may see them: the row-level policies leave the others out, here and in every count. */
@Injectable()
export class StatusReportReader {
  async byId(moment: Moment, id: string): Promise<Seen<StatusReport> | null> {
    return isRecordId(id) ? moment.byId(StatusReport)(id.toLowerCase()) : null;
  }

  ofRound(moment: Moment, roundId: string): Promise<Seen<StatusReport>[]> {
    return this.grouped(moment, 'round', 's.round_id', 't.code, s.part, m.code')(roundId);
  }

  /** Newest round first. */
  ofTask(moment: Moment, taskId: string): Promise<Seen<StatusReport>[]> {
    return this.grouped(moment, 'task', 's.task_id', 'r.opened_at DESC, s.part, m.code')(taskId);
  }

  /** Of the latest round in which the lead's was accepted: what a supporting body adds does not say how the task stands. */
  async lastAccepted(moment: Moment, taskId: string): Promise<Seen<StatusReport> | null> {
    return (await this.ofTask(moment, taskId)).find(({ state, part }) => state === 'ACCEPTED' && part === 'LEAD') ?? null;
  }

  /** What these bodies have still to hand in while the round is open, and what came back from any round: soonest first, returns before the rest. */
  due(moment: Moment, taskForceId: string, ministryIds: readonly string[]): Promise<Seen<StatusReport>[]> {
    return moment.sql<StatusReport>(
      `SELECT ${moment.columnsOf(StatusReport, 's')} FROM status_report s JOIN reporting_round r ON r.id = s.round_id JOIN task t ON t.id = s.task_id
       WHERE s.task_force_id = $1 AND s.ministry_id = ANY ($2::uuid[]) AND s.state IN ('NOT_BEGUN', 'DRAFT', 'RETURNED')
         AND s.archived_at IS NULL AND r.archived_at IS NULL
         AND (r.closed_at IS NULL OR s.state = 'RETURNED')
       ORDER BY coalesce(s.extended_due_at, r.due_at), s.state <> 'RETURNED', t.code, s.part`,
      [taskForceId, ministryIds],
    );
  }

  /** The latest accepted report on the same task in an earlier round, of the same body or of one that it took over since. */
  previousAccepted(moment: Moment, id: string): Promise<Seen<StatusReport> | null> {
    const loader = moment.once('previous accepted report', () => {
      return new DataLoader<string, Seen<StatusReport> | null>(async (ids) => {
        const rows = await moment.sql<StatusReport & { laterId: string }>(
          `WITH RECURSIVE ${lineOfBodies('$2')}
           SELECT DISTINCT ON (s.id) s.id AS "laterId", ${moment.columnsOf(StatusReport, 'p')}
           FROM status_report s JOIN reporting_round r ON r.id = s.round_id JOIN line l ON l.heir = s.ministry_id
             JOIN status_report p ON p.task_id = s.task_id AND p.ministry_id = l.body AND p.state = 'ACCEPTED'
             JOIN reporting_round q ON q.id = p.round_id AND q.opened_at < r.opened_at
           WHERE s.id = ANY ($1::uuid[]) ORDER BY s.id, q.opened_at DESC, p.ministry_id <> s.ministry_id, p.part, p.id`,
          [ids, moment.today],
        );
        const found = new Map(rows.map((row) => [row.laterId, row]));
        return ids.map((wanted) => found.get(wanted) ?? null);
      });
    });
    return loader.load(id);
  }

  /** Days after the deadline, while overdue or when submitted late. */
  daysLate(report: Seen<StatusReport>, round: ReportingRound): number | null {
    return daysLateOf(report, round, report.moment.instant);
  }

  counts(moment: Moment, roundId: string): Promise<Counts> {
    const loader = moment.once('counts of rounds', () => {
      return new DataLoader<string, Counts>(async (ids) => {
        const rows = await moment.sql<Counts & { roundId: string }>(
          `SELECT s.round_id AS "roundId", count(*) FILTER (WHERE s.state IN ('NOT_BEGUN', 'DRAFT')) AS "notSubmitted",
             count(*) FILTER (WHERE s.state = 'SUBMITTED') AS submitted, count(*) FILTER (WHERE s.state = 'RETURNED') AS returned,
             count(*) FILTER (WHERE s.state = 'ACCEPTED') AS accepted,
             count(*) FILTER (WHERE s.state IN ('NOT_BEGUN', 'DRAFT') AND s.first_submitted_at IS NULL AND coalesce(s.extended_due_at, r.due_at) < $2) AS overdue
           FROM status_report s JOIN reporting_round r ON r.id = s.round_id
           WHERE s.round_id = ANY ($1::uuid[]) AND s.archived_at IS NULL GROUP BY s.round_id`,
          [ids, moment.instant],
        );
        const found = new Map(rows.map((row) => [row.roundId, row]));
        return ids.map((wanted) => found.get(wanted) ?? NOTHING);
      });
    });
    return loader.load(roundId);
  }

  /**
   * For each body the basis day of the first round that it answered, or one that it took over since, with an accepted report:
   * lateness begins there.
   */
  async answeredSince(moment: Moment, taskForceId: string): Promise<ReadonlyMap<string, string>> {
    return moment.once(`answered since ${taskForceId}`, async () => {
      const rows = await moment.sql<{ ministryId: string; basisOn: string }>(
        `WITH RECURSIVE ${lineOfBodies('$2')}
         SELECT l.heir AS "ministryId", min(r.basis_on)::text AS "basisOn"
         FROM status_report s JOIN reporting_round r ON r.id = s.round_id CROSS JOIN LATERAL (SELECT s.ministry_id AS id UNION ${CARRIED}) b
           JOIN line l ON l.body = b.id
         WHERE s.task_force_id = $1 AND s.state = 'ACCEPTED' AND s.archived_at IS NULL GROUP BY l.heir`,
        [taskForceId, moment.today],
      );
      return new Map(rows.map(({ ministryId, basisOn }) => [ministryId, basisOn]));
    });
  }

  /**
   * What was accepted since the regular round that was closed last (one on demand may ask about a single task); null before any was.
   * The same for every reader: who had handed in stands in the round, as the rows of those that still wait are not for everybody.
   */
  async lastClosedRound(moment: Moment, taskForceId: string): Promise<LastClosedRound | null> {
    return moment.once(`last closed round ${taskForceId}`, async () => {
      const [round] = await moment.sql<ClosedRound>(
        `SELECT r.id AS "roundId", r.basis_on AS "basisOn", f.lead_ministry_id AS "officeId", r.owed, ARRAY(
             SELECT s.task_id::text FROM status_report s JOIN reporting_round q ON q.id = s.round_id
             WHERE q.task_force_id = r.task_force_id AND q.opened_at >= r.opened_at AND q.archived_at IS NULL
               AND s.state = 'ACCEPTED' AND s.part = 'LEAD' AND s.archived_at IS NULL) AS accepted
         FROM reporting_round r JOIN task_force f ON f.id = r.task_force_id
         WHERE r.task_force_id = $1 AND r.closed_at IS NOT NULL AND r.archived_at IS NULL AND r.kind <> 'ON_DEMAND'
         ORDER BY r.closed_at DESC LIMIT 1`,
        [taskForceId],
      );
      if (round === undefined) return null;
      const { owed, accepted, ...facts } = round;
      const handedIn = owed.filter((each) => each.part === 'LEAD' && each.handedIn === true).map(({ taskId }) => taskId);
      return { ...facts, acceptedTaskIds: new Set(accepted), handedInTaskIds: new Set(handedIn) };
    });
  }

  private grouped(
    moment: Moment,
    name: string,
    column: 's.round_id' | 's.task_id',
    order: string,
  ): (key: string) => Promise<Seen<StatusReport>[]> {
    const loader = moment.once(`reports of ${name}`, () => {
      return new DataLoader<string, Seen<StatusReport>[]>(async (keys) => {
        const rows = await moment.sql<StatusReport>(
          `SELECT ${moment.columnsOf(StatusReport, 's')} FROM status_report s JOIN reporting_round r ON r.id = s.round_id
             JOIN task t ON t.id = s.task_id JOIN ministry m ON m.id = s.ministry_id
           WHERE ${column} = ANY ($1::uuid[]) AND s.archived_at IS NULL ORDER BY ${order}`,
          [keys],
        );
        const groups = Map.groupBy(rows, (row) => (column === 's.round_id' ? row.roundId : row.taskId));
        return keys.map((key) => groups.get(key) ?? []);
      });
    });
    return (key) => loader.load(key);
  }
}
