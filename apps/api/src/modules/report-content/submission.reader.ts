import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { carriedIn } from '../reporting-round/carried.reader.js';
import type { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { differencesBetween, type Difference } from './difference.rules.js';
import { answersFor } from './report-content.rules.js';
import { ReportDraft, type ReportContent } from './report-draft.entity.js';
import { Obstacle, ReportSubmission } from './report-submission.entity.js';
import { contentOfSubmission } from './written-content.js';

export interface ActorLabel {
  name: { ko: string; en: string } | null;
  position: { ko: string; en: string } | null;
  body: { ko: string; en: string } | null;
  role: string;
}

/** What lies under a report, each read once for all reports of an answer. */
@Injectable()
export class SubmissionReader {
  constructor(private readonly reports: StatusReportReader) {}

  ofReport(moment: Moment, reportId: string): Promise<Seen<ReportSubmission>[]> {
    return moment.many(ReportSubmission, 'reportId', ['number'])(reportId);
  }

  /** The latest that stands: one that was withdrawn is the body's own again and answers nothing. */
  async latest(moment: Moment, reportId: string): Promise<Seen<ReportSubmission> | null> {
    return (await this.ofReport(moment, reportId)).findLast(({ state }) => state !== 'DRAFT') ?? null;
  }

  /** Null also for a reader outside its sharing scope. */
  async obstacle(moment: Moment, submissionId: string): Promise<Seen<Obstacle> | null> {
    return (await moment.many(Obstacle, 'submissionId', [])(submissionId))[0] ?? null;
  }

  /** As this reader may know it: an obstacle outside the sharing scope is as if it were not there. */
  async content(submission: Seen<ReportSubmission>): Promise<ReportContent> {
    return contentOfSubmission(submission, await this.obstacle(submission.moment, submission.id));
  }

  /** What was said the last time that was accepted. */
  async previousContent({ moment, id }: Seen<StatusReport>): Promise<ReportContent | null> {
    const previous = await this.reports.previousAccepted(moment, id);
    if (previous === null) return null;
    const submission = (await this.ofReport(moment, previous.id)).findLast(({ state }) => state === 'ACCEPTED');
    return submission === undefined ? null : this.content(submission);
  }

  /** Where two texts about the same task read differently. */
  async compare(moment: Moment, taskId: string, before: ReportContent, after: ReportContent): Promise<Difference[]> {
    const milestones = await this.milestones(moment, taskId);
    return differencesBetween(before, after, (id) => milestones.find((milestone) => milestone.id === id)?.code ?? id);
  }

  draft(moment: Moment, reportId: string): Promise<Seen<ReportDraft> | null> {
    const loader = moment.once('drafts', () => {
      return new DataLoader<string, Seen<ReportDraft> | null>(async (ids) => {
        const rows = await moment.sql<ReportDraft>(
          `SELECT ${moment.columnsOf(ReportDraft, 'd')} FROM report_draft d WHERE d.report_id = ANY ($1::uuid[]) AND d.content IS NOT NULL`,
          [ids],
        );
        return ids.map((id) => rows.find((row) => row.reportId === id) ?? null);
      });
    });
    return loader.load(reportId);
  }

  /** By their codes, also those that were taken out of the plan: a report may speak of them. */
  milestones(moment: Moment, taskId: string): Promise<Seen<Milestone>[]> {
    return moment.many(Milestone, 'taskId', ['code'])(taskId);
  }

  /** For which the report's body answers: the task's for its lead, a supporting body's own for that body and for whom it carries. */
  async ownMilestones(report: Seen<StatusReport>): Promise<Seen<Milestone>[]> {
    const round = await report.moment.byId(ReportingRound)(report.roundId);
    const reporter = { ...report, carries: carriedIn(round ?? { owed: [] }, report) };
    return (await this.milestones(report.moment, report.taskId)).filter((milestone) => answersFor(reporter, milestone));
  }

  milestone(moment: Moment, id: string): Promise<Seen<Milestone> | null> {
    return moment.byId(Milestone)(id);
  }

  /** Who did it, as much as the reader may know. */
  actor(moment: Moment, accountId: string): Promise<ActorLabel | null> {
    const loader = moment.once('actors of reports', () => {
      return new DataLoader<string, ActorLabel | null>(async (ids) => {
        const rows = await moment.sql<{ id: string; label: ActorLabel | null }>(
          'SELECT a.id, app.actor_label(a.id) AS label FROM unnest($1::uuid[]) AS a (id)',
          [ids],
        );
        return ids.map((id) => rows.find((row) => row.id === id)?.label ?? null);
      });
    });
    return loader.load(accountId);
  }
}
