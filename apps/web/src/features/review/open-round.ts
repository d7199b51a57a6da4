import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isCalendarDay, type CalendarDay } from '../../lib/dates';
import { graphql, type ResultOf } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import { bodyFields } from '../../ui/plan/body-name';
import type { RoundKind } from './review-query';

export const Suggestion = graphql(
  `
    query RoundSuggestion($code: String!, $kind: RoundKind!) {
      taskForce(code: $code) {
        id
        tasks {
          code
          title {
            ko
            en
          }
          leadMinistry {
            ...BodyFields
          }
          supporting {
            ministry {
              ...BodyFields
            }
          }
        }
        reportingSettings {
          dueTime
        }
        roundSuggestion(kind: $kind) {
          code
          name {
            ko
            en
          }
          basisOn
          dueOn
          isCalendarFilled
        }
      }
    }
  `,
  [bodyFields],
);
export type Suggested = NonNullable<ResultOf<typeof Suggestion>['taskForce']>;

const Open = graphql(`
  mutation ReportingRoundOpen($taskForceCode: String!, $input: ReportingRoundOpenInput!) {
    reportingRoundOpen(taskForceCode: $taskForceCode, input: $input) {
      reportingRound {
        id
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

export interface RoundForm {
  code: string;
  ko: string;
  en: string;
  basisOn: CalendarDay | null;
  dueOn: CalendarDay | null;
  hour: string;
  /** Of a round on demand. */
  taskCodes: string[];
}

/** What the server proposes; a person may change all of it. */
export function formOf({ roundSuggestion, reportingSettings, tasks }: Suggested): RoundForm {
  const { code = '', name, basisOn = null, dueOn = null } = roundSuggestion ?? {};
  const taskCodes = tasks.map((task) => task.code);
  return { code, ko: name?.ko ?? '', en: name?.en ?? '', basisOn, dueOn, hour: reportingSettings?.dueTime ?? '18:00', taskCodes };
}

/** The last instant that is on time: the hour itself, or the last millisecond of the day. */
function lastInstant({ dueOn, hour }: RoundForm): string {
  return `${dueOn ?? ''}T${hour === '24:00' ? '23:59:59.999' : `${hour}:00`}+09:00`;
}

/** What the server would refuse, said before it is asked: a date that is half typed, a deadline before the results end. */
export function unsendable({ basisOn, dueOn }: RoundForm): { basisOn?: string; dueAt?: string } {
  if (!isCalendarDay(basisOn)) return { basisOn: 'REQUIRED', ...(isCalendarDay(dueOn) ? {} : { dueAt: 'REQUIRED' }) };
  if (!isCalendarDay(dueOn)) return { dueAt: 'REQUIRED' };
  return dueOn < basisOn ? { dueAt: 'BEFORE_BASIS' } : {};
}

export function useOpenRound(taskForce: string, kind: RoundKind, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (form: RoundForm) => {
      const { code, ko, en, basisOn, taskCodes } = form;
      const chosen = kind === 'ON_DEMAND' ? { taskCodes } : {};
      const input = { kind, code, name: { ko, en }, basisOn: basisOn ?? '', dueAt: lastInstant(form), ...chosen };
      return request(Open, { taskForceCode: taskForce, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ reportingRoundOpen }) => {
      key.done();
      if (reportingRoundOpen.userErrors.length > 0) return;
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      onDone();
    },
  });
}
