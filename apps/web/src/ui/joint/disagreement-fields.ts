import { graphql, type FragmentOf } from '../../lib/gql';
import { actorFields } from '../report/report-fields';

export const disagreementFields = graphql(
  `
    fragment DisagreementFields on Disagreement {
      id
      version
      state
      ministry {
        name {
          ko
          en
        }
      }
      leadMinistry {
        name {
          ko
          en
        }
      }
      statedByMinistry {
        name {
          ko
          en
        }
      }
      reason
      statedAt
      statedBy {
        ...ActorFields
      }
      request
      raisedAt
      raisedBy {
        ...ActorFields
      }
      waitingDays
      outcome
      endedAt
      endedBy {
        ...ActorFields
      }
      viewerCan {
        raise
        settle
        close
      }
    }
  `,
  [actorFields],
);
export type DisagreementFacts = FragmentOf<typeof disagreementFields>;
