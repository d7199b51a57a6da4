import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../lib/dates';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { personalQuery } from '../../lib/query';
import { DataTable, type Column } from '../../ui/data-table';
import { Disclosure } from '../../ui/disclosure';
import { Loadable } from '../../ui/loadable';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import './mails.css';

const Mails = graphql(`
  query Mails {
    mailService {
      isSet
    }
    mails {
      id
      address
      subject
      body
      state
      tries
      problem
      writtenAt
    }
  }
`);
type Mail = ResultOf<typeof Mails>['mails'][number];

function useColumns(): Column<Mail>[] {
  const { t, lang } = useTranslation('mails');
  return [
    { id: 'writtenAt', header: t('column.writtenAt'), fit: true, cell: ({ writtenAt }) => formatInstant(writtenAt, lang) },
    { id: 'address', header: t('column.address'), cell: ({ address }) => address },
    {
      id: 'subject',
      header: t('column.subject'),
      isRowHeader: true,
      cell: ({ subject, body }) => (
        <Disclosure summary={subject} staysShutInPrint>
          <p className="mail-body">{body}</p>
        </Disclosure>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      cell: ({ state, problem, tries }) => (
        <>
          {t(`state.${state}`)}
          {problem === null ? null : <span className="muted"> {t('problem', { problem, count: tries })}</span>}
        </>
      ),
    },
  ];
}

/** Whether mail arrives, and what was only kept. */
export function MailsPage() {
  const { t } = useTranslation('mails');
  const query = useQuery({ ...personalQuery(Mails, {}), staleTime: 0 });
  const columns = useColumns();
  return (
    <div className="stack">
      <PageHeader
        title={t('title')}
        orientation="landscape"
        beside={query.data ? <span role="status">{t('count', { count: query.data.mails.length })}</span> : null}
      />
      <Loadable query={query} what={t('title')} blocks={[40]}>
        {({ mails, mailService }) => (
          <>
            {mailService.isSet ? null : <Notice title={t('kept.title')}>{t('kept.text')}</Notice>}
            <section className="card" aria-label={t('title')}>
              <DataTable caption={t('caption')} columns={columns} rows={mails} rowKey={({ id }) => id} empty={t('none')} />
            </section>
          </>
        )}
      </Loadable>
    </div>
  );
}
