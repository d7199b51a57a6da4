import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asFailure } from '../../lib/errors';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { sayUserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { OwnReport } from './own-report';

const Withdraw = graphql(`
  mutation StatusReportWithdraw($id: ID!, $input: StatusReportWithdrawInput!) {
    statusReportWithdraw(id: $id, input: $input) {
      statusReport {
        id
        state
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** 회수: the report is the body's own again, until the office has begun to read it. */
export function WithdrawButton({ taskForce, report }: { taskForce: string; report: OwnReport }) {
  const { t } = useTranslation('reports');
  const { isPast } = useMoment();
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const withdraw = useMutation({
    mutationFn: () => {
      const input = { expectedVersion: report.version };
      return request(Withdraw, { id: report.id, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: () => {
      key.done();
      return queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
    },
  });
  const refusals = withdraw.data?.statusReportWithdraw.userErrors ?? [];
  if (isPast) return null;
  return (
    <>
      <Button onClick={() => withdraw.mutate()} isBusy={withdraw.isPending}>
        {t('withdraw.action')}
      </Button>
      {refusals.length > 0 ? <Notice tone="bad" title={refusals.map(sayUserError).join(' ')} /> : null}
      {withdraw.isError ? <Notice tone="bad" title={t(`common:error.${asFailure(withdraw.error).kind}`, { seconds: 60 })} /> : null}
    </>
  );
}
