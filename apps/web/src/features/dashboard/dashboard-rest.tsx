import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../lib/i18n';
import { taskForceQuery } from '../../lib/query';
import { Loadable } from '../../ui/loadable';
import { AreaCards } from './area-cards';
import { BillBoard } from './bill-board';
import { BudgetTable } from './budget-table';
import { Changes } from './changes';
import { DashboardDetail } from './dashboard-detail';
import { TaskSection } from './task-section';
import { Upcoming } from './upcoming';

interface DashboardRestProps {
  code: string;
  asOf: string | null;
  compareTo: string | null;
}

export function DashboardRest({ code, asOf, compareTo }: DashboardRestProps) {
  const { t } = useTranslation('dashboard');
  const query = useQuery(taskForceQuery(code, DashboardDetail, { code, asOf, compareTo }));
  return (
    <Loadable query={query} what={t('rest')} blocks={[20, 20, 60, 30]}>
      {({ taskForce }) =>
        taskForce === null ? null : (
          <>
            <div className="columns">
              <Changes taskForce={taskForce} />
              <Upcoming taskForce={taskForce} />
            </div>
            <AreaCards taskForce={taskForce} />
            <TaskSection taskForce={taskForce} />
            <BillBoard taskForce={taskForce.code} bills={taskForce.legislation} />
            <BudgetTable years={taskForce.dashboard.budgetYears} lines={taskForce.budgetLines} taskForce={taskForce.code} />
          </>
        )
      }
    </Loadable>
  );
}
