import { openApp } from './render-app';
import { notBegun, quiet, reportingTaskForce, returned, waiting } from './sample-reports';

const reviewable = { edit: false, submit: false, withdraw: false, review: true };

/** Two reports that wait for the coordinator, the longest first. */
export const first = { ...waiting, viewerCan: reviewable, task: { ...waiting.task, computedRating: { rating: 'YELLOW', dimensions: [] } } };
export const second = {
  ...first,
  id: 'rep-6',
  turn: { ...first.turn, daysWaited: 1 },
  task: { ...first.task, id: 'task-T06', code: 'T06' },
};
export const reports = [first, second, returned, notBegun, quiet];

export const begun = {
  statusReportReviewBegin: { statusReport: { ...first, version: 2, reviewBegunAt: '2025-03-26T00:00:00Z' }, userErrors: [] },
};

/** The review queue as a coordinator meets it; `answers` are the server's, `found` is the report that is opened. */
export const openReview = (address = '/DSCR-TF/review', answers = {}, found: object = first) =>
  openApp(address, {
    taskForce: { ...reportingTaskForce(reports), viewerCan: { openRound: true, review: true } },
    statusReport: ({ id }: { id: string }) => ({ ...found, id }),
    ...begun,
    ...answers,
  });
