import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { useIdempotencyKey } from '../../lib/idempotency';
import { sayUserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import type { HeadTask } from './task-head-query';

const Confirm = graphql(`
  mutation TaskLeadConfirm($id: ID!, $input: TaskLeadConfirmInput!) {
    taskLeadConfirm(id: $id, input: $input) {
      task {
        id
        leadStatus
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const DisputeDialog = lazy(() => import('./dispute-dialog').then((file) => ({ default: file.DisputeDialog })));

/** 소관 확인 or 소관 조정 요청: for the liaison of the body that is said, without a source, to lead. */
export function LeadActions({ task, taskForce }: { task: HeadTask; taskForce: string }) {
  const { t } = useTranslation('tasks');
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const [isDisputing, setDisputing] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
  const confirm = useMutation({
    mutationFn: () => request(Confirm, { id: task.id, input: { idempotencyKey: key.of(task.version), expectedVersion: task.version } }),
    onSuccess: async () => {
      key.done();
      await refresh();
    },
  });
  const refusals = confirm.data?.taskLeadConfirm.userErrors.map(sayUserError) ?? [];
  return (
    <div className="lead-actions no-print">
      <p>{t('lead.ask')}</p>
      {refusals.length > 0 ? <Notice tone="bad" title={refusals.join(' ')} /> : null}
      {confirm.isError ? <ErrorPanel what={t('lead.confirm')} error={confirm.error} onRetry={() => confirm.mutate()} /> : null}
      <div className="button-row">
        <Button kind="primary" onClick={() => confirm.mutate()} isBusy={confirm.isPending}>
          {t('lead.confirm')}
        </Button>
        <Button onClick={() => setDisputing(true)}>{t('lead.dispute')}</Button>
      </div>
      {isDisputing ? (
        <Suspense fallback={null}>
          <DisputeDialog task={task} onClose={() => setDisputing(false)} onDone={refresh} />
        </Suspense>
      ) : null}
    </div>
  );
}
