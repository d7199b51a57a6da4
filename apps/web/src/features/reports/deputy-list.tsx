import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { sayUserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useEndDeputy, type DeputyFacts } from './deputies';

/** Who acts in whose place, running and to come; what is over is gone from here and stays in the record. */
export function DeputyList({ taskForce, deputies }: { taskForce: string; deputies: readonly DeputyFacts[] }) {
  const { t, lang } = useTranslation('reports');
  const localized = useLocalized();
  const end = useEndDeputy(taskForce);
  const refusals = end.data?.deputyEnd.userErrors ?? [];
  const nameOf = (person: DeputyFacts['person']) => (person === null ? t('charge.unknown') : localized(person.name));
  if (deputies.length === 0) return null;
  return (
    <section className="stack-small" aria-label={t('deputy.title')}>
      <h3>{t('deputy.title')}</h3>
      {refusals.length > 0 ? <Notice tone="bad" title={refusals.map(sayUserError).join(' ')} /> : null}
      <ul className="stack-small">
        {deputies.map((each) => (
          <li key={each.id} className="row">
            <span>
              {t('deputy.line', { person: nameOf(each.person), deputy: nameOf(each.deputy) })}{' '}
              <span className="muted">
                {t('deputy.span', { from: formatDayPlain(each.fromOn, lang), until: formatDayPlain(each.untilOn, lang) })}
              </span>{' '}
              <span className={each.isInForce ? 'badge badge-warn' : 'badge'}>{t(each.isInForce ? 'deputy.now' : 'deputy.later')}</span>
            </span>
            {each.viewerCan.end ? (
              <span className="no-print">
                <Button onClick={() => end.mutate(each)} isBusy={end.isPending && end.variables.id === each.id}>
                  <span aria-hidden>{t('deputy.end')}</span>
                  <span className="sr-only">{t('deputy.endOf', { person: nameOf(each.person) })}</span>
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
