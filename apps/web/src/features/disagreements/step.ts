import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import type { UserError } from '../../lib/user-errors';

const Raise = graphql(`
  mutation DisagreementRaise($id: ID!, $input: DisagreementRaiseInput!) {
    disagreementRaise(id: $id, input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Settle = graphql(`
  mutation DisagreementSettle($id: ID!, $input: DisagreementSettleInput!) {
    disagreementSettle(id: $id, input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Close = graphql(`
  mutation DisagreementClose($id: ID!, $input: DisagreementCloseInput!) {
    disagreementClose(id: $id, input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type Step = 'raise' | 'settle' | 'close';

interface Shared {
  expectedVersion: number;
  idempotencyKey: string;
}

/** One act each, with one text: why the office is asked, on what the two agreed, or what the office answers. */
const ACTS: Record<Step, (id: string, text: string, shared: Shared) => Promise<UserError[]>> = {
  raise: async (id, reason, shared) => (await request(Raise, { id, input: { ...shared, reason } })).disagreementRaise.userErrors,
  settle: async (id, outcome, shared) => (await request(Settle, { id, input: { ...shared, outcome } })).disagreementSettle.userErrors,
  close: async (id, answer, shared) => (await request(Close, { id, input: { ...shared, answer } })).disagreementClose.userErrors,
};

export function useStep(taskForce: string, step: Step, { id, version }: { id: string; version: number }, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (text: string) => ACTS[step](id, text, { expectedVersion: version, idempotencyKey: key.of({ step, id, text }) }),
    onSuccess: async (userErrors) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (userErrors.length === 0) onDone();
    },
  });
}
