import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import type { UserError } from '../../lib/user-errors';

const payloadFields = graphql(`
  fragment JudgedPayload on JudgedRatingPayload {
    judgedRating {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
`);

const Draft = graphql(
  `
    mutation JudgedRatingDraft($reportId: ID!, $input: JudgedRatingDraftInput!) {
      judgedRatingDraft(reportId: $reportId, input: $input) {
        ...JudgedPayload
      }
    }
  `,
  [payloadFields],
);
const Revise = graphql(
  `
    mutation JudgedRatingRevise($id: ID!, $input: JudgedRatingReviseInput!) {
      judgedRatingRevise(id: $id, input: $input) {
        ...JudgedPayload
      }
    }
  `,
  [payloadFields],
);
const Drop = graphql(
  `
    mutation JudgedRatingDrop($id: ID!, $input: JudgedRatingDropInput!) {
      judgedRatingDrop(id: $id, input: $input) {
        ...JudgedPayload
      }
    }
  `,
  [payloadFields],
);
const Ask = graphql(
  `
    mutation JudgedRatingAsk($id: ID!, $input: JudgedRatingAskInput!) {
      judgedRatingAsk(id: $id, input: $input) {
        ...JudgedPayload
      }
    }
  `,
  [payloadFields],
);
const Confirm = graphql(
  `
    mutation JudgedRatingConfirm($id: ID!, $input: JudgedRatingConfirmInput!) {
      judgedRatingConfirm(id: $id, input: $input) {
        ...JudgedPayload
      }
    }
  `,
  [payloadFields],
);

export const RATED = ['GREEN', 'YELLOW', 'RED', 'GREY', 'DONE'] as const;
export interface Said {
  rating: (typeof RATED)[number];
  reason: string;
}

interface Versioned {
  id: string;
  version: number;
}

/** One step of a judgement; what stands written is on the server, and each step is its own. */
export type Deed =
  { step: 'DRAFT'; reportId: string; said: Said } | { step: 'REVISE'; of: Versioned; said: Said } | { step: Step; of: Versioned };
export type Step = 'DROP' | 'ASK' | 'CONFIRM';

async function send(deed: Deed, idempotencyKey: string): Promise<UserError[]> {
  if (deed.step === 'DRAFT') {
    const { reportId, said } = deed;
    return (await request(Draft, { reportId, input: { ...said, idempotencyKey } })).judgedRatingDraft.userErrors;
  }
  const { id, version: expectedVersion } = deed.of;
  const input = { idempotencyKey, expectedVersion };
  if (deed.step === 'REVISE') return (await request(Revise, { id, input: { ...input, ...deed.said } })).judgedRatingRevise.userErrors;
  if (deed.step === 'DROP') return (await request(Drop, { id, input })).judgedRatingDrop.userErrors;
  if (deed.step === 'ASK') return (await request(Ask, { id, input })).judgedRatingAsk.userErrors;
  return (await request(Confirm, { id, input })).judgedRatingConfirm.userErrors;
}

export function useJudge(taskForce: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (deed: Deed) => send(deed, key.of(deed)),
    onSuccess: async (errors) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (errors.length === 0) onDone();
    },
  });
}
