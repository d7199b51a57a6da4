import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { newKey } from '../../lib/idempotency';

const Renew = graphql(`
  mutation CalendarFeedRenew($input: CalendarFeedInput!) {
    calendarFeedRenew(input: $input) {
      path
      userErrors {
        code
      }
    }
  }
`);
const Revoke = graphql(`
  mutation CalendarFeedRevoke($input: CalendarFeedInput!) {
    calendarFeedRevoke(input: $input) {
      isRevoked
      userErrors {
        code
      }
    }
  }
`);

/** Each press is an act of its own: an address that got lost on the way is ended by the next one. */
function useAct<Data>(send: (input: { idempotencyKey: string }) => Promise<Data>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => send({ idempotencyKey: newKey() }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['personal', 'Settings'] }),
  });
}

export const useFeedRenew = () => useAct((input) => request(Renew, { input }));
export const useFeedRevoke = () => useAct((input) => request(Revoke, { input }));
