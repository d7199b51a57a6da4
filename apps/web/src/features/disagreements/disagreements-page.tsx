import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { useMoment } from '../../lib/moment';
import { paths } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { disagreementFields } from '../../ui/joint/disagreement-fields';
import { DisagreementNote } from '../../ui/joint/disagreement-note';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import type { Step } from './step';
import { StepDialog } from './step-dialog';

const DisagreementsQuery = graphql(
  `
    query Disagreements($code: String!, $asOf: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        today
        demonstration
        disagreements {
          ...DisagreementFields
          task {
            code
            title {
              ko
              en
            }
          }
          round {
            name {
              ko
              en
            }
          }
        }
      }
    }
  `,
  [disagreementFields],
);
type Row = NonNullable<ResultOf<typeof DisagreementsQuery>['taskForce']>['disagreements'][number];

const STEPS: readonly Step[] = ['close', 'raise', 'settle'];

function DisagreementRow({ taskForce, row }: { taskForce: string; row: Row }) {
  const { t } = useTranslation('disagreements');
  const localized = useLocalized();
  const [step, setStep] = useState<Step | null>(null);
  const { task, round, ministry, leadMinistry, viewerCan } = row;
  return (
    <article className="card stack-small">
      <h3>
        <AppLink {...paths.task(taskForce, task.code, 'reports')}>
          {task.code} {localized(task.title)}
        </AppLink>
      </h3>
      <p className="muted">
        {t('between', { lead: localized(leadMinistry.name), supporting: localized(ministry.name), round: localized(round.name) })}
      </p>
      <DisagreementNote disagreement={row} />
      <div className="button-row no-print">
        {STEPS.filter((each) => viewerCan[each]).map((each) => (
          <Button key={each} kind={each === 'settle' ? 'secondary' : 'primary'} onClick={() => setStep(each)}>
            {t(`step.${each}.action`)}
          </Button>
        ))}
      </div>
      {step === null ? null : <StepDialog taskForce={taskForce} step={step} disagreement={row} onClose={() => setStep(null)} />}
    </article>
  );
}

const GROUPS = { waiting: ['RAISED'], open: ['STATED'], over: ['CLOSED', 'SETTLED'] } as const;

function Group({ taskForce, group, rows }: { taskForce: string; group: keyof typeof GROUPS; rows: readonly Row[] }) {
  const { t } = useTranslation('disagreements');
  const found = rows.filter(({ state }) => GROUPS[group].some((each) => each === state));
  if (found.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={`h-${group}`}>
      <h2 id={`h-${group}`}>{t(`group.${group}`, { count: found.length })}</h2>
      {found.map((row) => (
        <DisagreementRow key={row.id} taskForce={taskForce} row={row} />
      ))}
    </section>
  );
}

/** 이견·조정 요청: which bodies of a joint task do not agree, who waits for the office and since when, and how it ended. */
export function DisagreementsPage() {
  const { t } = useTranslation('disagreements');
  const { taskForce: code } = useParams({ from: '/$taskForce/disagreements' });
  const { asOf } = useMoment();
  const query = useQuery(taskForceQuery(code, DisagreementsQuery, { code, asOf }));
  return (
    <Loadable isPage query={query} what={t('title')} blocks={[5, 20]}>
      {({ taskForce }) => {
        if (!taskForce) return <NotThere />;
        const { today, demonstration, disagreements } = taskForce;
        return (
          <div className="stack">
            <PageHeader title={t('title')} asOf={today} demonstration={demonstration} />
            <p className="muted">{t('help')}</p>
            {disagreements.length === 0 ? (
              <div className="card">
                <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
              </div>
            ) : null}
            {(['waiting', 'open', 'over'] as const).map((group) => (
              <Group key={group} taskForce={code} group={group} rows={disagreements} />
            ))}
          </div>
        );
      }}
    </Loadable>
  );
}
