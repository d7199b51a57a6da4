import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';

const Begin = graphql(`
  mutation StatusReportReviewBegin($id: ID!, $input: StatusReportReviewBeginInput!) {
    statusReportReviewBegin(id: $id, input: $input) {
      statusReport {
        id
        version
        reviewBegunAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const Return = graphql(`
  mutation StatusReportReturn($id: ID!, $input: StatusReportReturnInput!) {
    statusReportReturn(id: $id, input: $input) {
      statusReport {
        id
        state
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const Accept = graphql(`
  mutation StatusReportAccept($id: ID!, $input: StatusReportAcceptInput!) {
    statusReportAccept(id: $id, input: $input) {
      statusReport {
        id
        state
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface Comment {
  section: string;
  text: string;
}
export interface SeenMilestone {
  milestoneId: string;
  version: number;
}
export type Decision =
  | { verdict: 'ACCEPTED'; opinion: string; overMovedMilestones: SeenMilestone[] }
  | { verdict: 'RETURNED'; reason: string; comments: Comment[] };

/** From the opening on the body cannot take it back; said once for each report that is opened. */
export function useBeginReview(taskForce: string) {
  const queryClient = useQueryClient();
  return useMutation({
    // The same opening has the same key, also from a second window.
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      request(Begin, { id, input: { expectedVersion: version, idempotencyKey: `begin-${id}-${version}` } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] }),
  });
}

function acceptance({ opinion, overMovedMilestones }: { opinion: string; overMovedMilestones: SeenMilestone[] }) {
  return { opinion: opinion.trim() === '' ? null : opinion, overMovedMilestones };
}

interface Begun {
  id: string;
  begun: () => Promise<number>;
}

export function useDecide(taskForce: string, report: Begun, onDecided: (decision: Decision) => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: async (decision: Decision) => {
      const keyed = { idempotencyKey: key.of(decision), expectedVersion: await report.begun() };
      if (decision.verdict === 'ACCEPTED')
        return (await request(Accept, { id: report.id, input: { ...keyed, ...acceptance(decision) } })).statusReportAccept;
      const { reason, comments } = decision;
      return (await request(Return, { id: report.id, input: { ...keyed, reason, comments } })).statusReportReturn;
    },
    onSuccess: async ({ userErrors }, decision) => {
      key.done();
      if (userErrors.length === 0) onDecided(decision);
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
    },
  });
}
