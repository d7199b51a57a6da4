import { MOJ, text } from './people';
import { taskForce } from './sample-plan';
import { milestones, punishment } from './sample-records';

/** One body's reports in one round, in each state that a screen must tell apart. */
const content = {
  noChange: false,
  narrative: '',
  nextPlan: '',
  agreesWithRating: null,
  otherView: null,
  milestones: [],
  obstacle: null,
  checkedByPosition: null,
  checkedOn: null,
  documentNumber: null,
};

const contentWith = (change: object) => ({ ...content, ...change });

export const round = {
  id: 'r-1',
  code: '2025-03',
  name: text('2025년 3월 실적', 'Results of March 2025'),
  basisOn: '2025-03-31',
  openedAt: '2025-03-20T00:00:00Z',
  dueAt: '2025-04-04T09:00:00Z',
  closedAt: null,
  version: 1,
  viewerCan: { close: true, review: true },
  extensions: [] as object[],
  missingBodies: [] as object[],
  counts: { total: 4, notSubmitted: 2, submitted: 1, returned: 1, accepted: 0, overdue: 0 },
};

const prefill = {
  milestones: [milestones.upcoming],
  legislation: [],
  budgetLines: [],
  computedRating: punishment.computedRating,
  previousNarrative: '□ 지난달에는 간담회를 열었음',
  previousNextPlan: null,
};

const task = (code: string, title: string) => ({ id: `task-${code}`, code, title: text(title), leadStatus: 'SOURCED' });
const may = (able: object) => ({ edit: false, submit: false, withdraw: false, review: false, ...able });
const deadline = { dueAt: round.dueAt, isExtended: false, canAskExtension: false, extensions: [] as object[] };
const turnOf = (side: string, name: object, daysWaited: number) => ({
  daysWaited,
  holder: { side, name, division: null, position: null, person: null },
});
const shared = {
  ministry: MOJ,
  part: 'LEAD',
  round,
  prefill,
  timeliness: 'NOT_YET_DUE',
  daysLate: null,
  version: 1,
  ...deadline,
  turn: turnOf('BODY', MOJ.name, 5),
};

export const notBegun = {
  ...shared,
  id: 'rep-1',
  task: task('T01', '처벌강화'),
  state: 'NOT_BEGUN',
  draft: null,
  viewerCan: may({ edit: true, submit: true }),
};
export const quiet = { ...notBegun, id: 'rep-4', task: task('T03', '국제사법공조 강화'), prefill: { ...prefill, milestones: [] } };

export const submission = {
  id: 'sub-1',
  number: 1,
  submittedAt: '2025-03-25T05:00:00Z',
  submittedBy: { name: null, position: text('담당'), body: text('법무부'), role: 'LIAISON' },
  content: contentWith({
    narrative: '□ 수사 인력을 늘렸음',
    nextPlan: '□ 교육을 연다',
    obstacle: { text: '예산이 모자람', scope: 'COORDINATOR_ONLY' },
  }),
  review: null,
};

export const returned = {
  ...notBegun,
  id: 'rep-2',
  task: task('T02', '수사 대응력 확대'),
  state: 'RETURNED',
  latestSubmission: {
    ...submission,
    review: {
      verdict: 'RETURNED',
      reason: '인원수를 밝혀 주십시오',
      comments: [{ section: 'narrative', text: '몇 명입니까' }],
      opinion: null,
      reviewedAt: '2025-03-26T01:00:00Z',
      reviewedBy: null,
    },
  },
};

export const waiting = {
  ...shared,
  id: 'rep-3',
  task: task('T05', '해외사업자 협력'),
  state: 'SUBMITTED',
  timeliness: 'SUBMITTED_ON_TIME',
  turn: turnOf('OFFICE', text('국무조정실'), 2),
  latestSubmission: submission,
  submissions: [submission],
  viewerCan: may({ withdraw: true }),
};

export const reports = [notBegun, returned, waiting, quiet];

export const reportingTaskForce = (rows: readonly object[] = reports) => ({
  ...taskForce,
  roundsNotOpened: [] as string[],
  currentRound: { ...round, reports: rows },
  rounds: [{ ...round, reports: rows }],
});

/** A draft as the server gives it back. */
export const draftOf = (version: number, change: object) => ({
  version,
  savedAt: '2025-03-21T05:02:00Z',
  savedBy: submission.submittedBy,
  content: contentWith(change),
});
