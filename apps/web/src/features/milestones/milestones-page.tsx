import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { taskForceQuery } from '../../lib/query';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { MilestoneFilters } from './milestone-filters';
import { listMilestones } from './milestone-list';
import { MilestoneTable } from './milestone-table';
import { Milestones } from './milestones-query';

/** 추진일정: what is due when, what slipped. The filters are in the address, so that a number elsewhere opens exactly its rows. */
export function MilestonesPage() {
  const { t } = useTranslation('milestones');
  const { taskForce: code } = useParams({ from: '/$taskForce/milestones' });
  const search = useSearch({ from: '/$taskForce/milestones' });
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(code, Milestones, { code, asOf }));
  return (
    <Loadable query={query} what={t('title')} blocks={[5, 50]}>
      {({ taskForce }) => {
        if (taskForce === null) return <NotThere />;
        const rows = listMilestones(taskForce.milestones, search);
        return (
          <div className="stack">
            <PageHeader
              title={t('title')}
              asOf={taskForce.today}
              demonstration={taskForce.demonstration}
              orientation="landscape"
              beside={<span role="status">{t('count', { count: rows.length })}</span>}
              actions={
                <Button onClick={() => window.print()}>
                  <Printer size={17} aria-hidden />
                  {t('common:print.action')}
                </Button>
              }
            />
            <section className="card stack" aria-label={t('title')}>
              {taskForce.milestones.length === 0 ? (
                <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
              ) : (
                <>
                  <MilestoneFilters milestones={taskForce.milestones} search={search} />
                  <MilestoneTable taskForce={code} rows={rows} />
                </>
              )}
            </section>
          </div>
        );
      }}
    </Loadable>
  );
}
