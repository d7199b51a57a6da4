import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { taskForceQuery } from '../../lib/query';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { Answers } from './answers';
import { DashboardFold, type FoldTaskForce } from './dashboard-fold';
import { DashboardRest } from './dashboard-rest';
import { Hero } from './hero';
import { KeyFigures } from './key-figures';
import { MomentChoice } from './moment-choice';
import './dashboard.css';
import './area-and-bill-cards.css';
// After what they override.
import './dashboard-narrow.css';
import './dashboard-print.css';

function Header({ taskForce }: { taskForce: FoldTaskForce }) {
  const { t } = useTranslation('dashboard');
  return (
    <PageHeader
      title={t('title')}
      asOf={taskForce.today}
      demonstration={taskForce.demonstration}
      orientation="landscape"
      beside={<MomentChoice meetings={taskForce.meetings} />}
      actions={<PrintButton />}
    />
  );
}

/** 총괄현황: are the tasks on plan, what changed, what must be decided. One request fills the fold, a second one the rest. */
export function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const { taskForce: code } = useParams({ from: '/$taskForce' });
  const { asOfInstant: asOf, compareInstant: compareTo } = useMoment();
  const fold = useQuery(taskForceQuery(code, DashboardFold, { code, asOf, compareTo }));
  return (
    <Loadable isPage query={fold} what={t('title')} blocks={[5, 22, 14, 30]}>
      {({ taskForce }) =>
        taskForce === null ? (
          <NotThere />
        ) : (
          <div className="stack dashboard">
            <Header taskForce={taskForce} />
            {taskForce.areas.length === 0 ? (
              <section className="card" aria-label={t('title')}>
                <EmptyState title={t('tasks:noPlan')}>{t('tasks:noPlanText')}</EmptyState>
              </section>
            ) : (
              <>
                <Hero taskForce={taskForce} />
                <Answers taskForce={taskForce} />
                <KeyFigures taskForce={taskForce} />
                <DashboardRest code={code} asOf={asOf} compareTo={compareTo} />
              </>
            )}
          </div>
        )
      }
    </Loadable>
  );
}
