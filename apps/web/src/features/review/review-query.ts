import { askedRowFields } from './asked-list';
import { graphql, type FragmentOf, type ResultOf } from '../../lib/gql';
import { extensionFields } from '../../ui/report/extension';
import { turnFields } from '../../ui/report/turn';
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
      turn {
        ...TurnFields
      }
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
  [extensionFields, turnFields],
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

const missingFields = graphql(`
  fragment MissingFields on MissingBody {
    daysLate
    ministry {
      code
      name {
        ko
        en
      }
    }
    reports {
      id
    }
  }
`);
export type MissingBody = FragmentOf<typeof missingFields>;

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
        judgedRatingsAsked {
          ...AskedRowFields
        }
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
          missingBodies @skip(if: $isOther) {
            ...MissingFields
          }
          reports @skip(if: $isOther) {
            ...ReviewRowFields
          }
        }
        rounds {
          ...RoundFields
          missingBodies @include(if: $isOther) {
            ...MissingFields
          }
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
  [askedRowFields, missingFields, roundFields, reviewRowFields, settingsFields],
);
export type ReviewTaskForce = NonNullable<ResultOf<typeof ReviewQuery>['taskForce']>;
