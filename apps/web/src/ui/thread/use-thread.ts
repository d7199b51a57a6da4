import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import { taskForceQuery } from '../../lib/query';
import { ReportThread, TaskThreads, type CommentFacts, type ThreadFacts } from './thread-query';

/** What is talked about: a report by its id, a task or one of its milestones by the task's code. */
export interface ThreadItem {
  kind: 'TASK' | 'MILESTONE' | 'REPORT';
  id: string;
  taskCode: string;
  title: string;
}

const Add = graphql(`
  mutation CommentAdd($id: ID!, $input: CommentAddInput!) {
    commentAdd(itemId: $id, input: $input) {
      comment {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Withdraw = graphql(`
  mutation CommentWithdraw($id: ID!, $input: CommentWithdrawInput!) {
    commentWithdraw(id: $id, input: $input) {
      comment {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const MarkRead = graphql(`
  mutation CommentMarkRead($id: ID!, $input: CommentMarkReadInput!) {
    commentMarkRead(upToId: $id, input: $input) {
      comment {
        id
      }
    }
  }
`);

interface NewComment {
  ministryId: string | null;
  answersId: string | null;
  text: string;
}

/** Null: there is nothing of the kind for this reader. */
export function useThread(taskForce: string, item: ThreadItem) {
  const isReport = item.kind === 'REPORT';
  const ofTask = useQuery({ ...taskForceQuery(taskForce, TaskThreads, { taskForce, code: item.taskCode }), enabled: !isReport });
  const ofReport = useQuery({ ...taskForceQuery(taskForce, ReportThread, { id: item.id }), enabled: isReport });
  const task = ofTask.data?.taskForce?.task;
  const found = item.kind === 'TASK' ? task : task?.milestones.find(({ id }) => id === item.id);
  const thread: ThreadFacts | null = (isReport ? ofReport.data?.statusReport?.thread : found?.thread) ?? null;
  const { error, isPending } = isReport ? ofReport : ofTask;
  return { thread, error, isPending };
}

function useChange<Input extends object, Data>(taskForce: string, send: (input: Input, idempotencyKey: string) => Promise<Data>) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (input: Input) => send(input, key.of(input)),
    onSuccess: () => {
      key.done();
      return queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
    },
  });
}

export function useCommentAdd(taskForce: string, itemId: string) {
  return useChange(taskForce, (input: NewComment, idempotencyKey) => request(Add, { id: itemId, input: { ...input, idempotencyKey } }));
}

export function useCommentWithdraw(taskForce: string, { id }: CommentFacts) {
  return useChange(taskForce, (seen: { expectedVersion: number }, idempotencyKey) =>
    request(Withdraw, { id, input: { ...seen, idempotencyKey } }),
  );
}

export function useMarkRead(taskForce: string) {
  return useChange(taskForce, ({ id }: { id: string }, idempotencyKey) => request(MarkRead, { id, input: { idempotencyKey } }));
}
