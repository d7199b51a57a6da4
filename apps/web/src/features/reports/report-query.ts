import { graphql, type ResultOf } from '../../lib/gql';
import { ownReportFields } from './own-report';

export const ReportQuery = graphql(
  `
    query Report($code: String!, $id: ID!) {
      viewer {
        id
      }
      taskForce(code: $code) {
        id
        today
        demonstration
      }
      statusReport(id: $id) {
        ...OwnReportFields
        round {
          id
          name {
            ko
            en
          }
          basisOn
          dueAt
          closedAt
        }
      }
    }
  `,
  [ownReportFields],
);
export type ReportAnswer = ResultOf<typeof ReportQuery>;
