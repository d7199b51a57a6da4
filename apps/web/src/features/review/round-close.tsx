import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asFailure } from '../../lib/errors';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { sayUserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import type { RoundFacts } from './review-query';

const Close = graphql(`
  mutation ReportingRoundClose($id: ID!, $input: ReportingRoundCloseInput!) {
    reportingRoundClose(id: $id, input: $input) {
      reportingRound {
        id
        closedAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Closing cannot be undone: what is missing then stays 미제출, so the number of those stands in the question. */
export function RoundClose({ taskForce, round, onClose }: { taskForce: string; round: RoundFacts; onClose: () => void }) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const close = useMutation({
    mutationFn: () => {
      const input = { expectedVersion: round.version };
      return request(Close, { id: round.id, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ reportingRoundClose }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (reportingRoundClose.userErrors.length === 0) onClose();
    },
  });
  const refusals = close.data?.reportingRoundClose.userErrors ?? [];
  const { notSubmitted, submitted, returned } = round.counts;
  return (
    <Dialog title={t('close.title', { round: localized(round.name) })} isOpen onClose={onClose}>
      {close.isError ? <Notice tone="bad" title={t(`common:error.${asFailure(close.error).kind}`, { seconds: 60 })} /> : null}
      {refusals.length > 0 ? <Notice tone="bad" title={refusals.map(sayUserError).join(' ')} /> : null}
      <ul className="close-facts">
        {(notSubmitted ?? 0) > 0 ? <li>{t('close.missing', { count: notSubmitted ?? 0 })}</li> : null}
        {(returned ?? 0) > 0 ? <li>{t('close.returned', { count: returned ?? 0 })}</li> : null}
        {(submitted ?? 0) > 0 ? <li>{t('close.submitted', { count: submitted ?? 0 })}</li> : null}
      </ul>
      <p>{t('close.final')}</p>
      <div className="button-row">
        <Button kind="danger" isBusy={close.isPending} onClick={() => close.mutate()}>
          {t('close.confirm')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}
