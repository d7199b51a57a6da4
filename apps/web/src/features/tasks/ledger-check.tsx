import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../lib/dates';
import { graphql } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { taskForceQuery } from '../../lib/query';
import { Button } from '../../ui/button';
import { ErrorPanel } from '../../ui/error-panel';

const LedgerCheckQuery = graphql(`
  query LedgerCheck($taskForce: String!) {
    ledgerVerify(taskForceCode: $taskForce) {
      whole
      entries
      brokenAt
      verifiedAt
    }
  }
`);

/** Whether the record of changes is intact. On request only: the whole chain of the task force is computed again. */
export function LedgerCheck({ taskForce }: { taskForce: string }) {
  const { t, lang } = useTranslation('tasks');
  const query = useQuery({ ...taskForceQuery(taskForce, LedgerCheckQuery, { taskForce }), enabled: false });
  const found = query.data?.ledgerVerify ?? null;
  return (
    <div className="row ledger-check">
      <Button onClick={() => void query.refetch()} isBusy={query.isFetching}>
        {t('history.verify')}
      </Button>
      <span role="status">
        {found === null ? null : (
          <span className={found.whole ? undefined : 'bad'}>
            {found.whole
              ? t('history.whole', { count: found.entries, time: formatInstant(found.verifiedAt, lang) })
              : t('history.broken', { at: found.brokenAt ?? 0, time: formatInstant(found.verifiedAt, lang) })}
          </span>
        )}
      </span>
      {query.isError ? <ErrorPanel what={t('history.verify')} error={query.error} onRetry={() => void query.refetch()} /> : null}
    </div>
  );
}
