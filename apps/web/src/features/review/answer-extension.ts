import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isCalendarDay, type CalendarDay } from '../../lib/dates';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import type { Extension } from '../../ui/report/extension';

const Grant = graphql(`
  mutation DeadlineExtensionGrant($id: ID!, $input: DeadlineExtensionGrantInput!) {
    deadlineExtensionGrant(id: $id, input: $input) {
      deadlineExtension {
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

const Decline = graphql(`
  mutation DeadlineExtensionDecline($id: ID!, $input: DeadlineExtensionDeclineInput!) {
    deadlineExtensionDecline(id: $id, input: $input) {
      deadlineExtension {
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

export interface Answer {
  isGranted: boolean;
  untilOn: CalendarDay | null;
  words: string;
}

/** The field that is still empty; a word to a yes is nobody's duty. */
export function missingIn({ isGranted, untilOn, words }: Answer): 'untilOn' | 'words' | null {
  if (isGranted) return isCalendarDay(untilOn) ? null : 'untilOn';
  return words.trim() === '' ? 'words' : null;
}

export function useAnswerExtension(taskForce: string, { id, version }: Extension, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: async ({ isGranted, untilOn, words }: Answer) => {
      const shared = { expectedVersion: version, idempotencyKey: key.of({ isGranted, untilOn, words }) };
      if (isGranted) return (await request(Grant, { id, input: { ...shared, untilOn, answer: words } })).deadlineExtensionGrant.userErrors;
      return (await request(Decline, { id, input: { ...shared, reason: words } })).deadlineExtensionDecline.userErrors;
    },
    onSuccess: async (userErrors) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (userErrors.length === 0) onDone();
    },
  });
}
