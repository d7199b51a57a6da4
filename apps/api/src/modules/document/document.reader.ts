import { Injectable } from '@nestjs/common';
import type { MinistryReportData, PlannedMilestone, ReportData, TaskCardData, TaskData } from '@gwaje/documents';
import type { Request, Response } from 'express';
import { InnerQueries } from '../../platform/graphql/inner-queries.js';
import { PLAN_QUERY, REPORT_QUERY, ROUND_QUERY, TASK_QUERY } from './document.queries.js';
import { REPLY_QUERY } from './reply-sheet.queries.js';
import type { ReplyRound } from './reply-sheet.rules.js';

type Frame = MinistryReportData['taskForce'] & { code: string };
type OfRound = { ministry: { id: string }; round: { id: string } };
type Read = Omit<ReportData, 'planThen'>;
type Seen = Read & OfRound;
/** What the queries answer; the schema gives each field its type. */
interface ReportAnswer {
  statusReport: Seen | null;
  taskForces: (Frame & { rounds: { id: string }[] })[];
}
interface RoundAnswer {
  statusReport: { ministry: { id: string }; round: { id: string; reports: Seen[] } } | null;
  taskForces: ReportAnswer['taskForces'];
}
interface PlanAnswer {
  taskForce: { tasks: { code: string; milestones: PlannedMilestone[] }[] } | null;
}
interface TaskAnswer {
  taskForce: (Frame & { task: TaskData | null }) | null;
}
interface ReplyAnswer {
  taskForce: { demonstration: boolean; currentRound: ReplyRound | null } | null;
}

/** Reads what a document is made of, as the person who asks may see it; null when there is nothing for them. */
@Injectable()
export class DocumentReader {
  constructor(private readonly queries: InnerQueries) {}

  async report(request: Request, response: Response, id: string): Promise<MinistryReportData | null> {
    const answer = (await this.queries.ask(request, response, REPORT_QUERY, { id })) as unknown as ReportAnswer;
    return answer.statusReport === null ? null : this.framed(request, response, answer, [answer.statusReport]);
  }

  /** The whole body's page of the same round. */
  async round(request: Request, response: Response, id: string): Promise<MinistryReportData | null> {
    const answer = (await this.queries.ask(request, response, ROUND_QUERY, { id })) as unknown as RoundAnswer;
    if (answer.statusReport === null) return null;
    const { ministry, round } = answer.statusReport;
    const own = round.reports.filter((report) => report.ministry.id === ministry.id);
    return this.framed(request, response, answer, own);
  }

  private async framed(
    request: Request,
    response: Response,
    { taskForces }: Pick<ReportAnswer, 'taskForces'>,
    reports: Seen[],
  ): Promise<MinistryReportData | null> {
    const taskForce = taskForces.find(({ rounds }) => rounds.some(({ id }) => id === reports[0]?.round.id));
    if (taskForce === undefined) return null;
    // What was handed in at once was handed in on one plan.
    const plans = new Map<string, PlanAnswer['taskForce']>();
    for (const asOf of new Set(reports.flatMap(({ latestSubmission }) => latestSubmission?.submittedAt ?? []))) {
      const answer = await this.queries.ask(request, response, PLAN_QUERY, { taskForce: taskForce.code, asOf });
      plans.set(asOf, (answer as unknown as PlanAnswer).taskForce);
    }
    const planThen = ({ latestSubmission, task }: Seen) =>
      plans.get(latestSubmission?.submittedAt ?? '')?.tasks.find(({ code }) => code === task.code)?.milestones ?? null;
    return { taskForce, reports: reports.map((report) => ({ ...report, planThen: planThen(report) })) };
  }

  async task(
    request: Request,
    response: Response,
    of: { taskForce: string; code: string; asOf: string | null },
  ): Promise<TaskCardData | null> {
    const { taskForce } = (await this.queries.ask(request, response, TASK_QUERY, of)) as unknown as TaskAnswer;
    const task = taskForce?.task ?? null;
    return taskForce === null || task === null ? null : { taskForce, task };
  }

  /** The round that runs, with the reports that the reader may see of it. */
  async reply(request: Request, response: Response, taskForce: string): Promise<{ demonstration: boolean; round: ReplyRound } | null> {
    const answer = (await this.queries.ask(request, response, REPLY_QUERY, { taskForce })) as unknown as ReplyAnswer;
    const round = answer.taskForce?.currentRound ?? null;
    return round === null ? null : { demonstration: answer.taskForce?.demonstration === true, round };
  }
}
