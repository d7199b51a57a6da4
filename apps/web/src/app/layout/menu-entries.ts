import { paths } from '../../lib/paths';
import type { Viewer } from '../../lib/session';

/** What each role finds in its menu; a leader reviews no reports, and a liaison has no office's screens. */
export function menuEntries(viewer: Viewer, taskForce: string | undefined) {
  if (viewer.role === 'ADMINISTRATOR') return [{ key: 'accounts', link: paths.accounts() }];
  if (taskForce === undefined) return [];
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
  ];
}
