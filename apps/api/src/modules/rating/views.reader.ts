import { Injectable } from '@nestjs/common';
import type { Seen } from '../../platform/database/moment.js';
import { SubmissionReader } from '../report-content/submission.reader.js';
import type { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import type { Task } from '../task/task.entity.js';
import { RatingReader } from './rating.reader.js';
import { viewsDiffer } from './views.rules.js';

export interface BodyView {
  agrees: boolean;
  view: string | null;
  round: Seen<ReportingRound>;
}

/** How the rule, the body and the office see one task. */
@Injectable()
export class ViewsReader {
  constructor(
    private readonly ratings: RatingReader,
    private readonly reports: StatusReportReader,
    private readonly submissions: SubmissionReader,
    private readonly rounds: ReportingRoundReader,
  ) {}

  /** By what was accepted: what is still under review is nobody's to read yet. */
  async ofBody({ moment, id }: Seen<Task>): Promise<BodyView | null> {
    const report = await this.reports.lastAccepted(moment, id);
    const said = report === null ? null : await this.submissions.latest(moment, report.id);
    if (report === null || said?.agreesWithRating == null) return null;
    return { agrees: said.agreesWithRating, view: said.otherView, round: await this.rounds.required(moment, report.roundId) };
  }

  async differ(task: Seen<Task>): Promise<boolean> {
    const [computed, body, held] = await Promise.all([this.ratings.computed(task), this.ofBody(task), this.ratings.judged(task)]);
    const judged = held?.endedAt === null ? held.judged.rating : null;
    return viewsDiffer({ computed: computed.rating, bodyAgrees: body?.agrees ?? null, judged });
  }
}
