import { graphql, type ResultOf } from '../../../lib/gql';
import { actorFields } from '../../../ui/report/report-fields';
import { milestoneRowFields } from '../milestones-query';

/** One milestone with every day that was ever said of it. */
export const OneMilestone = graphql(
  `
    query OneMilestone($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        today
        demonstration
        milestone(code: $code) {
          ...MilestoneRowFields
          weight
          weightIllustrative
          saidDates {
            kind
            on
            before
            movedDays
            isInvented
            reasonClass
            recoveryStep
            entry {
              id
              at
              enteredLater
              reason
              actor {
                ...ActorFields
              }
            }
          }
        }
      }
    }
  `,
  [actorFields, milestoneRowFields],
);
export type OneTaskForce = NonNullable<ResultOf<typeof OneMilestone>['taskForce']>;
export type MilestoneFacts = NonNullable<OneTaskForce['milestone']>;
export type SaidDate = MilestoneFacts['saidDates'][number];
