import { useInfiniteQuery } from '@tanstack/react-query';
import { dayOf, formatInstant } from '../../lib/dates';
import type { RequestFailed } from '../../lib/errors';
import { graphql, type ResultOf } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { hasText, useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { EmptyState } from '../../ui/empty-state';
import { ErrorPanel } from '../../ui/error-panel';
import { Skeleton } from '../../ui/skeleton';
import { ChangedValue } from './changed-value';
import { LedgerCheck } from './ledger-check';
import type { TabProps } from './tab-props';

const TaskHistory = graphql(`
  query TaskHistory($taskForce: String!, $code: String!, $asOf: DateTime, $after: String) {
    taskForce(code: $taskForce, asOf: $asOf) {
      id
      viewerCan {
        verifyLedger
      }
      task(code: $code) {
        id
        history(first: 50, after: $after) {
          endCursor
          hasNextPage
          entries {
            id
            at
            recordedAt
            enteredLater
            command
            reason
            entity
            code
            about {
              ko
              en
            }
            operation
            actor {
              name {
                ko
                en
              }
              body {
                ko
                en
              }
              role
            }
            changes {
              field
              before {
                ko
                en
              }
              after {
                ko
                en
              }
            }
          }
        }
      }
    }
  }
`);
type Answer = ResultOf<typeof TaskHistory>;
type Entry = NonNullable<NonNullable<Answer['taskForce']>['task']>['history']['entries'][number];

const pageOf = (answer: Answer) => answer.taskForce?.task?.history;

function useHistory({ taskForce, code, asOf }: TabProps) {
  return useInfiniteQuery<Answer, RequestFailed, { mayVerify: boolean; entries: Entry[] }, readonly unknown[], string | null>({
    queryKey: ['taskForce', taskForce, 'TaskHistory', code, asOf],
    queryFn: ({ pageParam }) => request(TaskHistory, { taskForce, code, asOf, after: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last) => (pageOf(last)?.hasNextPage === true ? pageOf(last)?.endCursor : undefined),
    select: ({ pages }) => ({
      mayVerify: pages[0]?.taskForce?.viewerCan.verifyLedger ?? false,
      entries: pages.flatMap((page) => pageOf(page)?.entries ?? []),
    }),
  });
}

/** Links between records are kept in the ledger by key; a key says nothing to a reader. */
const KEY = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const isReadable = ({ before, after }: Entry['changes'][number]) => ![before, after].some((each) => each !== null && KEY.test(each.ko));

function useWord(group: string): (code: string) => string {
  const { t } = useTranslation('tasks');
  return (code) => (hasText('tasks', `${group}.${code}`) ? t(`${group}.${code}`) : code);
}

/** A field that means another thing in one kind of record has a word of its own there. */
function useFieldName(entity: string): (field: string) => string {
  const word = useWord('field');
  return (field) => word(hasText('tasks', `field.${entity}_${field}`) ? `${entity}_${field}` : field);
}

function HistoryEntry({ entry }: { entry: Entry }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const entityName = useWord('entity');
  const fieldName = useFieldName(entry.entity);
  const role = entry.actor && hasText('shell', `role.${entry.actor.role}`) ? t(`shell:role.${entry.actor.role}`) : t('history.system');
  const list = (
    <ul className="reasons">
      {entry.changes.filter(isReadable).map((change) => (
        <li key={change.field}>
          {fieldName(change.field)}: <ChangedValue {...change} />
        </li>
      ))}
    </ul>
  );
  const who = [entry.actor?.body, entry.actor?.name].flatMap((each) => (each == null ? [] : [localized(each)]));
  return (
    <li className="record">
      <div className="record-head">
        <h3>{[entityName(entry.entity), entry.code, entry.about && localized(entry.about)].filter(Boolean).join(' ')}</h3>
        <span className="muted">
          {formatInstant(entry.at, lang)} · {who.length === 0 ? role : who.join(' ')}
        </span>
        <AppLink to="." search={(search) => ({ ...search, asOf: dayOf(entry.at) })} className="no-print">
          {t('history.lookThen')}
        </AppLink>
      </div>
      {entry.enteredLater ? (
        <small className="muted">{t('history.enteredLater', { time: formatInstant(entry.recordedAt, lang) })}</small>
      ) : null}
      {entry.reason === null ? null : <p>{t('history.reason', { reason: entry.reason })}</p>}
      {entry.operation === 'INSERT' ? (
        <Disclosure summary={t('history.entered')} staysShutInPrint>
          {list}
        </Disclosure>
      ) : (
        list
      )}
    </li>
  );
}

/** 변경 이력: who, when, from what to what, why. */
export function HistoryTab(props: TabProps) {
  const { t } = useTranslation('tasks');
  const query = useHistory(props);
  const { entries = [], mayVerify = false } = query.data ?? {};
  return (
    <section className="card" aria-labelledby="h-history">
      <div className="section-head">
        <h2 id="h-history">{t('tab.history')}</h2>
      </div>
      {mayVerify ? <LedgerCheck taskForce={props.taskForce} /> : null}
      {query.isPending ? <Skeleton blocks={[30]} /> : null}
      {query.isError ? <ErrorPanel what={t('tab.history')} error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isSuccess && entries.length === 0 ? <EmptyState title={t('history.none')} /> : null}
      <ol className="breakable">
        {entries.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button onClick={() => void query.fetchNextPage()} isBusy={query.isFetchingNextPage}>
          {t('history.more')}
        </Button>
      ) : null}
    </section>
  );
}
