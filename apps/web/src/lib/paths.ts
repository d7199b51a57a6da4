import { linkOptions } from '@tanstack/react-router';
import type { ListName, ListSearch } from './list-search';
import type { ReviewSearch } from './review-search';
import type { CalendarSearch, MilestoneSearch, TaskSearch } from './search';

export const TASK_TABS = ['summary', 'milestones', 'legislation', 'budget', 'indicators', 'reports', 'history'] as const;
export type TaskTab = (typeof TASK_TABS)[number];

/** Every address of the application; the language and the moment looked at travel along by themselves. */
export const paths = {
  home: () => linkOptions({ to: '/' }),
  signIn: (returnTo?: string) => linkOptions({ to: '/sign-in', search: returnTo === undefined ? {} : { returnTo } }),
  setup: () => linkOptions({ to: '/setup' }),
  calendar: (search: CalendarSearch = {}) => linkOptions({ to: '/calendar', search }),
  ratingRules: () => linkOptions({ to: '/rating-rules' }),
  settings: () => linkOptions({ to: '/settings' }),
  accounts: () => linkOptions({ to: '/accounts' }),
  mails: () => linkOptions({ to: '/mails' }),
  notifications: () => linkOptions({ to: '/notifications' }),
  dashboard: (taskForce: string, search: TaskSearch = {}, hash?: string) =>
    linkOptions({ to: '/$taskForce', params: { taskForce }, search, ...(hash === undefined ? {} : { hash }) }),
  tasks: (taskForce: string, search: TaskSearch = {}) => linkOptions({ to: '/$taskForce/tasks', params: { taskForce }, search }),
  task: (taskForce: string, code: string, tab: TaskTab = 'summary') =>
    linkOptions({ to: '/$taskForce/tasks/$code/$tab', params: { taskForce, code, tab } }),
  area: (taskForce: string, code: string) => linkOptions({ to: '/$taskForce/areas/$code', params: { taskForce, code } }),
  milestones: (taskForce: string, search: MilestoneSearch = {}) =>
    linkOptions({ to: '/$taskForce/milestones', params: { taskForce }, search }),
  milestone: (taskForce: string, code: string) => linkOptions({ to: '/$taskForce/milestones/$code', params: { taskForce, code } }),
  list: (taskForce: string, list: ListName, search: ListSearch = {}) =>
    linkOptions({ to: '/$taskForce/lists/$list', params: { taskForce, list }, search }),
  reports: (taskForce: string) => linkOptions({ to: '/$taskForce/reports', params: { taskForce } }),
  report: (taskForce: string, id: string) => linkOptions({ to: '/$taskForce/reports/$id/edit', params: { taskForce, id } }),
  disagreements: (taskForce: string) => linkOptions({ to: '/$taskForce/disagreements', params: { taskForce } }),
  review: (taskForce: string, search: ReviewSearch = {}) => linkOptions({ to: '/$taskForce/review', params: { taskForce }, search }),
};
