import { graphql, type ResultOf } from '../../lib/gql';
import { bodyFields } from '../../ui/plan/body-name';
import { responsibleFields } from '../../ui/plan/responsible';
import { provenanceFields } from '../../ui/provenance';

export const Summary = graphql(
  `
    query TaskSummary($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        task(code: $code) {
          id
          code
          title {
            ko
            en
          }
          leadMinistry {
            code
          }
          leadStatus
          supporting {
            ministry {
              ...BodyFields
            }
            provenance {
              kind
            }
          }
          responsible {
            ...ResponsibleFields
          }
          provenance {
            ...ProvenanceFields
          }
          measures {
            id
            code
            text {
              ko
              en
            }
            stream
            responsible {
              ministry {
                ...BodyFields
              }
              ...ResponsibleFields
            }
            ministryProvenance {
              kind
            }
            provenance {
              ...ProvenanceFields
            }
          }
          lastAcceptedReport {
            id
            acceptedAt
            ministry {
              name {
                ko
                en
              }
            }
            round {
              name {
                ko
                en
              }
            }
            latestSubmission {
              content {
                noChange
                narrative
                nextPlan
                obstacle {
                  text
                }
              }
              review {
                opinion
              }
            }
          }
          statements {
            id
            on
            narrative {
              ko
              en
            }
            ministry {
              name {
                ko
                en
              }
            }
            provenance {
              ...ProvenanceFields
            }
          }
        }
      }
    }
  `,
  [bodyFields, provenanceFields, responsibleFields],
);
export type SummaryTask = NonNullable<NonNullable<ResultOf<typeof Summary>['taskForce']>['task']>;
