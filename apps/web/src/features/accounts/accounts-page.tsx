import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { Fragment, useState } from 'react';
import { dayOf, formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { Loadable } from '../../ui/loadable';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { accountsQuery, type Account } from './accounts-query';
import { CreateAccountDialog } from './create-account-dialog';
import { DisableAccountDialog } from './disable-account-dialog';

type Translate = ReturnType<typeof useTranslation>['t'];

function actionColumn(t: Translate, disable: (account: Account) => void): Column<Account> {
  return {
    id: 'action',
    header: t('column.action'),
    fit: true,
    cell: (account) =>
      account.disabledAt === null ? (
        <Button kind="danger" onClick={() => disable(account)} aria-label={t('disable.title', { email: account.email })}>
          {t('disable.action')}
        </Button>
      ) : null,
  };
}

/** Without `disable` nobody can be shut out from here: who may only read finds no column for it. */
function useColumns(disable: ((account: Account) => void) | null): Column<Account>[] {
  const { t, lang } = useTranslation('accounts');
  const localized = useLocalized();
  return [
    { id: 'name', header: t('column.name'), isRowHeader: true, cell: (account) => localized(account.displayName) },
    { id: 'email', header: t('column.email'), cell: (account) => account.email },
    {
      id: 'role',
      header: t('column.role'),
      cell: (account) =>
        account.duty === null ? t(`shell:role.${account.role}`) : `${t(`shell:role.${account.role}`)} · ${t(`shell:duty.${account.duty}`)}`,
    },
    {
      id: 'body',
      header: t('column.body'),
      cell: (account) => (account.ministry === null ? <span className="muted">–</span> : localized(account.ministry.name)),
    },
    {
      id: 'taskForces',
      header: t('column.taskForces'),
      cell: (account) =>
        account.taskForces.map(({ code }, index) => (
          <Fragment key={code}>
            {index === 0 ? '' : ', '}
            <span className="nowrap">{code}</span>
          </Fragment>
        )),
    },
    {
      id: 'state',
      header: t('column.state'),
      fit: true,
      cell: (account) => (
        <>
          {account.disabledAt === null ? (
            t('state.active')
          ) : (
            <span className="muted">{t('state.disabled', { day: formatDayPlain(dayOf(account.disabledAt), lang) })}</span>
          )}{' '}
          {account.demonstration ? <span className="badge badge-illustrative">{t('state.demonstration')}</span> : null}
        </>
      ),
    },
    ...(disable === null ? [] : [actionColumn(t, disable)]),
  ];
}

/** Who may come in: the administrator makes and disables, others read. Nothing is deleted, because history names people. */
export function AccountsPage() {
  const { t } = useTranslation('accounts');
  const query = useQuery(accountsQuery());
  const [isCreating, setCreating] = useState(false);
  const [disabling, setDisabling] = useState<Account | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const mayKeep = query.data?.viewer?.keepsAccounts === true;
  const columns = useColumns(mayKeep ? setDisabling : null);
  return (
    <div className="stack">
      <PageHeader
        title={t('title')}
        orientation="landscape"
        beside={query.data ? <span role="status">{t('count', { count: query.data.accounts.length })}</span> : null}
        actions={
          mayKeep ? (
            <Button kind="primary" onClick={() => setCreating(true)}>
              <UserPlus size={17} aria-hidden />
              {t('create')}
            </Button>
          ) : null
        }
      />
      {done === null ? null : <Notice tone="good" title={done} />}
      <section className="card" aria-label={t('title')}>
        <Loadable query={query} what={t('title')} blocks={[40]}>
          {({ accounts }) => (
            <DataTable caption={t('caption')} columns={columns} rows={accounts} rowKey={(account) => account.id} empty={t('none')} />
          )}
        </Loadable>
      </section>
      {isCreating ? <CreateAccountDialog onClose={() => setCreating(false)} onDone={(email) => setDone(t('created', { email }))} /> : null}
      {disabling === null ? null : (
        <DisableAccountDialog
          account={disabling}
          onClose={() => setDisabling(null)}
          onDone={(email) => setDone(t('disabled', { email }))}
        />
      )}
    </div>
  );
}
