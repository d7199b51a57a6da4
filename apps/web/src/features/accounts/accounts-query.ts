import { graphql, type ResultOf } from '../../lib/gql';
import { personalQuery } from '../../lib/query';

const Accounts = graphql(`
  query Accounts {
    viewer {
      id
      keepsAccounts
    }
    accounts {
      id
      email
      displayName {
        ko
        en
      }
      role
      duty
      ministry {
        code
        name {
          ko
          en
        }
      }
      taskForces {
        code
        demonstration
      }
      disabledAt
      tasksInCharge
      draftsInHand
      deputySpans
      demonstration
      version
    }
  }
`);
export type Account = ResultOf<typeof Accounts>['accounts'][number];
export const accountsQuery = () => personalQuery(Accounts, {});
