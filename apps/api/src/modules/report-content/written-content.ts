import { plainText, textOrNull } from '../../platform/database/plain-text.js';
import type { ReportContent } from './report-draft.entity.js';
import type { Obstacle, ReportSubmission, SharingScope, StoredClaim } from './report-submission.entity.js';

type Optional<Fields> = { [Name in keyof Fields]?: Fields[Name] | null };

export type ReportContentInput = Pick<ReportContent, 'noChange' | 'narrative' | 'nextPlan'> &
  Optional<Pick<ReportContent, 'agreesWithRating' | 'otherView' | 'checkedByPosition' | 'checkedOn' | 'documentNumber'>> & {
    milestones: (Pick<StoredClaim, 'milestoneId'> & Optional<Omit<StoredClaim, 'milestoneId' | 'milestoneVersion'>>)[];
    obstacleText?: string | null;
    obstacleScope?: SharingScope | null;
  };

/** The content that an input means; a milestone about which nothing is said is no claim. */
export function contentOf(input: ReportContentInput): ReportContent {
  const obstacle = textOrNull(input.obstacleText);
  const claims = input.milestones.map((claim) => ({
    milestoneId: claim.milestoneId.toLowerCase(),
    achievedOn: claim.achievedOn ?? null,
    forecastOn: claim.forecastOn ?? null,
    reasonClass: claim.reasonClass ?? null,
    recoveryStep: textOrNull(claim.recoveryStep),
    evidence: textOrNull(claim.evidence),
  }));
  return {
    noChange: input.noChange,
    narrative: plainText(input.narrative),
    nextPlan: plainText(input.nextPlan),
    agreesWithRating: input.agreesWithRating ?? null,
    otherView: textOrNull(input.otherView),
    milestones: claims,
    obstacle: obstacle === null ? null : { text: obstacle, scope: input.obstacleScope ?? 'COORDINATOR_ONLY' },
    checkedByPosition: textOrNull(input.checkedByPosition),
    checkedOn: input.checkedOn ?? null,
    documentNumber: textOrNull(input.documentNumber),
  };
}

/** A submission's columns as the content they hold; the obstacle stands apart, for fewer people may read it. */
export function contentOfSubmission(submission: ReportSubmission, obstacle: Pick<Obstacle, 'text' | 'scope'> | null): ReportContent {
  const { noChange, narrative, nextPlan, agreesWithRating, otherView, milestones, checkedByPosition, checkedOn, documentNumber } =
    submission;
  return {
    ...{ noChange, narrative, nextPlan, agreesWithRating, otherView, milestones, checkedByPosition, checkedOn, documentNumber },
    obstacle: obstacle === null ? null : { text: obstacle.text, scope: obstacle.scope },
  };
}
