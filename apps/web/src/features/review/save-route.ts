import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isCalendarDay, type CalendarDay } from '../../lib/dates';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';

const Add = graphql(`
  mutation ReportRouteAdd($code: String!, $input: ReportRouteAddInput!) {
    reportRouteAdd(taskForceCode: $code, input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Change = graphql(`
  mutation ReportRouteChange($id: ID!, $input: ReportRouteChangeInput!) {
    reportRouteChange(id: $id, input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface RouteForm {
  ministryCode: string;
  viaCode: string;
  fromOn: CalendarDay | null;
  untilOn: CalendarDay | null;
  basis: string;
}

/** Which field is still empty. */
export function missingIn({ ministryCode, viaCode, fromOn, basis }: RouteForm): ReadonlySet<string> {
  return new Set([
    ...(ministryCode === '' ? ['ministryCode'] : []),
    ...(viaCode === '' ? ['viaCode'] : []),
    ...(isCalendarDay(fromOn) ? [] : ['fromOn']),
    ...(basis.trim() === '' ? ['basis'] : []),
  ]);
}

/** A new route, or one that is corrected or ended; whose route it is never changes. */
export function useSaveRoute(taskForce: string, route: { id: string; version: number } | null, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: async (form: RouteForm) => {
      const { ministryCode, ...rest } = form;
      const facts = { ...rest, fromOn: rest.fromOn ?? '' };
      const idempotencyKey = key.of(form);
      if (route === null)
        return (await request(Add, { code: taskForce, input: { ...facts, ministryCode, idempotencyKey } })).reportRouteAdd.userErrors;
      const input = { ...facts, expectedVersion: route.version, idempotencyKey };
      return (await request(Change, { id: route.id, input })).reportRouteChange.userErrors;
    },
    onSuccess: async (userErrors) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (userErrors.length === 0) onDone();
    },
  });
}
