import { graphql, type ResultOf } from '../../lib/gql';
import { judgementFields } from '../../ui/judgement/judgement-fields';
import { bodyFields } from '../../ui/plan/body-name';
import { computedFields } from '../../ui/plan/computed-rating';
import { contactFields } from '../../ui/plan/contact';
import { milestoneWhenFields } from '../../ui/plan/milestone-when';
import { progressFields } from '../../ui/plan/progress';
import { provenanceFields } from '../../ui/provenance';
import { threadHeadFields } from '../../ui/thread/thread-query';

export const TaskHeadQuery = graphql(
  `
    query TaskHead($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        code
        today
        demonstration
        tasks {
          code
        }
        task(code: $code) {
          id
          code
          version
          thread {
            ...ThreadHeadFields
          }
          title {
            ko
            en
          }
          area {
            code
            name {
              ko
              en
            }
          }
          leadMinistry {
            code
            name {
              ko
              en
            }
          }
          responsible {
            ministry {
              code
            }
            contact {
              ...ContactFields
            }
          }
          leadStatus
          leadDisputeReason
          leadProvenance {
            ...ProvenanceFields
          }
          supporting {
            ministry {
              ...BodyFields
            }
            provenance {
              kind
            }
          }
          rating
          computedRating {
            ...ComputedFields
          }
          viewsDiffer
          bodyView {
            agrees
            view
            round {
              name {
                ko
                en
              }
            }
          }
          judgedRatings {
            ...JudgementFields
            report {
              id
            }
          }
          progress {
            ...ProgressFields
          }
          nextMilestone {
            code
            title {
              ko
              en
            }
            ...MilestoneWhenFields
          }
          lastAcceptedReport {
            id
            acceptedAt
            canJudge
            round {
              name {
                ko
                en
              }
            }
          }
          viewerCan {
            confirmLead
          }
        }
      }
    }
  `,
  [bodyFields, contactFields, progressFields, milestoneWhenFields, computedFields, judgementFields, provenanceFields, threadHeadFields],
);
export type HeadTaskForce = NonNullable<ResultOf<typeof TaskHeadQuery>['taskForce']>;
export type HeadTask = NonNullable<HeadTaskForce['task']>;
