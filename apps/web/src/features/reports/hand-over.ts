import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import type { TaskInHand } from './charges-query';

const HandOver = graphql(`
  mutation TasksHandOver($code: String!, $input: TasksHandOverInput!) {
    tasksHandOver(taskForceCode: $code, input: $input) {
      charges {
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

export interface HandOverForm {
  toId: string;
  note: string;
  taskIds: readonly string[];
}

export function useHandOver(taskForce: string, rows: readonly TaskInHand[], onDone: (count: number) => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ toId, note, taskIds }: HandOverForm) => {
      const tasks = rows
        .filter(({ task }) => taskIds.includes(task.id))
        .map(({ task, ministryId, charge }) => ({ taskId: task.id, ministryId, expectedVersion: charge?.version ?? 0 }));
      const input = { toId, note, tasks };
      return request(HandOver, { code: taskForce, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ tasksHandOver }, { taskIds }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (tasksHandOver.userErrors.length === 0) onDone(taskIds.length);
    },
  });
}
