import { graphql, type ResultOf } from '../../lib/gql';
import { judgementFields } from '../../ui/judgement/judgement-fields';
import { computedFields } from '../../ui/plan/computed-rating';
import { submissionFields } from '../../ui/report/report-fields';
import { threadHeadFields } from '../../ui/thread/thread-query';

export const ReaderQuery = graphql(
  `
    query ReviewedReport($id: ID!) {
      statusReport(id: $id) {
        id
        version
        state
        timeliness
        daysLate
        part
        reviewBegunAt
        thread {
          ...ThreadHeadFields
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
          computedRating {
            ...ComputedFields
          }
        }
        round {
          id
          closedAt
          name {
            ko
            en
          }
        }
        latestSubmission {
          ...SubmissionFields
        }
        submissions {
          ...SubmissionFields
        }
        previousAccepted {
          id
          round {
            name {
              ko
              en
            }
          }
        }
        differences {
          about
          before
          after
        }
        flags {
          code
          about
          days
          current
          reported
          milestoneId
          milestoneVersion
        }
        canJudge
        judgedRatings {
          ...JudgementFields
        }
        viewerCan {
          review
        }
      }
    }
  `,
  [computedFields, judgementFields, submissionFields, threadHeadFields],
);
export type ReviewedReport = NonNullable<ResultOf<typeof ReaderQuery>['statusReport']>;
