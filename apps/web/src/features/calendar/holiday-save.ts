import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import type { UserError } from '../../lib/user-errors';
import type { Holiday, HolidayKind } from './calendar-query';

const Add = graphql(`
  mutation HolidayAdd($input: HolidayAddInput!) {
    holidayAdd(input: $input) {
      holiday {
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

const Correct = graphql(`
  mutation HolidayCorrect($id: ID!, $input: HolidayCorrectInput!) {
    holidayCorrect(id: $id, input: $input) {
      holiday {
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

export interface HolidayDraft {
  on: string | null;
  ko: string;
  en: string;
  kind: HolidayKind;
  source: string;
  isDayOff: boolean;
}

/** Enters a day, or corrects the one that is given. */
export function useSaveHoliday(holiday: Holiday | null, onDone: (on: string) => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: async ({ on, ko, en, kind, source, isDayOff }: HolidayDraft): Promise<{ userErrors: UserError[]; on: string }> => {
      const facts = { name: { ko, en }, kind, source };
      const idempotencyKey = key.of([holiday?.id, holiday?.version, on, facts, isDayOff]);
      const answer =
        holiday === null
          ? (await request(Add, { input: { ...facts, on: on ?? '', idempotencyKey } })).holidayAdd
          : (
              await request(Correct, {
                id: holiday.id,
                input: { ...facts, isDayOff, expectedVersion: holiday.version, idempotencyKey },
              })
            ).holidayCorrect;
      return { userErrors: answer.userErrors, on: on ?? '' };
    },
    onSuccess: async ({ userErrors, on }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['personal', 'CalendarYear'] });
      await queryClient.invalidateQueries({ queryKey: ['taskForce'] });
      if (userErrors.length === 0) onDone(on);
    },
  });
}
