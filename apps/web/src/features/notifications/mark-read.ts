import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showsWhatWasTold } from '../../lib/bell';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { newKey } from '../../lib/idempotency';

const Read = graphql(`
  mutation NotificationsRead($input: NotificationsReadInput!) {
    notificationsRead(input: $input) {
      notifications {
        id
        readAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Marks the named ones as read, or all of them. Doing it twice does no harm, so each press is an act of its own. */
export function useMarkRead() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) => request(Read, { input: { idempotencyKey: newKey(), ids } }),
    onSuccess: () => queryClient.invalidateQueries({ predicate: showsWhatWasTold }),
  });
}
