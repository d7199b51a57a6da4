import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { useIdempotencyKey } from '../../lib/idempotency';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import type { HeadTask } from './task-head-query';

const Dispute = graphql(`
  mutation TaskLeadDispute($id: ID!, $input: TaskLeadDisputeInput!) {
    taskLeadDispute(id: $id, input: $input) {
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

export function DisputeDialog({ task, onClose, onDone }: { task: HeadTask; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useTranslation('tasks');
  const key = useIdempotencyKey();
  const [reason, setReason] = useState('');
  const dispute = useMutation({
    mutationFn: () =>
      request(Dispute, { id: task.id, input: { idempotencyKey: key.of([task.version, reason]), expectedVersion: task.version, reason } }),
    onSuccess: async ({ taskLeadDispute }) => {
      key.done();
      if (taskLeadDispute.userErrors.length > 0) return;
      await onDone();
      onClose();
    },
  });
  const errors = dispute.data?.taskLeadDispute.userErrors ?? [];
  const general = otherErrors(errors, ['reason']);
  return (
    <Dialog title={t('lead.dispute')} isOpen onClose={onClose}>
      <p>{t('lead.disputeText')}</p>
      {general.length > 0 ? <Notice tone="bad" title={general.join(' ')} /> : null}
      {dispute.isError ? <ErrorPanel what={t('lead.dispute')} error={dispute.error} /> : null}
      <TextArea
        label={t('lead.reason')}
        isRequired
        value={reason}
        onChange={setReason}
        error={errorOf(errors, 'reason')}
        maxLength={2000}
      />
      <div className="button-row">
        <Button kind="primary" onClick={() => dispute.mutate()} isBusy={dispute.isPending}>
          {t('lead.send')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}
