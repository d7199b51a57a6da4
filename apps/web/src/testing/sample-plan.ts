import { KCC, MOJ, OPC, taskForceChoice, text } from './people';
import { fromPress, law } from './sample-laws';
import { MOGEF, milestones, areas, budgetLine, punishment, platforms } from './sample-records';

/** The plan of the sample records as a whole, and its dashboard. */
const figures = {
  governmentBillWon: 3_269_000_000,
  committeeIncreaseWon: 4_760_000_000,
  droppedIncreaseWon: 4_760_000_000,
  enactedWon: 3_269_000_000,
  supplementaryWon: null,
  executedWon: null,
};
const counts = {
  ...{ lines: 1, linesGovernmentBill: 1, linesCommitteeIncrease: 1, linesEnacted: 1, linesSupplementary: 0, linesExecuted: 0 },
  counted: [budgetLine],
  notCounted: [],
};
const meeting = {
  id: 'mt-1',
  code: 'MT01',
  title: text('제1차 점검회의', '1st review meeting'),
  heldOn: '2025-02-10',
  provenance: fromPress,
};
const matter = {
  code: 'INCREASE_DROPPED',
  title: text('디성센터 증액 미반영', 'Increase dropped'),
  detail: text('상임위 증액분이 본회의에서 빠짐', 'The increase was left out'),
  task: platforms,
  tasks: [platforms],
  ministry: MOGEF,
  budgetLine,
  amountWon: 4_760_000_000,
};

export const dashboard = {
  ratings: [
    { rating: 'RED', count: 1 },
    { rating: 'GREEN', count: 1 },
  ],
  milestones: { achieved: 1, total: 4, plannedByNow: 3, overdue: 1, noRecord: 1, illustrative: 2 },
  legislation: { total: 4, inForce: 1, passedNotPromulgated: 1, passedNotInForce: 1, pending: 1, incorporated: 0, ended: 0 },
  budget: { fiscalYear: 2025, ...figures, ...counts },
  round: null,
  worsened: [{ task: platforms, before: 'YELLOW', after: 'RED', reasons: [{ code: 'OVERDUE', about: 'MS04', amount: 9, on: null }] }],
  matters: [matter],
  questions: [],
  comparedWith: { at: '2025-02-10T14:59:59.999Z', meeting },
  changes: [
    {
      code: 'RATING',
      task: platforms,
      title: text('사업자 의무 강화', 'Operators'),
      before: 'YELLOW',
      after: 'RED',
      at: '2025-03-10T00:00:00Z',
    },
  ],
  upcoming: [milestones.upcoming],
  areas: [
    {
      area: { ...areas[0], rating: 'GREEN', ratedBy: [punishment], tasks: [punishment] },
      achieved: 1,
      total: 2,
      overdue: 0,
      noRecord: 0,
      legislationInForce: 1,
      legislationTotal: 2,
    },
    {
      area: { ...areas[1], rating: 'RED', ratedBy: [platforms], tasks: [platforms] },
      achieved: 0,
      total: 2,
      overdue: 1,
      noRecord: 1,
      legislationInForce: 0,
      legislationTotal: 1,
    },
  ],
  budgetYears: [{ area: areas[1], fiscalYear: 2025, ...figures, ...counts, sharedWithOtherAreas: false }],
  latestFactAt: '2025-03-10T00:00:00Z',
};

const areasWithTasks = [
  { ...areas[0], rating: 'GREEN', ratedBy: [punishment], tasks: [punishment], provenance: fromPress },
  { ...areas[1], rating: 'RED', ratedBy: [platforms], tasks: [platforms], provenance: fromPress },
];

export const taskForce = {
  ...taskForceChoice,
  today: '2025-03-14',
  planTitle: text('딥페이크 성범죄 대응 강화방안', 'Measures'),
  leadMinistry: OPC,
  areas: areasWithTasks,
  tasks: [punishment, platforms],
  milestones: Object.values(milestones),
  legislation: Object.values(law),
  budgetLines: [budgetLine],
  meetings: [meeting],
  ministries: [OPC, MOJ, KCC, MOGEF],
  dashboard,
  provenance: fromPress,
  task: ({ code }: { code: string }) => [punishment, platforms].find((each) => each.code === code) ?? null,
  area: ({ code }: { code: string }) => areasWithTasks.find((each) => each.code === code) ?? null,
};
