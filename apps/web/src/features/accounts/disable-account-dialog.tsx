import { useMutation, useQueryClient } from '@tanstack/react-query';
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
import { accountsQuery, type Account } from './accounts-query';
import { leftBehind, SuccessorFields, type Heir } from './successor-fields';

const Disable = graphql(`
  mutation AccountDisable($id: ID!, $input: AccountDisableInput!) {
    accountDisable(id: $id, input: $input) {
      account {
        id
        email
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface DisableAccountDialogProps {
  account: Account;
  onClose: () => void;
  onDone: (email: string) => void;
}

export function DisableAccountDialog({ account, onClose, onDone }: DisableAccountDialogProps) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const [reason, setReason] = useState('');
  const [heir, setHeir] = useState<Heir>({ successorId: null, leaveWithoutHolder: false });
  const disable = useMutation({
    mutationFn: () => {
      const input = { expectedVersion: account.version, reason, ...heir };
      return request(Disable, { id: account.id, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ accountDisable }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: accountsQuery().queryKey });
      if (accountDisable.userErrors.length > 0) return;
      onDone(account.email);
      onClose();
    },
  });
  const errors = disable.data?.accountDisable.userErrors ?? [];
  const general = otherErrors(errors, ['reason', 'successorId']);
  return (
    <Dialog title={t('disable.title', { email: account.email })} isOpen onClose={onClose}>
      <p>{t('disable.text')}</p>
      {general.length > 0 ? <Notice tone="bad" title={general.join(' ')} /> : null}
      {disable.isError ? <ErrorPanel what={t('disable.action')} error={disable.error} /> : null}
      {leftBehind(account).length > 0 ? (
        <SuccessorFields account={account} heir={heir} onChange={setHeir} error={errorOf(errors, 'successorId')} />
      ) : null}
      <TextArea
        label={t('disable.reason')}
        isRequired
        value={reason}
        onChange={setReason}
        error={errorOf(errors, 'reason')}
        maxLength={2000}
      />
      <div className="button-row">
        <Button kind="danger" onClick={() => disable.mutate()} isBusy={disable.isPending}>
          {t('disable.confirm')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}
