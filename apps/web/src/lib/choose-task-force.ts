import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from './gql';
import { request } from './graphql-client';
import { sessionQuery } from './session';

const Choose = graphql(`
  mutation TaskForceChoose($code: String!) {
    taskForceChoose(code: $code) {
      taskForce {
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

/** The server keeps the last choice, so that the next sign-in, on any machine, opens the same task force. */
export function useChooseTaskForce() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => request(Choose, { code }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey }),
  });
}
