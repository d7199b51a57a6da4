import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { loadTexts, setLanguage } from '../lib/i18n';
import { preferences } from '../lib/preferences';
import { listSearch } from '../lib/list-search';
import { reviewSearch } from '../lib/review-search';
import { calendarSearch, milestoneSearch, sharedSearch, signInSearch, taskSearch, type SharedSearch } from '../lib/search';
import { FailedPage, NotFoundPage } from './layout/failure-pages';
import { Shell } from './layout/shell';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: sharedSearch,
  search: { middlewares: [retainSearchParams<SharedSearch>(['lang', 'asOf', 'compare'])] },
  beforeLoad: async ({ search }) => {
    await setLanguage(search.lang ?? preferences().language ?? 'ko');
    await loadTexts('common', 'shell');
  },
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
});

const at = () => root;

const home = createRoute({
  getParentRoute: at,
  path: '/',
  component: lazyRouteComponent(() => import('../features/session/home-page'), 'HomePage'),
});
const signIn = createRoute({
  getParentRoute: at,
  path: '/sign-in',
  validateSearch: signInSearch,
  loader: () => loadTexts('session'),
  component: lazyRouteComponent(() => import('../features/session/sign-in-page'), 'SignInPage'),
});
const setup = createRoute({
  getParentRoute: at,
  path: '/setup',
  loader: () => loadTexts('session'),
  component: lazyRouteComponent(() => import('../features/session/setup-page'), 'SetupPage'),
});
const accounts = createRoute({
  getParentRoute: at,
  path: '/accounts',
  loader: () => loadTexts('accounts'),
  component: lazyRouteComponent(() => import('../features/accounts/accounts-page'), 'AccountsPage'),
});

const settings = createRoute({
  getParentRoute: at,
  path: '/settings',
  loader: () => loadTexts('settings'),
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
});

const mails = createRoute({
  getParentRoute: at,
  path: '/mails',
  loader: () => loadTexts('mails'),
  component: lazyRouteComponent(() => import('../features/mails/mails-page'), 'MailsPage'),
});

const notifications = createRoute({
  getParentRoute: at,
  path: '/notifications',
  loader: () => loadTexts('notifications'),
  component: lazyRouteComponent(() => import('../features/notifications/notifications-page'), 'NotificationsPage'),
});
const calendar = createRoute({
  getParentRoute: at,
  path: '/calendar',
  validateSearch: calendarSearch,
  loader: () => loadTexts('calendar'),
  component: lazyRouteComponent(() => import('../features/calendar/calendar-page'), 'CalendarPage'),
});

const ratingRules = createRoute({
  getParentRoute: at,
  path: '/rating-rules',
  loader: () => loadTexts('judgement'),
  component: lazyRouteComponent(() => import('../features/rating-rules/rating-rules-page'), 'RatingRulesPage'),
});

const dashboard = createRoute({
  getParentRoute: at,
  path: '/$taskForce',
  validateSearch: taskSearch,
  loader: () => loadTexts('dashboard', 'tasks'),
  component: lazyRouteComponent(() => import('../features/dashboard/dashboard-page'), 'DashboardPage'),
});
const tasks = createRoute({
  getParentRoute: at,
  path: '/$taskForce/tasks',
  validateSearch: taskSearch,
  loader: () => loadTexts('tasks'),
  component: lazyRouteComponent(() => import('../features/tasks/tasks-page'), 'TasksPage'),
});
const taskSummary = createRoute({
  getParentRoute: at,
  path: '/$taskForce/tasks/$code',
  beforeLoad: ({ params }) => {
    redirect({ to: '/$taskForce/tasks/$code/$tab', params: { ...params, tab: 'summary' }, replace: true, throw: true });
  },
});
const task = createRoute({
  getParentRoute: at,
  path: '/$taskForce/tasks/$code/$tab',
  loader: () => loadTexts('tasks', 'judgement', 'reporting', 'evidence'),
  component: lazyRouteComponent(() => import('../features/tasks/task-page'), 'TaskPage'),
});
const area = createRoute({
  getParentRoute: at,
  path: '/$taskForce/areas/$code',
  validateSearch: taskSearch,
  loader: () => loadTexts('areas', 'tasks'),
  component: lazyRouteComponent(() => import('../features/areas/area-page'), 'AreaPage'),
});
const milestones = createRoute({
  getParentRoute: at,
  path: '/$taskForce/milestones',
  validateSearch: milestoneSearch,
  loader: () => loadTexts('milestones', 'reporting'),
  component: lazyRouteComponent(() => import('../features/milestones/milestones-page'), 'MilestonesPage'),
});
const milestone = createRoute({
  getParentRoute: at,
  path: '/$taskForce/milestones/$code',
  loader: () => loadTexts('milestones', 'reporting'),
  component: lazyRouteComponent(() => import('../features/milestones/one/milestone-page'), 'MilestonePage'),
});
const list = createRoute({
  getParentRoute: at,
  path: '/$taskForce/lists/$list',
  validateSearch: listSearch,
  loader: () => loadTexts('lists', 'reporting'),
  component: lazyRouteComponent(() => import('../features/lists/list-page'), 'ListPage'),
});
const reports = createRoute({
  getParentRoute: at,
  path: '/$taskForce/reports',
  loader: () => loadTexts('reporting', 'reports', 'judgement', 'evidence'),
  component: lazyRouteComponent(() => import('../features/reports/reports-page'), 'ReportsPage'),
});
const report = createRoute({
  getParentRoute: at,
  path: '/$taskForce/reports/$id/edit',
  loader: () => loadTexts('reporting', 'reports', 'evidence'),
  component: lazyRouteComponent(() => import('../features/reports/report-page'), 'ReportPage'),
});
const review = createRoute({
  getParentRoute: at,
  path: '/$taskForce/review',
  validateSearch: reviewSearch,
  loader: () => loadTexts('reporting', 'review', 'judgement', 'tasks', 'evidence'),
  component: lazyRouteComponent(() => import('../features/review/review-page'), 'ReviewPage'),
});
const disagreements = createRoute({
  getParentRoute: at,
  path: '/$taskForce/disagreements',
  loader: () => loadTexts('reporting', 'disagreements'),
  component: lazyRouteComponent(() => import('../features/disagreements/disagreements-page'), 'DisagreementsPage'),
});

/** One line a screen. */
export const routeTree = root.addChildren([
  home,
  signIn,
  setup,
  accounts,
  settings,
  mails,
  notifications,
  calendar,
  ratingRules,
  dashboard,
  tasks,
  taskSummary,
  task,
  area,
  milestones,
  milestone,
  list,
  reports,
  report,
  review,
  disagreements,
]);
