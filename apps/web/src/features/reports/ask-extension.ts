import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isCalendarDay, type CalendarDay } from '../../lib/dates';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';

const Ask = graphql(`
  mutation DeadlineExtensionsAsk($input: DeadlineExtensionsAskInput!) {
    deadlineExtensionsAsk(input: $input) {
      statusReports {
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

export interface ExtensionForm {
  reportIds: string[];
  untilOn: CalendarDay | null;
  reason: string;
}

/** What can be said before the server is asked: which field is still empty. */
export function missingIn({ reportIds, untilOn, reason }: ExtensionForm): ReadonlySet<string> {
  return new Set([
    ...(reportIds.length === 0 ? ['reportIds'] : []),
    ...(isCalendarDay(untilOn) ? [] : ['untilOn']),
    ...(reason.trim() === '' ? ['reason'] : []),
  ]);
}

export function useAskExtension(taskForce: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ reportIds, untilOn, reason }: ExtensionForm) => {
      const input = { reportIds, untilOn: untilOn ?? '', reason };
      return request(Ask, { input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ deadlineExtensionsAsk }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (deadlineExtensionsAsk.userErrors.length === 0) onDone();
    },
  });
}
