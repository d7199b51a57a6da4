import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../platform/clock/calendar-day.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { Moment } from '../../platform/database/moment.js';
import { calendarIn } from '../business-calendar/business-calendar.reader.js';
import { ReportingSetting } from './reporting-setting.entity.js';
import {
  DEFAULTS,
  periodsNotOpened,
  scheduledRound,
  type Cadence,
  type OfPeriod,
  type RoundSuggestion,
  type Timing,
} from './round-schedule.rules.js';

export { givesNotice, hasPeriodOf } from './round-schedule.rules.js';

export interface Settings extends Timing {
  /** 부처 의견조회: so many business days after it is put to the body. */
  answerBusinessDays: number;
  cadence: Cadence;
  opensByItself: boolean;
  /** 0: nobody chose anything yet, the defaults hold. */
  version: number;
}

function settingsOf(row: ReportingSetting | undefined): Settings {
  if (row === undefined) return { ...DEFAULTS, version: 0 };
  const { dueTime, dueBusinessDays, answerBusinessDays, cadence, opensByItself, version } = row;
  return { dueTime, dueBusinessDays, answerBusinessDays, cadence, opensByItself, version };
}

export async function settingsIn(tx: CommandTransaction, taskForceId: string): Promise<Settings> {
  return settingsOf((await tx.find(ReportingSetting, { taskForceId }))[0]);
}

/** The task forces whose rounds open by themselves. */
export async function taskForcesThatOpen(tx: CommandTransaction): Promise<string[]> {
  return (await tx.find(ReportingSetting, { opensByItself: true })).map(({ taskForceId }) => taskForceId);
}

/** The round that should be open today by the settings and the calendar; null when none should, or nobody asked for it. */
export async function roundDueIn(tx: CommandTransaction, taskForceId: string, today: string): Promise<RoundSuggestion | null> {
  const [row] = await tx.find(ReportingSetting, { taskForceId });
  if (row?.opensByItself !== true) return null;
  return scheduledRound(row.cadence, today, row, (await calendarIn(tx)).daysOff, seoulDay(row.updatedAt));
}

@Injectable()
export class ReportingSettingReader {
  /** With its task force, by which the schema knows who may read it. */
  async ofTaskForce(moment: Moment, taskForceId: string): Promise<Settings & { taskForceId: string }> {
    return { taskForceId, ...settingsOf((await moment.many(ReportingSetting, 'taskForceId', [])(taskForceId))[0]) };
  }

  /** Periods that should have opened by themselves and did not, by the rounds there are; none while nobody asked for it. */
  async notOpened(moment: Moment, taskForceId: string, rounds: readonly OfPeriod[]): Promise<string[]> {
    const { opensByItself, cadence } = await this.ofTaskForce(moment, taskForceId);
    const opened = rounds.filter(({ kind }) => kind === cadence).map(({ basisOn }) => basisOn);
    return opensByItself ? periodsNotOpened(cadence, moment.today, opened) : [];
  }
}
