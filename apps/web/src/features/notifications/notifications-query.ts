import { graphql, type ResultOf } from '../../lib/gql';
import { personalQuery } from '../../lib/query';

const Notifications = graphql(`
  query Notifications {
    notifications {
      id
      kind
      toldAt
      readAt
      isCopy
      isRequest
      count
      dueAt
      taskForce {
        code
        demonstration
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
      report {
        id
        task {
          code
          title {
            ko
            en
          }
        }
        ministry {
          name {
            ko
            en
          }
        }
      }
    }
    notificationSettings {
      language
      version
      choices {
        kind
        mail
      }
    }
  }
`);

export type Told = ResultOf<typeof Notifications>;
export type Notification = Told['notifications'][number];
export type Settings = Told['notificationSettings'];

export const notificationsQuery = () => personalQuery(Notifications, {});
