import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { useMoment } from '../../lib/moment';
import { paths } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { AppLink } from '../../ui/app-link';
import { IgnoredNotice } from '../../ui/ignored-notice';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { knownTaskSearch } from '../../ui/plan/task-list';
import { TaskTable } from '../../ui/plan/task-table';
import { Status } from '../../ui/status';
import { AreaLaws } from './area-laws';
import { AreaMilestones } from './area-milestones';
import { AreaDocument, type Area, type AreaTaskForce } from './area-query';
import { AreaReasons } from './area-reasons';
import { MinistryMatrix } from './ministry-matrix';

function Header({ taskForce, area }: { taskForce: AreaTaskForce; area: Area }) {
  const { t } = useTranslation('areas');
  const localized = useLocalized();
  const at = taskForce.areas.findIndex((each) => each.code === area.code);
  const [before, after] = [taskForce.areas[at - 1], taskForce.areas[at + 1]];
  return (
    <PageHeader
      title={localized(area.name)}
      asOf={taskForce.today}
      demonstration={taskForce.demonstration}
      orientation="landscape"
      crumbs={<AppLink {...paths.dashboard(taskForce.code)}>{t('toDashboard')}</AppLink>}
      beside={<Status rating={area.rating} />}
      actions={
        <>
          {before ? (
            <AppLink
              {...paths.area(taskForce.code, before.code)}
              className="button"
              aria-label={t('previous', { area: `${before.code} ${localized(before.name)}` })}
            >
              <ChevronLeft size={17} aria-hidden />
              {before.code}
            </AppLink>
          ) : null}
          {after ? (
            <AppLink
              {...paths.area(taskForce.code, after.code)}
              className="button"
              aria-label={t('next', { area: `${after.code} ${localized(after.name)}` })}
            >
              {after.code}
              <ChevronRight size={17} aria-hidden />
            </AppLink>
          ) : null}
          <PrintButton />
        </>
      }
    />
  );
}

const OWN = ['rating', 'area', 'ministry', 'sort'];

function Tasks({ taskForce, area }: { taskForce: string; area: Area }) {
  const { t } = useTranslation('areas');
  const search = useSearch({ from: '/$taskForce/areas/$code' });
  const navigate = useNavigate();
  return (
    <section className="card" aria-labelledby="h-area-tasks">
      <h2 id="h-area-tasks" className="section-head">
        {t('tasks')}
      </h2>
      <IgnoredNotice of={OWN} unknown={knownTaskSearch(area.tasks, search).unknown} />
      <TaskTable
        taskForce={taskForce}
        tasks={area.tasks}
        search={search}
        onSearch={(next) =>
          void navigate({ to: '.', search: (old) => ({ ...old, ...next, ignored: undefined }), replace: true, resetScroll: false })
        }
      />
    </section>
  );
}

/** Why is this area rated so, and which body holds it up? */
export function AreaPage() {
  const { t } = useTranslation('areas');
  const { taskForce, code } = useParams({ from: '/$taskForce/areas/$code' });
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(taskForce, AreaDocument, { taskForce, code, asOf }));
  return (
    <Loadable isPage query={query} what={t('title')} blocks={[5, 12, 30]}>
      {({ taskForce: found }) =>
        !found?.area ? (
          <NotThere />
        ) : (
          <div className="stack area-page">
            <Header taskForce={found} area={found.area} />
            <AreaReasons taskForce={taskForce} area={found.area} />
            <Tasks taskForce={taskForce} area={found.area} />
            <div className="columns">
              <div className="stack area-side">
                <AreaMilestones taskForce={taskForce} area={found.area} />
                <MinistryMatrix taskForce={taskForce} area={found.area} />
              </div>
              <AreaLaws taskForce={taskForce} area={found.area} />
            </div>
          </div>
        )
      }
    </Loadable>
  );
}
