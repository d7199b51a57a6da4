import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import type { ReportsAnswer } from './reports-query';

type Due = NonNullable<ReportsAnswer['viewer']>['reportsDue'][number];

/** What came back from a round that is not the present one: it stays owed until it is mended. */
export function EarlierReturns({ taskForce, due, current }: { taskForce: string; due: readonly Due[]; current: string | undefined }) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const back = due.filter(({ state, round }) => state === 'RETURNED' && round.id !== current);
  if (back.length === 0) return null;
  return (
    <section className="card stack-small" aria-label={t('earlierReturns.title')}>
      <h2>{t('earlierReturns.title')}</h2>
      <p className="muted">{t('earlierReturns.text', { count: back.length })}</p>
      <ul className="stack-small">
        {back.map(({ id, task, round }) => (
          <li key={id}>
            <AppLink {...paths.report(taskForce, id)}>
              {task.code} {localized(task.title)}
            </AppLink>{' '}
            · {localized(round.name)} <span className="badge badge-warn">{t('reporting:state.RETURNED')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
