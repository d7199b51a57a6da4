import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { EmptyState } from '../../ui/empty-state';
import { EffectBadge, useEffectWord } from '../../ui/plan/effect-badge';
import { useStageDays } from '../../ui/plan/stage-days';
import type { Area } from './area-query';
import './area.css';

/** Each law once, although several tasks may need it. */
export function AreaLaws({ taskForce, area }: { taskForce: string; area: Area }) {
  const { t } = useTranslation('areas');
  const localized = useLocalized();
  const stageDays = useStageDays();
  const effectWord = useEffectWord();
  const laws = [
    ...new Map(area.details.flatMap((task) => task.legislation.map((law) => [law.id, { ...law, task: task.code }] as const))).values(),
  ];
  // The badge says it already where the stage is called the same.
  const standing = (law: (typeof laws)[number]) =>
    [localized(law.stageName) === effectWord(law) ? '' : localized(law.stageName), stageDays(law) ?? '']
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <section className="card" aria-labelledby="h-laws">
      <h2 id="h-laws" className="section-head">
        {t('laws')}
      </h2>
      {laws.length === 0 ? (
        <EmptyState title={t('noLaws')} />
      ) : (
        <ul className="area-lines">
          {laws.map((law) => (
            <li key={law.id}>
              <span>
                <AppLink {...paths.task(taskForce, law.task, 'legislation')} className="task-link">
                  {localized(law.title)}
                </AppLink>
                <small className="muted">
                  {' '}
                  {law.effect === 'NOT_YET' && law.heldBy !== null && law.heldBy.ko !== law.ministry.name.ko
                    ? `${t('heldBy', { holder: localized(law.heldBy) })} · `
                    : ''}
                  {t('ministry', { ministry: localized(law.ministry.name) })}
                </small>
              </span>
              <span className="area-law-state">
                <EffectBadge law={law} />
                <small className="muted">{standing(law)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
