import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { useIdempotencyKey } from '../../lib/idempotency';
import { otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import { AccountCreate, type AccountDraft } from './account-create';
import { accountsQuery } from './accounts-query';
import { Membership } from './membership';
import { PersonFields } from './person-fields';

const EMPTY: AccountDraft = {
  email: '',
  displayName: { ko: '', en: '' },
  role: 'LIAISON',
  ministryCode: null,
  duty: null,
  taskForceCodes: [],
  password: '',
};
const FIELDS = ['email', 'ko', 'en', 'password', 'role', 'ministryCode', 'duty', 'taskForceCodes'];

function useCreate(onDone: (email: string) => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (draft: AccountDraft) => request(AccountCreate, { input: { ...draft, idempotencyKey: key.of(draft) } }),
    onSuccess: async ({ accountCreate }) => {
      key.done();
      if (!accountCreate.account) return;
      await queryClient.invalidateQueries({ queryKey: accountsQuery().queryKey });
      onDone(accountCreate.account.email);
    },
  });
}

export function CreateAccountDialog({ onClose, onDone }: { onClose: () => void; onDone: (email: string) => void }) {
  const { t } = useTranslation('accounts');
  const [draft, setDraft] = useState(EMPTY);
  const create = useCreate((email) => {
    onDone(email);
    onClose();
  });
  const errors = create.data?.accountCreate.userErrors ?? [];
  const general = otherErrors(errors, FIELDS);
  const set = (change: Partial<AccountDraft>) => setDraft({ ...draft, ...change });
  return (
    <Dialog title={t('create')} isOpen onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(draft);
        }}
      >
        {general.length > 0 ? <Notice tone="bad" title={general.join(' ')} /> : null}
        {create.isError ? <ErrorPanel what={t('create')} error={create.error} /> : null}
        <PersonFields draft={draft} onChange={set} errors={errors} />
        <Membership draft={draft} onChange={set} errors={errors} />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={create.isPending}>
            {t('form.submit')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
