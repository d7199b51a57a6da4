import { graphql, type ResultOf } from '../../lib/gql';
import { ownReportFields } from './own-report';

export const ReportsQuery = graphql(
  `
    query Reports($code: String!) {
      viewer {
        id
        ministry {
          code
          name {
            ko
            en
          }
        }
        reportsDue(taskForceCode: $code) {
          id
          state
          round {
            id
            name {
              ko
              en
            }
          }
          task {
            code
            title {
              ko
              en
            }
          }
        }
      }
      taskForce(code: $code) {
        id
        code
        today
        demonstration
        currentRound {
          id
          name {
            ko
            en
          }
          basisOn
          dueAt
          closedAt
          reports {
            ...OwnReportFields
          }
        }
      }
    }
  `,
  [ownReportFields],
);
export type ReportsAnswer = ResultOf<typeof ReportsQuery>;
export type Round = NonNullable<NonNullable<ReportsAnswer['taskForce']>['currentRound']>;
