import { graphql, type ResultOf } from '../../lib/gql';
import { contactFields } from '../../ui/plan/contact';
import { milestoneWhenFields } from '../../ui/plan/milestone-when';
import { provenanceFields } from '../../ui/provenance';
import { threadHeadFields } from '../../ui/thread/thread-query';

/** A milestone as the list, the timeline and its own page show and change it. */
export const milestoneRowFields = graphql(
  `
    fragment MilestoneRowFields on Milestone {
      id
      version
      plannedByNow
      viewerCan {
        reschedule
      }
      code
      title {
        ko
        en
      }
      task {
        code
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
      }
      ministry {
        code
        name {
          ko
          en
        }
      }
      ministryProvenance {
        kind
      }
      thread {
        ...ThreadHeadFields
      }
      responsible {
        contact {
          ...ContactFields
        }
      }
      baselineNumber
      evidenceRequired
      baselineOn
      baselineOnProvenance {
        kind
      }
      ...MilestoneWhenFields
      reasonClass
      recoveryStep
      provenance {
        kind
      }
      plannedOnProvenance {
        ...ProvenanceFields
      }
    }
  `,
  [contactFields, milestoneWhenFields, provenanceFields, threadHeadFields],
);
export type MilestoneRow = ResultOf<typeof milestoneRowFields>;

export const Milestones = graphql(
  `
    query Milestones($code: String!, $asOf: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        code
        today
        demonstration
        viewerCan {
          reschedule
        }
        meetings {
          id
          heldOn
          title {
            ko
            en
          }
        }
        milestones {
          ...MilestoneRowFields
        }
      }
    }
  `,
  [milestoneRowFields],
);
export type MilestonesTaskForce = NonNullable<ResultOf<typeof Milestones>['taskForce']>;
