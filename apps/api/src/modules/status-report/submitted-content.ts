import type { ReportContent } from './report-content.rules.js';
import type { Obstacle, ReportSubmission } from './report-submission.entity.js';

/** A submission's columns as the content they hold; the obstacle stands apart, for fewer people may read it. */
export function contentOfSubmission(submission: ReportSubmission, obstacle: Pick<Obstacle, 'text' | 'scope'> | null): ReportContent {
  const { noChange, narrative, nextPlan, agreesWithRating, otherView, milestones, checkedByPosition, checkedOn, documentNumber } =
    submission;
  return {
    ...{ noChange, narrative, nextPlan, agreesWithRating, otherView, milestones, checkedByPosition, checkedOn, documentNumber },
    obstacle: obstacle === null ? null : { text: obstacle.text, scope: obstacle.scope },
  };
}
