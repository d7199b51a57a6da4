import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { personalQuery } from '../../lib/query';
import { DataTable } from '../../ui/data-table';
import { Loadable } from '../../ui/loadable';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { Status } from '../../ui/status';

const RatingRulesQuery = graphql(`
  query RatingRules {
    ratingRules {
      rules {
        dimension
        rating
        code
        threshold
      }
      stages {
        instrument
        name {
          ko
          en
        }
        thresholdDays
      }
    }
  }
`);
type Rules = ResultOf<typeof RatingRulesQuery>['ratingRules'];

const DIMENSIONS = ['SCHEDULE', 'LEGISLATION', 'BUDGET', 'EFFECT', 'REPORTING'] as const;

function Dimension({ name, rules }: { name: (typeof DIMENSIONS)[number]; rules: Rules['rules'] }) {
  const { t } = useTranslation('judgement');
  const title = t(`dimension.${name}`);
  return (
    <section className="card" aria-labelledby={`h-${name}`}>
      <h2 id={`h-${name}`}>{title}</h2>
      <DataTable
        caption={title}
        rows={rules}
        rowKey={({ code }) => code}
        empty={t('rulesPage.notYet')}
        columns={[
          {
            id: 'rating',
            header: t('rulesPage.rating'),
            fit: true,
            cell: ({ rating }) => (rating === null ? <span className="muted">{t('rulesPage.notYet')}</span> : <Status rating={rating} />),
          },
          {
            id: 'rule',
            header: t('rulesPage.rule'),
            isRowHeader: true,
            cell: ({ code, threshold }) => (threshold === null ? t(`rule.${code}`) : t(`rule.${code}`, { count: threshold })),
          },
        ]}
      />
    </section>
  );
}

function Stages({ stages }: { stages: Rules['stages'] }) {
  const { t } = useTranslation('judgement');
  const localized = useLocalized();
  if (stages.length === 0) return null;
  return (
    <section className="card" aria-labelledby="h-stages">
      <h2 id="h-stages">{t('rulesPage.stages')}</h2>
      <DataTable
        caption={t('rulesPage.stages')}
        rows={stages}
        rowKey={({ instrument, name }) => `${instrument} ${name.en}`}
        empty=""
        columns={[
          {
            id: 'stage',
            header: t('rulesPage.stage'),
            isRowHeader: true,
            cell: ({ instrument, name }) => `${t(`rulesPage.instrument.${instrument}`)} · ${localized(name)}`,
          },
          {
            id: 'days',
            header: t('rulesPage.days'),
            fit: true,
            cell: ({ thresholdDays }) => t('rulesPage.daysOf', { count: thresholdDays }),
          },
        ]}
      />
    </section>
  );
}

/** 추진상태 산정 기준: the rules and thresholds as the product uses them, for everybody who asks why. */
export function RatingRulesPage() {
  const { t } = useTranslation('judgement');
  const query = useQuery(personalQuery(RatingRulesQuery, {}));
  return (
    <Loadable isPage query={query} what={t('rulesPage.title')} blocks={[5, 20, 20, 20]}>
      {({ ratingRules: { rules, stages } }) => (
        <div className="stack">
          <PageHeader title={t('rulesPage.title')} actions={<PrintButton />} />
          <p>
            {t('rulesPage.lead')} {t('rulesPage.otherwise')}
          </p>
          {DIMENSIONS.map((name) => (
            <Dimension key={name} name={name} rules={rules.filter(({ dimension }) => dimension === name)} />
          ))}
          <Stages stages={stages} />
          <section className="card" aria-labelledby="h-office">
            <h2 id="h-office">{t('rulesPage.office')}</h2>
            <p>{t('rulesPage.officeText')}</p>
          </section>
        </div>
      )}
    </Loadable>
  );
}
