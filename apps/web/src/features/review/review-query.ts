import { graphql, type FragmentOf, type ResultOf } from '../../lib/gql';
import { extensionFields } from '../../ui/report/extension';
import { settingsFields } from './round-settings';

const reviewRowFields = graphql(
  `
    fragment ReviewRowFields on StatusReport {
      id
      version
      state
      timeliness
      daysLate
      part
      waitingDays
      reviewBegunAt
      dueAt
      isExtended
      round {
        code
        name {
          ko
          en
        }
      }
      extensions {
        ...ExtensionFields
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
      }
    }
  `,
  [extensionFields],
);
export type ReviewRow = FragmentOf<typeof reviewRowFields>;

export const roundFields = graphql(`
  fragment RoundFields on ReportingRound {
    id
    kind
    code
    name {
      ko
      en
    }
    basisOn
    dueAt
    closedAt
    version
    counts {
      total
      notSubmitted
      submitted
      returned
      accepted
      overdue
    }
    viewerCan {
      close
      review
    }
  }
`);
export type RoundFacts = FragmentOf<typeof roundFields>;
export type RoundKind = RoundFacts['kind'];
export const ROUND_KINDS: readonly RoundKind[] = ['MONTHLY', 'WEEKLY', 'QUARTERLY', 'ON_DEMAND'];

/** The open or latest round with its reports, and what still waits from any other; another round's own only when the address asks for it. */
export const ReviewQuery = graphql(
  `
    query Review($code: String!, $isOther: Boolean!) {
      taskForce(code: $code) {
        id
        code
        today
        demonstration
        viewerCan {
          openRound
          review
        }
        reportingSettings {
          ...SettingsFields
        }
        roundsNotOpened
        currentRound {
          ...RoundFields
          extensions {
            viewerCan {
              decide
            }
            report {
              state
            }
          }
          reports @skip(if: $isOther) {
            ...ReviewRowFields
          }
        }
        rounds {
          ...RoundFields
          reports @include(if: $isOther) {
            ...ReviewRowFields
          }
          waiting: reports(states: [SUBMITTED, RETURNED]) @skip(if: $isOther) {
            ...ReviewRowFields
          }
        }
      }
    }
  `,
  [roundFields, reviewRowFields, settingsFields],
);
export type ReviewTaskForce = NonNullable<ResultOf<typeof ReviewQuery>['taskForce']>;
