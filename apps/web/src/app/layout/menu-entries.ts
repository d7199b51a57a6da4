import { paths } from '../../lib/paths';
import type { Viewer } from '../../lib/session';

/** What each role finds in its menu; a leader reviews no reports, and a liaison has no office's screens. */
export function menuEntries(viewer: Viewer, shown: string | undefined) {
  const calendar = { key: 'calendar', link: paths.calendar() };
  if (viewer.role === 'ADMINISTRATOR')
    return [{ key: 'accounts', link: paths.accounts() }, calendar, { key: 'mails', link: paths.mails() }];
  const accounts = viewer.role === 'AUDITOR' || viewer.role === 'COORDINATOR' ? [{ key: 'accounts', link: paths.accounts() }] : [];
  const office = viewer.role === 'COORDINATOR' ? [...accounts, calendar] : accounts;
  // The lists of accounts and of holidays belong to no task force: whoever stands there goes on with the one chosen last, or chooses one.
  const taskForce = shown ?? viewer.chosenTaskForce?.code;
  if (taskForce === undefined) return office.length === 0 ? [] : [{ key: 'taskForces', link: paths.home() }, ...office];
  const tasks = { key: 'tasks', link: paths.tasks(taskForce) };
  if (viewer.role === 'LIAISON') {
    return [
      { key: 'reports', link: paths.reports(taskForce) },
      { key: 'ownTasks', link: paths.tasks(taskForce, viewer.ministry ? { ministry: viewer.ministry.code } : {}) },
    ];
  }
  const review = viewer.role === 'COORDINATOR' ? [{ key: 'review', link: paths.review(taskForce) }] : [];
  return [
    { key: 'dashboard', link: paths.dashboard(taskForce) },
    tasks,
    { key: 'milestones', link: paths.milestones(taskForce) },
    ...review,
    ...office,
  ];
}
