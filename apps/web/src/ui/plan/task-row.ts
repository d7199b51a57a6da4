import { graphql, type FragmentOf } from '../../lib/gql';
import { milestoneWhenFields } from './milestone-when';
import { progressFields } from './progress';

/** What a row of the task table shows; personal rights are not in it, so that the answer can be shared between readers. */
export const taskRowFields = graphql(
  `
    fragment TaskRowFields on Task {
      id
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
      leadMinistry {
        code
        name {
          ko
          en
        }
      }
      leadStatus
      supportingMinistries {
        code
        name {
          ko
          en
        }
      }
      rating
      viewsDiffer
      computedRating {
        rating
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
      legislation {
        code
        effect
      }
      lastAcceptedReport {
        id
        acceptedAt
        round {
          name {
            ko
            en
          }
        }
      }
    }
  `,
  [progressFields, milestoneWhenFields],
);
export type TaskRow = FragmentOf<typeof taskRowFields>;
