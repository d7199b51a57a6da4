import { useQuery } from '@tanstack/react-query';
import { formatDayPlain } from '../../lib/dates';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForceQuery } from '../../lib/query';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { Provenance, provenanceFields } from '../../ui/provenance';
import type { TabProps } from './tab-props';

const TaskIndicators = graphql(
  `
    query TaskIndicators($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        task(code: $code) {
          id
          indicators {
            id
            code
            name {
              ko
              en
            }
            unit {
              ko
              en
            }
            baselineValue
            baselineOn
            targetValue
            targetBy
            targetProvenance {
              ...ProvenanceFields
            }
            note {
              ko
              en
            }
            observations {
              id
              on
              value
              denominator
              periodFrom
              periodTo
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
  [provenanceFields],
);
type Indicator = NonNullable<NonNullable<ResultOf<typeof TaskIndicators>['taskForce']>['task']>['indicators'][number];
type Observation = Indicator['observations'][number];

function useColumns(unit: string): Column<Observation>[] {
  const { t, lang } = useTranslation('tasks');
  const day = (value: string | null) => (value === null ? t('indicator.noDate') : formatDayPlain(value, lang));
  return [
    {
      id: 'on',
      header: t('indicator.on'),
      isRowHeader: true,
      cell: ({ on, periodFrom, periodTo }) =>
        periodFrom !== null && periodTo !== null ? `${day(periodFrom)} – ${day(periodTo)}` : day(on),
    },
    {
      id: 'value',
      header: t('indicator.value', { unit }),
      align: 'end',
      cell: ({ value, denominator }) =>
        denominator === null
          ? value.toLocaleString(lang)
          : t('indicator.outOf', { value: value.toLocaleString(lang), of: denominator.toLocaleString(lang) }),
    },
    { id: 'source', header: t('source'), cell: (observation) => <Provenance provenance={observation.provenance} /> },
  ];
}

function IndicatorRecord({ indicator }: { indicator: Indicator }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const unit = localized(indicator.unit);
  const columns = useColumns(unit);
  const { baselineValue, baselineOn, targetValue, targetBy, targetProvenance } = indicator;
  const dated = (day: string | null) => (day === null ? '' : ` (${formatDayPlain(day, lang)})`);
  return (
    <article className="record">
      <div className="record-head">
        <h3>
          {indicator.code} {localized(indicator.name)}
        </h3>
        <Provenance provenance={indicator.provenance} />
      </div>
      <dl className="facts">
        <dt>{t('indicator.target')}</dt>
        <dd>
          {targetValue === null ? t('indicator.noTarget') : `${targetValue.toLocaleString(lang)} ${unit}${dated(targetBy)}`}{' '}
          {targetProvenance === null ? null : <Provenance provenance={targetProvenance} />}
        </dd>
        <dt>{t('indicator.baseline')}</dt>
        <dd>{baselineValue === null ? t('common:notKnown') : `${baselineValue.toLocaleString(lang)} ${unit}${dated(baselineOn)}`}</dd>
      </dl>
      {indicator.note === null ? null : <p className="muted">{localized(indicator.note)}</p>}
      <DataTable
        caption={`${indicator.code} ${localized(indicator.name)}`}
        rows={indicator.observations}
        rowKey={(observation) => observation.id}
        columns={columns}
        empty={t('indicator.noObservation')}
      />
    </article>
  );
}

export function IndicatorsTab({ taskForce, code, asOf }: TabProps) {
  const { t } = useTranslation('tasks');
  const query = useQuery(taskForceQuery(taskForce, TaskIndicators, { taskForce, code, asOf }));
  return (
    <section className="card" aria-labelledby="h-indicators">
      <div className="section-head">
        <h2 id="h-indicators">{t('tab.indicators')}</h2>
      </div>
      <Loadable query={query} what={t('tab.indicators')} blocks={[30]}>
        {({ taskForce: found }) =>
          !found?.task || found.task.indicators.length === 0 ? (
            <EmptyState title={t('indicator.none')} />
          ) : (
            <div className="breakable">
              {found.task.indicators.map((indicator) => (
                <IndicatorRecord key={indicator.id} indicator={indicator} />
              ))}
            </div>
          )
        }
      </Loadable>
    </section>
  );
}
