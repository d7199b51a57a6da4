import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';

const Answer = graphql(`
  mutation JudgedRatingAnswer($id: ID!, $input: JudgedRatingAnswerInput!) {
    judgedRatingAnswer(id: $id, input: $input) {
      judgedRating {
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

export interface BodyAnswer {
  agrees: boolean;
  explanation: string;
}

export function useAnswerJudgement(taskForce: string, { id, version }: { id: string; version: number }) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: async ({ agrees, explanation }: BodyAnswer) => {
      const input = { expectedVersion: version, agrees, explanation: explanation.trim() === '' ? null : explanation };
      return (await request(Answer, { id, input: { ...input, idempotencyKey: key.of(input) } })).judgedRatingAnswer.userErrors;
    },
    onSuccess: async () => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
    },
  });
}
