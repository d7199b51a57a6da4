import { useQuery } from '@tanstack/react-query';
import { formatDayPlain, formatKnownDay } from '../../lib/dates';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForceQuery } from '../../lib/query';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { EffectBadge, effectFields } from '../../ui/plan/effect-badge';
import { useStageDays } from '../../ui/plan/stage-days';
import { Provenance, provenanceFields } from '../../ui/provenance';
import type { TabProps } from './tab-props';

const TaskLegislation = graphql(
  `
    query TaskLegislation($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        task(code: $code) {
          id
          legislation {
            id
            code
            title {
              ko
              en
            }
            statute {
              ko
              en
            }
            ...EffectFields
            stageName {
              ko
              en
            }
            daysInStage
            dataGap {
              ko
              en
            }
            heldBy {
              ko
              en
            }
            promulgationNumber
            effectiveDates {
              on
              inForce
              scope {
                ko
                en
              }
            }
            ministry {
              name {
                ko
                en
              }
            }
            stageEvents {
              id
              on
              datePrecision
              skippedSteps
              stageName {
                ko
                en
              }
              vote {
                present
                for
                against
                abstain
              }
              provenance {
                ...ProvenanceFields
              }
            }
            provenance {
              ...ProvenanceFields
            }
          }
        }
      }
    }
  `,
  [effectFields, provenanceFields],
);
type Law = NonNullable<NonNullable<ResultOf<typeof TaskLegislation>['taskForce']>['task']>['legislation'][number];

function Stages({ law }: { law: Law }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const when = (event: Law['stageEvents'][number]) => {
    if (event.on === null) return t('law.noDate');
    return formatKnownDay(event.on, event.datePrecision, lang);
  };
  return (
    <ol className="stages" aria-label={t('law.stages')}>
      {law.stageEvents.map((event) => (
        <li key={event.id}>
          <b>{localized(event.stageName)}</b>
          <small>{when(event)}</small>
          {event.skippedSteps ? <small className="muted">{t('law.skipped')}</small> : null}
          {event.vote === null ? null : <small className="muted">{t('law.vote', { ...event.vote })}</small>}
          <Provenance provenance={event.provenance} />
        </li>
      ))}
    </ol>
  );
}

function LawRecord({ law }: { law: Law }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const days = useStageDays()(law);
  const isElsewhere = law.effect === 'NOT_YET' && law.heldBy !== null && law.heldBy.ko !== law.ministry.name.ko;
  return (
    <article className="record">
      <div className="record-head">
        <h3>
          {law.code} {localized(law.title)}
        </h3>
        <EffectBadge law={law} />
      </div>
      <p className="muted">
        {localized(law.statute)} · {t('law.ministry', { ministry: localized(law.ministry.name) })}
      </p>
      <p>
        {localized(law.stageName)}
        {isElsewhere && law.heldBy !== null ? ` · ${t('law.heldBy', { holder: localized(law.heldBy) })}` : ''}
        {days === null ? '' : ` · ${days}`}
        {law.promulgationNumber === null ? '' : ` · ${t('law.number', { number: law.promulgationNumber })}`}
      </p>
      {law.effectiveDates.length === 0 ? null : (
        <ul>
          {law.effectiveDates.map((date) => (
            <li key={date.on + date.scope.ko}>
              {t(date.inForce ? 'law.inForce' : 'law.comesInForce', { day: formatDayPlain(date.on, lang), scope: localized(date.scope) })}
            </li>
          ))}
        </ul>
      )}
      {law.stageEvents.length === 0 ? null : <Stages law={law} />}
      {law.dataGap === null ? null : <p className="muted">{t('law.gap', { gap: localized(law.dataGap) })}</p>}
      <Provenance provenance={law.provenance} />
    </article>
  );
}

export function LegislationTab({ taskForce, code, asOf }: TabProps) {
  const { t } = useTranslation('tasks');
  const query = useQuery(taskForceQuery(taskForce, TaskLegislation, { taskForce, code, asOf }));
  return (
    <section className="card" aria-labelledby="h-legislation">
      <div className="section-head">
        <h2 id="h-legislation">{t('tab.legislation')}</h2>
      </div>
      <Loadable query={query} what={t('tab.legislation')} blocks={[30]}>
        {({ taskForce: found }) =>
          !found?.task || found.task.legislation.length === 0 ? (
            <EmptyState title={t('law.none')} />
          ) : (
            <div className="breakable">
              {found.task.legislation.map((law) => (
                <LawRecord key={law.id} law={law} />
              ))}
            </div>
          )
        }
      </Loadable>
    </section>
  );
}
