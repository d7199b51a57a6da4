import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../platform/clock/calendar-day.js';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { BusinessCalendarReader } from '../business-calendar/business-calendar.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import type { Task } from '../task/task.entity.js';
import { JudgedRating } from './judged-rating.entity.js';
import { businessDaysLeft, endedAt, lastDayOf, mayJudge, type Standing } from './judged-rating.rules.js';

type Judged = Seen<JudgedRating>;

/** What the office holds of a task, as far as the reader may hear it: the row-level policies leave the rest out. */
@Injectable()
export class JudgedRatingReader {
  constructor(
    private readonly rounds: ReportingRoundReader,
    private readonly calendars: BusinessCalendarReader,
    private readonly reports: StatusReportReader,
  ) {}

  byId(moment: Moment, id: string): Promise<Judged | null> {
    return moment.byId(JudgedRating)(id);
  }

  /** Newest first. */
  async ofTask({ moment, id }: Seen<Task>): Promise<Judged[]> {
    return (await this.ofTaskId(moment, id)).toReversed();
  }

  /** Of the report's task in its round, newest first. */
  async ofReport({ moment, taskId, roundId }: Seen<StatusReport>): Promise<Judged[]> {
    return (await this.ofTaskId(moment, taskId)).filter((judged) => judged.roundId === roundId).toReversed();
  }

  /** The latest that was confirmed, also when it has expired. */
  async confirmed({ moment, id }: Seen<Task>): Promise<Judged | null> {
    return (await this.ofTaskId(moment, id)).findLast(({ state }) => state === 'CONFIRMED') ?? null;
  }

  /** Put to a body and not settled; the one that must be answered first stands first. */
  async asked(moment: Moment, taskForceId: string): Promise<Judged[]> {
    const all = await moment.many(JudgedRating, 'taskForceId', ['answerDueAt', 'createdAt'])(taskForceId);
    const asked = all.filter(({ state }) => state === 'ASKED');
    const ends = await Promise.all(asked.map((judged) => this.endedAt(judged)));
    return asked.filter((_judged, index) => ends[index] === null);
  }

  /** The instant from which it no longer counts, when that has come: the next round was closed, or its last day passed. */
  async endedAt(judged: Judged): Promise<Date | null> {
    const { moment, roundId, taskForceId } = judged;
    const rounds = roundId === null ? [] : await this.rounds.ofTaskForce(moment, taskForceId);
    return endedAt(judged, rounds, moment.instant);
  }

  /** Whether the office could judge by this report now. */
  async mayBegin(report: Seen<StatusReport>): Promise<boolean> {
    const { moment, taskForceId, roundId, part, state } = report;
    const rounds = await this.rounds.ofTaskForce(moment, taskForceId);
    const expiresOn = lastDayOf(await this.rounds.required(moment, roundId));
    const open = (await this.ofReport(report)).some((judged) => judged.state === 'DRAFT' || judged.state === 'ASKED');
    return mayJudge({ part, state, open, over: endedAt({ roundId, expiresOn }, rounds, moment.instant) !== null });
  }

  /** What the lead body said, by which it was judged; a judgement that was loaded follows none. */
  async reportOf({ moment, taskId, roundId }: Judged): Promise<Seen<StatusReport> | null> {
    if (roundId === null) return null;
    const reports = await this.reports.ofTask(moment, taskId);
    return reports.find((report) => report.roundId === roundId && report.part === 'LEAD') ?? null;
  }

  async standing(judged: Judged): Promise<Standing> {
    const { state, archivedAt, opinion, answerDueAt } = judged;
    return { state, dropped: archivedAt !== null, opinion, answerDueAt, over: (await this.endedAt(judged)) !== null };
  }

  /** Working days that the body has left after today; null when nothing is waited for or its time has passed. */
  async daysLeft({ moment, state, opinion, answerDueAt }: Judged): Promise<number | null> {
    if (state !== 'ASKED' || opinion !== null || answerDueAt === null || answerDueAt < moment.instant) return null;
    const { daysOff } = await this.calendars.calendar(moment);
    return businessDaysLeft(moment.today, seoulDay(answerDueAt), daysOff);
  }

  private ofTaskId(moment: Moment, taskId: string): Promise<Judged[]> {
    return moment.many(JudgedRating, 'taskId', ['ratedOn', 'createdAt'])(taskId);
  }
}
