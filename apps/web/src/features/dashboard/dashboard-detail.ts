import { graphql, type ResultOf } from '../../lib/gql';
import { milestoneWhenFields } from '../../ui/plan/milestone-when';
import { taskRowFields } from '../../ui/plan/task-row';
import { amountFactFields } from '../../ui/plan/amount-facts';
import { billFields } from './bill-fields';

/** Everything below the fold. */
export const DashboardDetail = graphql(
  `
    query DashboardDetail($code: String!, $asOf: DateTime, $compareTo: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        code
        tasks {
          ...TaskRowFields
        }
        legislation {
          ...BillFields
        }
        budgetLines {
          ...AmountFactFields
        }
        dashboard(compareTo: $compareTo) {
          comparedWith {
            at
            meeting {
              title {
                ko
                en
              }
            }
          }
          changes {
            code
            task {
              code
              title {
                ko
                en
              }
            }
            about
            title {
              ko
              en
            }
            before
            after
            beforeName {
              ko
              en
            }
            afterName {
              ko
              en
            }
            beforeProvenance {
              kind
            }
            afterProvenance {
              kind
            }
            at
          }
          upcoming {
            id
            code
            title {
              ko
              en
            }
            task {
              code
            }
            ministry {
              name {
                ko
                en
              }
            }
            ministryProvenance {
              kind
            }
            ...MilestoneWhenFields
          }
          areas {
            area {
              code
              name {
                ko
                en
              }
              rating
              ratedBy {
                code
              }
              tasks {
                code
                rating
              }
            }
            achieved
            total
            overdue
            noRecord
            legislationInForce
            legislationTotal
          }
          budgetYears {
            area {
              code
              name {
                ko
                en
              }
            }
            fiscalYear
            governmentBillWon
            committeeIncreaseWon
            droppedIncreaseWon
            enactedWon
            supplementaryWon
            executedWon
            sharedWithOtherAreas
            linesGovernmentBill
            linesCommitteeIncrease
            linesEnacted
            linesSupplementary
            linesExecuted
            lines
            counted {
              code
              name {
                ko
                en
              }
            }
            notCounted {
              code
              name {
                ko
                en
              }
              parts {
                code
                name {
                  ko
                  en
                }
              }
              overlapsWith {
                code
                name {
                  ko
                  en
                }
              }
            }
          }
        }
      }
    }
  `,
  [taskRowFields, billFields, milestoneWhenFields, amountFactFields],
);
export type DetailTaskForce = NonNullable<ResultOf<typeof DashboardDetail>['taskForce']>;
