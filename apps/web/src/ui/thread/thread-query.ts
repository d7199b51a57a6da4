import { graphql, type FragmentOf } from '../../lib/gql';
import { actorFields } from '../report/report-fields';

/** What the button that opens it needs to know. */
export const threadHeadFields = graphql(`
  fragment ThreadHeadFields on CommentThread {
    isForViewer
    newCount
  }
`);
export type ThreadHead = FragmentOf<typeof threadHeadFields>;

const threadFields = graphql(
  `
    fragment ThreadFields on CommentThread {
      bodies {
        id
        name {
          ko
          en
        }
      }
      comments {
        id
        side
        text
        isNew
        writtenAt
        withdrawnAt
        version
        ministry {
          id
          name {
            ko
            en
          }
        }
        writtenBy {
          ...ActorFields
        }
        withdrawnBy {
          ...ActorFields
        }
        answers {
          id
        }
        viewerCan {
          withdraw
        }
      }
    }
  `,
  [actorFields],
);
export type ThreadFacts = FragmentOf<typeof threadFields>;
export type CommentFacts = ThreadFacts['comments'][number];

export const TaskThreads = graphql(
  `
    query TaskThreads($taskForce: String!, $code: String!) {
      taskForce(code: $taskForce) {
        id
        task(code: $code) {
          id
          thread {
            ...ThreadFields
          }
          milestones {
            id
            thread {
              ...ThreadFields
            }
          }
        }
      }
    }
  `,
  [threadFields],
);

export const ReportThread = graphql(
  `
    query ReportThread($id: ID!) {
      statusReport(id: $id) {
        id
        thread {
          ...ThreadFields
        }
      }
    }
  `,
  [threadFields],
);
