import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from './gql';
import { personalQuery } from './query';

const SessionQuery = graphql(`
  query Session {
    viewer {
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
      sessionEndsAt
      chosenTaskForce {
        code
      }
    }
    setup {
      needsAdministrator
    }
  }
`);
export type Session = ResultOf<typeof SessionQuery>;
export type Viewer = NonNullable<Session['viewer']>;

const TaskForcesQuery = graphql(`
  query TaskForces {
    taskForces {
      id
      code
      demonstration
      name {
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
    }
  }
`);
export type TaskForceChoice = ResultOf<typeof TaskForcesQuery>['taskForces'][number];

export const sessionQuery = () => personalQuery(SessionQuery, {});
export const taskForcesQuery = () => personalQuery(TaskForcesQuery, {});

/** The person who is signed in; null when nobody is, undefined while it is not known. */
export function useViewer(): Viewer | null | undefined {
  return useQuery(sessionQuery()).data?.viewer;
}

/** The task forces this person may choose from; empty until known. */
export function useTaskForces(): readonly TaskForceChoice[] {
  const viewer = useViewer();
  const query = useQuery({ ...taskForcesQuery(), enabled: viewer != null });
  return query.data?.taskForces ?? [];
}
