import { graphql, type ResultOf } from '../../lib/gql';
import { askedFields } from './asked-judgements';
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
        judgedRatingsAsked {
          ...AskedFields
        }
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
  [askedFields, ownReportFields],
);
export type ReportsAnswer = ResultOf<typeof ReportsQuery>;
export type Round = NonNullable<NonNullable<ReportsAnswer['taskForce']>['currentRound']>;
