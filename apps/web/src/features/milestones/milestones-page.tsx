import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { taskForceQuery } from '../../lib/query';
import type { MilestoneSearch } from '../../lib/search';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { Agenda } from './agenda';
import { PlanTools } from './keeping/plan-tools';
import { MilestoneFilters } from './milestone-filters';
import { listMilestones } from './milestone-list';
import { MilestoneSwitch } from './milestone-switch';
import { MilestoneTable } from './milestone-table';
import { Milestones, type MilestoneRow, type MilestonesTaskForce } from './milestones-query';
import { RescheduleDialog } from './reschedule-dialog';
import { Timeline } from './timeline';

interface ContentProps {
  taskForce: MilestonesTaskForce;
  rows: readonly MilestoneRow[];
  search: MilestoneSearch;
}

/** The table is the whole; the timeline needs room, so a phone gets the same milestones month by month. */
function Content({ taskForce, rows, search }: ContentProps) {
  const [edited, setEdited] = useState<MilestoneRow | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { code, today, meetings } = taskForce;
  const mayKeep = taskForce.viewerCan.reschedule;
  const table = (
    <MilestoneTable
      taskForce={code}
      rows={rows}
      onEdit={setEdited}
      {...(mayKeep ? { selection: { selected, onSelect: setSelected } } : {})}
    />
  );
  return (
    <>
      <MilestoneSwitch milestones={taskForce.milestones} search={search} today={today} />
      <MilestoneFilters milestones={taskForce.milestones} search={search} />
      {mayKeep ? (
        <PlanTools taskForce={code} rows={rows} selected={selected} task={search.task} onChanged={() => setSelected(new Set())} />
      ) : null}
      {search.view === 'timeline' && rows.length > 0 ? (
        <>
          <div className="only-wide">
            <Timeline
              taskForce={code}
              rows={rows}
              today={today}
              meetings={meetings}
              step={search.scale === 'quarter' ? 3 : 1}
              onEdit={setEdited}
            />
          </div>
          <div className="only-narrow">
            <Agenda taskForce={code} rows={rows} />
          </div>
        </>
      ) : (
        table
      )}
      {edited === null ? null : <RescheduleDialog key={edited.id} taskForce={code} milestone={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

/** 추진일정: what is due when, what slipped. The filters are in the address, so that a number elsewhere opens exactly its rows. */
export function MilestonesPage() {
  const { t } = useTranslation('milestones');
  const { taskForce: code } = useParams({ from: '/$taskForce/milestones' });
  const search = useSearch({ from: '/$taskForce/milestones' });
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(code, Milestones, { code, asOf }));
  return (
    <Loadable isPage query={query} what={t('title')} blocks={[5, 50]}>
      {({ taskForce }) => {
        if (taskForce === null) return <NotThere />;
        const rows = listMilestones(taskForce.milestones, search, taskForce.today);
        return (
          <div className="stack">
            <PageHeader
              title={t('title')}
              asOf={taskForce.today}
              demonstration={taskForce.demonstration}
              orientation={search.view === 'timeline' ? 'landscape on any paper' : 'landscape'}
              beside={<span role="status">{t('count', { count: rows.length })}</span>}
              actions={<PrintButton />}
            />
            <section className="card stack" aria-label={t('title')}>
              {taskForce.milestones.length === 0 && !taskForce.viewerCan.reschedule ? (
                <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
              ) : (
                <Content taskForce={taskForce} rows={rows} search={search} />
              )}
            </section>
          </div>
        );
      }}
    </Loadable>
  );
}
