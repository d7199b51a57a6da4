import { graphql, type FragmentOf } from '../../lib/gql';
import { evidenceFields } from '../../ui/evidence/evidence-fields';
import { milestoneWhenFields } from '../../ui/plan/milestone-when';
import { reasonFields } from '../../ui/plan/rating-reasons';
import { stageDaysFields } from '../../ui/plan/stage-days';
import { extensionFields } from '../../ui/report/extension';
import { actorFields, reportContentFields, submissionFields } from '../../ui/report/report-fields';
import { turnFields } from '../../ui/report/turn';
import { threadHeadFields } from '../../ui/thread/thread-query';

export const draftFields = graphql(
  `
    fragment DraftFields on ReportDraft {
      version
      savedAt
      savedBy {
        ...ActorFields
      }
      content {
        ...ReportContentFields
      }
    }
  `,
  [actorFields, reportContentFields],
);

/** What the form starts with: facts that are known already, so that a body writes only what is new. */
const prefillFields = graphql(
  `
    fragment PrefillFields on ReportPrefill {
      previousNarrative
      previousNextPlan
      computedRating {
        rating
        dimensions {
          name
          rating
          reasons {
            ...ReasonFields
          }
        }
      }
      milestones {
        id
        code
        title {
          ko
          en
        }
        plannedOnProvenance {
          kind
        }
        reasonClass
        recoveryStep
        ...MilestoneWhenFields
      }
      legislation {
        id
        code
        title {
          ko
          en
        }
        stageName {
          ko
          en
        }
        ...StageDaysFields
        heldBy {
          ko
          en
        }
      }
      budgetLines {
        id
        code
        name {
          ko
          en
        }
        amounts {
          fiscalYear
          stage
          provenance {
            kind
          }
        }
        years {
          fiscalYear
          governmentBillWon
          enactedWon
          executedWon
        }
      }
    }
  `,
  [reasonFields, milestoneWhenFields, stageDaysFields],
);
export type Prefill = FragmentOf<typeof prefillFields>;

/** What changes by handing a report in. */
export const standingFields = graphql(
  `
    fragment StandingFields on StatusReport {
      id
      version
      state
      timeliness
      daysLate
      turn {
        ...TurnFields
      }
      reviewBegunAt
      draft {
        ...DraftFields
      }
      latestSubmission {
        ...SubmissionFields
      }
      evidence {
        ...EvidenceFields
      }
      viewerCan {
        edit
        submit
        withdraw
      }
    }
  `,
  [draftFields, evidenceFields, submissionFields, turnFields],
);
export type Standing = FragmentOf<typeof standingFields>;

export const ownReportFields = graphql(
  `
    fragment OwnReportFields on StatusReport {
      ...StandingFields
      part
      dueAt
      isExtended
      canAskExtension
      thread {
        ...ThreadHeadFields
      }
      extensions {
        ...ExtensionFields
      }
      ministry {
        code
        name {
          ko
          en
        }
      }
      task {
        code
        leadStatus
        title {
          ko
          en
        }
      }
      prefill {
        ...PrefillFields
      }
    }
  `,
  [standingFields, prefillFields, extensionFields, threadHeadFields],
);
export type OwnReport = FragmentOf<typeof ownReportFields>;
export type DraftFacts = FragmentOf<typeof draftFields>;
