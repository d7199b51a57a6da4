import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { taskForceQuery } from '../../lib/query';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { MilestoneFilters } from './milestone-filters';
import { listMilestones } from './milestone-list';
import { MilestoneSwitch } from './milestone-switch';
import { MilestoneTable } from './milestone-table';
import { Milestones, type MilestoneRow } from './milestones-query';
import { RescheduleDialog } from './reschedule-dialog';
import { Timeline } from './timeline';

/** 추진일정: what is due when, what slipped. The filters are in the address, so that a number elsewhere opens exactly its rows. */
export function MilestonesPage() {
  const { t } = useTranslation('milestones');
  const { taskForce: code } = useParams({ from: '/$taskForce/milestones' });
  const search = useSearch({ from: '/$taskForce/milestones' });
  const { asOfInstant: asOf } = useMoment();
  const [edited, setEdited] = useState<MilestoneRow | null>(null);
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
              actions={<PrintButton />}
            />
            <section className="card stack" aria-label={t('title')}>
              {taskForce.milestones.length === 0 ? (
                <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
              ) : (
                <>
                  <MilestoneSwitch milestones={taskForce.milestones} search={search} />
                  <MilestoneFilters milestones={taskForce.milestones} search={search} />
                  {search.view === 'timeline' && rows.length > 0 ? (
                    <>
                      <div className="only-wide">
                        <Timeline taskForce={code} rows={rows} today={taskForce.today} meetings={taskForce.meetings} onEdit={setEdited} />
                      </div>
                      <div className="only-narrow">
                        <MilestoneTable taskForce={code} rows={rows} onEdit={setEdited} />
                      </div>
                    </>
                  ) : (
                    <MilestoneTable taskForce={code} rows={rows} onEdit={setEdited} />
                  )}
                </>
              )}
            </section>
            {edited === null ? null : (
              <RescheduleDialog key={edited.id} taskForce={code} milestone={edited} onClose={() => setEdited(null)} />
            )}
          </div>
        );
      }}
    </Loadable>
  );
}
