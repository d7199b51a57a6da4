import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../lib/gql';
import { request } from '../../../lib/graphql-client';
import { useIdempotencyKey } from '../../../lib/idempotency';
import type { UserError } from '../../../lib/user-errors';

const Rebaseline = graphql(`
  mutation MilestoneRebaseline($id: ID!, $input: MilestoneRebaselineInput!) {
    milestoneRebaseline(id: $id, input: $input) {
      milestone {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Archive = graphql(`
  mutation MilestoneArchive($id: ID!, $input: MilestoneArchiveInput!) {
    milestoneArchive(id: $id, input: $input) {
      milestone {
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
const Add = graphql(`
  mutation MilestoneAdd($taskId: ID!, $input: MilestoneAddInput!) {
    milestoneAdd(taskId: $taskId, input: $input) {
      milestone {
        id
        code
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Weigh = graphql(`
  mutation TaskWeightsSet($taskId: ID!, $input: TaskWeightsSetInput!) {
    taskWeightsSet(taskId: $taskId, input: $input) {
      task {
        id
        progressPercent
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Refusable {
  userErrors: UserError[];
}

/** One act of a coordinator: sent once for the same content, and everything of the task force is read anew. */
function useAct<Input, Answer extends Refusable>(
  taskForce: string,
  send: (input: Input, idempotencyKey: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (input: Input) => send(input, key.of(input)),
    onSuccess: async (answer) => {
      key.done();
      if (answer.userErrors.length === 0) onDone(answer);
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
    },
  });
}

interface Versioned {
  id: string;
  version: number;
}

export function useRebaseline(taskForce: string, { id, version }: Versioned, onDone: () => void) {
  return useAct(
    taskForce,
    async (input: { baselineOn: string; reason: string }, idempotencyKey) =>
      (await request(Rebaseline, { id, input: { idempotencyKey, expectedVersion: version, ...input } })).milestoneRebaseline,
    onDone,
  );
}

export function useArchive(taskForce: string, { id, version }: Versioned, onDone: () => void) {
  return useAct(
    taskForce,
    async (input: { reason: string }, idempotencyKey) =>
      (await request(Archive, { id, input: { idempotencyKey, expectedVersion: version, ...input } })).milestoneArchive,
    onDone,
  );
}

export interface NewMilestone {
  taskId: string;
  title: { ko: string; en: string };
  ministryId: string;
  plannedOn: string | null;
  evidenceRequired: boolean;
}

export function useAdd(taskForce: string, onDone: (code: string) => void) {
  return useAct(
    taskForce,
    async ({ taskId, ...input }: NewMilestone, idempotencyKey) =>
      (await request(Add, { taskId, input: { idempotencyKey, ...input } })).milestoneAdd,
    ({ milestone }) => onDone(milestone?.code ?? ''),
  );
}

interface Weights {
  taskId: string;
  weights: { milestoneId: string; expectedVersion: number; weight: number }[];
  reason: string;
}

export function useWeigh(taskForce: string, onDone: () => void) {
  return useAct(
    taskForce,
    async ({ taskId, ...input }: Weights, idempotencyKey) =>
      (await request(Weigh, { taskId, input: { idempotencyKey, ...input } })).taskWeightsSet,
    onDone,
  );
}
