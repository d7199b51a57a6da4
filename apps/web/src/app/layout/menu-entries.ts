import { paths } from '../../lib/paths';
import type { Viewer } from '../../lib/session';

/** What each role finds in its menu; a leader reviews no reports, and a liaison has no office's screens. */
export function menuEntries(viewer: Viewer, shown: string | undefined) {
  if (viewer.role === 'ADMINISTRATOR') return [{ key: 'accounts', link: paths.accounts() }];
  const accounts = viewer.role === 'AUDITOR' || viewer.role === 'COORDINATOR' ? [{ key: 'accounts', link: paths.accounts() }] : [];
  // The list of accounts belongs to no task force: whoever stands there goes on with the one chosen last, or chooses one.
  const taskForce = shown ?? viewer.chosenTaskForce?.code;
  if (taskForce === undefined) return accounts.length === 0 ? [] : [{ key: 'taskForces', link: paths.home() }, ...accounts];
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
    ...accounts,
  ];
}
