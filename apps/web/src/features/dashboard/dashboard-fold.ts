import { graphql, type ResultOf } from '../../lib/gql';
import { contactFields } from '../../ui/plan/contact';
import { reasonFields } from '../../ui/plan/rating-reasons';
import { amountFactFields } from '../../ui/plan/amount-facts';

const matterFields = graphql(
  `
    fragment MatterFields on Matter {
      code
      title {
        ko
        en
      }
      detail {
        ko
        en
      }
      task {
        code
        title {
          ko
          en
        }
      }
      tasks {
        code
        responsible {
          ministry {
            code
          }
          contact {
            ...ContactFields
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
      legislation {
        code
        heldBy {
          ko
          en
        }
      }
      budgetLine {
        code
      }
      amountWon
      days
      on
    }
  `,
  [contactFields],
);

/** Everything above the fold, and nothing about the person who asks: readers of the same rights share one answer. */
export const DashboardFold = graphql(
  `
    query DashboardFold($code: String!, $asOf: DateTime, $compareTo: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        code
        today
        demonstration
        meetings {
          id
          title {
            ko
            en
          }
          heldOn
        }
        areas {
          code
          name {
            ko
            en
          }
          tasks {
            code
            title {
              ko
              en
            }
            rating
          }
        }
        budgetLines {
          ...AmountFactFields
        }
        rounds {
          code
          name {
            ko
            en
          }
          counts {
            submitted
            returned
          }
        }
        dashboard(compareTo: $compareTo) {
          ratings {
            rating
            count
          }
          milestones {
            achieved
            total
            plannedByNow
            overdue
            noRecord
            illustrative
          }
          legislation {
            total
            inForce
            passedNotPromulgated
            passedNotInForce
            pending
            incorporated
            ended
          }
          budget {
            fiscalYear
            governmentBillWon
            droppedIncreaseWon
            enactedWon
            supplementaryWon
            executedWon
            linesEnacted
            lines
          }
          round {
            code
            name {
              ko
              en
            }
            dueAt
            closedAt
            counts {
              total
              submitted
              returned
              accepted
              overdue
            }
          }
          worsened {
            task {
              code
              title {
                ko
                en
              }
              leadMinistry {
                code
                name {
                  ko
                  en
                }
              }
              leadStatus
              responsible {
                ministry {
                  code
                }
                contact {
                  ...ContactFields
                }
              }
            }
            before
            after
            reasons {
              ...ReasonFields
            }
          }
          matters {
            ...MatterFields
          }
          questions {
            ...MatterFields
          }
          comparedWith {
            at
            meeting {
              title {
                ko
                en
              }
              heldOn
            }
          }
          latestFactAt
        }
      }
    }
  `,
  [contactFields, matterFields, reasonFields, amountFactFields],
);
export type FoldTaskForce = NonNullable<ResultOf<typeof DashboardFold>['taskForce']>;
export type Matter = FoldTaskForce['dashboard']['matters'][number];
