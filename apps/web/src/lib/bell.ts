import { graphql } from './gql';
import { taskForceQuery } from './query';

const Bell = graphql(`
  query Bell {
    viewer {
      id
      unreadNotifications
    }
  }
`);

/** Under the task force that is looked at: whatever happens there makes it ask again. */
export const bellQuery = (taskForce: string | undefined) => taskForceQuery(taskForce ?? '-', Bell, {});

/** Whatever shows what was told, wherever it stands. */
export const showsWhatWasTold = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey.includes('Bell') || queryKey.includes('Notifications');
