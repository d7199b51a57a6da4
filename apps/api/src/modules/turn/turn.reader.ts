import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import type { LocalizedText } from '../../platform/database/record.js';
import { ContactReader } from '../contact/contact.reader.js';
import type { Ministry } from '../ministry/ministry.entity.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { TaskChargeReader, type LiaisonRow } from '../task-charge/task-charge.reader.js';
import { TaskForceReader } from '../task-force/task-force.reader.js';
import { daysMissing, daysWaited, ownerOf, turnOfReport, type Turn } from './turn.rules.js';

export interface TurnHolder {
  side: Turn['side'];
  name: LocalizedText;
  body: Seen<Ministry> | null;
  division: LocalizedText | null;
  position: LocalizedText | null;
}

export interface MissingBody {
  ministry: Seen<Ministry>;
  reports: Seen<StatusReport>[];
  daysLate: number;
}

interface OfTask {
  taskForceId: string;
  taskId: string;
  ministryId: string;
}

/** Who has to act, and how long they have been waited for. */
@Injectable()
export class TurnReader {
  constructor(
    private readonly reports: StatusReportReader,
    private readonly rounds: ReportingRoundReader,
    private readonly ministries: MinistryReader,
    private readonly taskForces: TaskForceReader,
    private readonly contacts: ContactReader,
    private readonly charges: TaskChargeReader,
  ) {}

  async ofReport(report: Seen<StatusReport>): Promise<Turn | null> {
    return turnOfReport(report, await this.rounds.required(report.moment, report.roundId));
  }

  daysWaited(turn: Turn, moment: Moment): number {
    return daysWaited(turn, moment.today);
  }

  async holder(moment: Moment, side: Turn['side'], item: OfTask): Promise<TurnHolder> {
    if (side === 'OFFICE') {
      const { leadMinistryId, name } = await this.taskForces.required(moment, item.taskForceId);
      const body = leadMinistryId === null ? null : await this.ministries.byId(moment, leadMinistryId);
      return { side, name: body?.name ?? name, body, division: null, position: null };
    }
    const [body, contact] = await Promise.all([
      this.ministries.required(moment, item.ministryId),
      this.contacts.answering(moment, { ...item, measureId: null, milestoneId: null }),
    ]);
    return { side, name: body.name, body, division: contact?.division ?? null, position: contact?.position ?? null };
  }

  /** Null also for a reader who may not know people. */
  async person(moment: Moment, { taskForceId, taskId, ministryId }: OfTask): Promise<LiaisonRow | null> {
    const bodies = await this.line(moment, ministryId);
    const [charges, people] = await Promise.all([
      this.charges.ofTaskForce(moment, taskForceId),
      this.charges.liaisons(moment, taskForceId),
    ]);
    const charge = charges.find((each) => each.taskId === taskId && bodies.includes(each.ministryId));
    return this.charges.liaison(moment, taskForceId, ownerOf(charge?.holderId ?? null, bodies, people));
  }

  async missingBodies(round: Seen<ReportingRound>): Promise<MissingBody[]> {
    const { moment, id, dueAt, closedAt } = round;
    const missing = (await this.reports.ofRound(moment, id)).flatMap((report) => {
      const days = daysMissing({ ...report, dueAt: report.extendedDueAt ?? dueAt }, closedAt, moment.instant);
      return days === null ? [] : [{ report, days }];
    });
    const groups = [...Map.groupBy(missing, ({ report }) => report.ministryId)];
    const bodies = groups.map(async ([ministryId, rows]) => ({
      ministry: await this.ministries.required(moment, ministryId),
      reports: rows.map(({ report }) => report),
      daysLate: Math.max(...rows.map(({ days }) => days)),
    }));
    const byCode = (a: MissingBody, b: MissingBody) => (a.ministry.code < b.ministry.code ? -1 : 1);
    return (await Promise.all(bodies)).toSorted((a, b) => b.daysLate - a.daysLate || byCode(a, b));
  }

  /** The body and those that took it over since: what a closed body owes is answered by its successor. */
  private async line(moment: Moment, ministryId: string): Promise<string[]> {
    const line = [ministryId];
    for (const id of line) {
      const { closedOn } = await this.ministries.required(moment, id);
      if (closedOn === null || closedOn > moment.today) continue;
      const [only, ...others] = await this.ministries.wholeSuccessors(moment, id);
      if (only !== undefined && others.length === 0 && !line.includes(only.toMinistryId)) line.push(only.toMinistryId);
    }
    return line;
  }
}
