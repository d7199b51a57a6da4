import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import { useTranslation } from '../../lib/i18n';
import { sayUserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';

const Fill = graphql(`
  mutation CalendarFill($year: Int!, $input: CalendarFillInput!) {
    calendarFill(year: $year, input: $input) {
      calendarYear {
        year
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Fills the year by the regulation; what a person corrected stays. */
export function FillYear({ year, onDone }: { year: number; onDone: () => void }) {
  const { t } = useTranslation('calendar');
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const fill = useMutation({
    mutationFn: () => request(Fill, { year, input: { idempotencyKey: key.of(year) } }),
    onSuccess: async ({ calendarFill }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['personal', 'CalendarYear'] });
      if (calendarFill.userErrors.length === 0) onDone();
    },
  });
  const refused = fill.data?.calendarFill.userErrors ?? [];
  return (
    <div className="stack-small no-print">
      {fill.isError ? <ErrorPanel what={t('fill.action', { year: String(year) })} error={fill.error} /> : null}
      {refused.length > 0 ? <Notice tone="info" title={refused.map(sayUserError).join(' ')} /> : null}
      <div className="button-row">
        <Button onClick={() => fill.mutate()} isBusy={fill.isPending}>
          {t('fill.action', { year: String(year) })}
        </Button>
      </div>
    </div>
  );
}
