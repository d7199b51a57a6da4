import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { taskForceQuery } from '../../lib/query';
import { Loadable } from '../../ui/loadable';
import { milestoneWhenFields } from '../../ui/plan/milestone-when';
import { taskRowFields } from '../../ui/plan/task-row';
import { AreaCards } from './area-cards';
import { BillBoard } from './bill-board';
import { billFields } from './bill-fields';
import { BudgetTable } from './budget-table';
import { Changes } from './changes';
import { TaskSection } from './task-section';
import { Upcoming } from './upcoming';

const DashboardDetail = graphql(
  `
    query DashboardDetail($code: String!, $asOf: DateTime, $compareTo: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        code
        tasks {
          ...TaskRowFields
        }
        legislation {
          ...BillFields
        }
        dashboard(compareTo: $compareTo) {
          comparedWith {
            at
            meeting {
              title {
                ko
                en
              }
            }
          }
          changes {
            code
            task {
              code
              title {
                ko
                en
              }
            }
            about
            title {
              ko
              en
            }
            before
            after
            at
          }
          upcoming {
            id
            code
            title {
              ko
              en
            }
            task {
              code
            }
            ministry {
              name {
                ko
                en
              }
            }
            ...MilestoneWhenFields
          }
          areas {
            area {
              code
              name {
                ko
                en
              }
              rating
              ratedBy {
                code
              }
              tasks {
                code
                rating
              }
            }
            achieved
            total
            overdue
            noRecord
            legislationInForce
            legislationTotal
          }
          budgetYears {
            area {
              code
              name {
                ko
                en
              }
            }
            fiscalYear
            governmentBillWon
            committeeIncreaseWon
            droppedIncreaseWon
            enactedWon
            supplementaryWon
            executedWon
            sharedWithOtherAreas
          }
        }
      }
    }
  `,
  [taskRowFields, billFields, milestoneWhenFields],
);
export type DetailTaskForce = NonNullable<ResultOf<typeof DashboardDetail>['taskForce']>;

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
            <BudgetTable years={taskForce.dashboard.budgetYears} taskForce={taskForce.code} />
          </>
        )
      }
    </Loadable>
  );
}
