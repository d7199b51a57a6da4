import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isCalendarDay, type CalendarDay } from '../../lib/dates';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import type { ChargesAnswer } from './charges-query';

const Name = graphql(`
  mutation DeputyName($code: String!, $input: DeputyNameInput!) {
    deputyName(taskForceCode: $code, input: $input) {
      deputy {
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

const End = graphql(`
  mutation DeputyEnd($id: ID!, $input: DeputyEndInput!) {
    deputyEnd(id: $id, input: $input) {
      deputy {
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

export type DeputyFacts = NonNullable<ChargesAnswer['taskForce']>['deputies'][number];

export interface DeputyForm {
  personId: string;
  deputyId: string;
  fromOn: CalendarDay | null;
  untilOn: CalendarDay | null;
}

/** What can be said before the server is asked: which field is still empty. */
export function missingIn({ personId, deputyId, fromOn, untilOn }: DeputyForm): ReadonlySet<keyof DeputyForm> {
  const empty = { personId: personId === '', deputyId: deputyId === '', fromOn: !isCalendarDay(fromOn), untilOn: !isCalendarDay(untilOn) };
  return new Set((Object.keys(empty) as (keyof DeputyForm)[]).filter((field) => empty[field]));
}

export function useNameDeputy(taskForce: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ personId, deputyId, fromOn, untilOn }: DeputyForm) => {
      const input = { personId, deputyId, fromOn: fromOn ?? '', untilOn: untilOn ?? '' };
      return request(Name, { code: taskForce, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ deputyName }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (deputyName.userErrors.length === 0) onDone();
    },
  });
}

export function useEndDeputy(taskForce: string) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ id, version }: DeputyFacts) => {
      const input = { expectedVersion: version };
      return request(End, { id, input: { ...input, idempotencyKey: key.of({ id, ...input }) } });
    },
    onSuccess: () => {
      key.done();
      return queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
    },
  });
}
