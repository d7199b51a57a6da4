import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { LISTS, type ListName } from '../../lib/list-search';
import { NotThere } from '../../ui/not-there';
import { BudgetList } from './budget-list';
import { LegislationList } from './legislation-list';
import { ReportList } from './report-list';

const PAGES: Record<ListName, ComponentType<{ taskForce: string }>> = {
  legislation: LegislationList,
  budget: BudgetList,
  reports: ReportList,
};

/** What the numbers of the dashboard open. */
export function ListPage() {
  const { taskForce, list } = useParams({ from: '/$taskForce/lists/$list' });
  const name = LISTS.find((each) => each === list);
  if (name === undefined) return <NotThere />;
  const Page = PAGES[name];
  return <Page taskForce={taskForce} />;
}
