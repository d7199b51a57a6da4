import { graphql, type ResultOf } from '../../lib/gql';
import { reasonFields } from '../../ui/plan/rating-reasons';
import { provenanceFields } from '../../ui/provenance';

export const TaskBudget = graphql(
  `
    query TaskBudget($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        task(code: $code) {
          id
          budgetLines {
            id
            code
            name {
              ko
              en
            }
            ministry {
              name {
                ko
                en
              }
            }
            note {
              ko
              en
            }
            provenance {
              ...ProvenanceFields
            }
            amounts {
              id
              fiscalYear
              stage
              stageName {
                ko
                en
              }
              amountWon
              isDelta
              on
              provenance {
                ...ProvenanceFields
              }
            }
            years {
              fiscalYear
              requestedWon
              governmentBillWon
              committeeIncreaseWon
              droppedIncreaseWon
              enactedWon
              supplementaryWon
              executedWon
              changeFromPreviousWon
              rating
              reasons {
                ...ReasonFields
              }
            }
          }
        }
      }
    }
  `,
  [provenanceFields, reasonFields],
);
export type BudgetLine = NonNullable<NonNullable<ResultOf<typeof TaskBudget>['taskForce']>['task']>['budgetLines'][number];
export type BudgetAmount = BudgetLine['amounts'][number];
export type BudgetYear = BudgetLine['years'][number];
