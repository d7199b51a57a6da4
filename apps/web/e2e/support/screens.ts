import type { BrowserContext } from '@playwright/test';
import { ask } from '../product/people.ts';

export interface Screen {
  name: string;
  /** Whose screen it is; null for whoever is not signed in. */
  person: string | null;
  path: string;
}

const TABS = ['summary', 'milestones', 'legislation', 'budget', 'indicators', 'reports', 'history'];

const DEMO = 'DSCR-DEMO';

/** Every screen there is, filled as the demonstration fills it. */
export function screens(reportToWrite: string): Screen[] {
  const office = (name: string, path: string, person = 'coordinator'): Screen => ({ name, person, path });
  return [
    { name: 'sign-in', person: null, path: '/sign-in' },
    office('dashboard', `/${DEMO}`, 'leader'),
    office('dashboard-real', '/DSCR-TF', 'leader'),
    office('dashboard-then', `/${DEMO}?asOf=2025-02-10`, 'leader'),
    office('tasks', `/${DEMO}/tasks`, 'leader'),
    office('area', `/${DEMO}/areas/A3`, 'leader'),
    ...TABS.map((tab) => office(`task-${tab}`, `/${DEMO}/tasks/T01/${tab}`)),
    office('task-budget-lost', `/${DEMO}/tasks/T07/budget`),
    office('milestones', `/${DEMO}/milestones`),
    office('milestones-timeline', `/${DEMO}/milestones?view=timeline`),
    office('milestone', `/${DEMO}/milestones/MS21`),
    office('list-legislation', `/${DEMO}/lists/legislation?effect=IN_FORCE`, 'leader'),
    office('list-budget', `/${DEMO}/lists/budget?year=2025&stage=enactedWon`, 'leader'),
    office('list-reports', `/${DEMO}/lists/reports`, 'leader'),
    office('review', `/${DEMO}/review`),
    office('review-empty', '/DSCR-TF/review'),
    office('reports', `/${DEMO}/reports`, 'liaison.kcc'),
    office('reports-empty', '/DSCR-TF/reports', 'liaison.kcc'),
    office('report-form', `/${DEMO}/reports/${reportToWrite}/edit`, 'liaison.kcc'),
    office('rating-rules', '/rating-rules', 'leader'),
    office('accounts', '/accounts', 'admin'),
    office('notifications', '/notifications', 'liaison.kcc'),
    office('mails', '/mails', 'admin'),
    office('not-found', '/no/such/screen', 'leader'),
    office('no-permission', `/${DEMO}/review`, 'leader'),
    office('no-task-force', '/NO-SUCH', 'leader'),
  ];
}

const OWED = 'query ($code: String!) { taskForce(code: $code) { currentRound { reports { id viewerCan { edit } task { code } } } } }';

interface Owed {
  taskForce: { currentRound: { reports: { id: string; viewerCan: { edit: boolean } }[] } | null };
}

/** The first report that this liaison may still write. */
export async function reportToWrite(context: BrowserContext, url: string): Promise<string> {
  const { taskForce } = await ask<Owed>(context, url, OWED, { code: DEMO });
  const report = taskForce.currentRound?.reports.find((each) => each.viewerCan.edit);
  if (!report) throw new Error('The demonstration has no report to write');
  return report.id;
}
