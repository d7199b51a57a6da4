import { KCC, MOJ, OPC, taskForceChoice, text } from './people';

/** A small plan with one of everything that a screen must tell apart. Tests change what they are about. */
export const MOGEF = { id: 'm-mogef', code: 'MOGEF', name: text('여성가족부', 'Ministry of Gender Equality and Family') };
export const illustrative = { kind: 'ILLUSTRATIVE', source: null };
export const fromPress = {
  kind: 'PUBLIC',
  source: { id: 's-1', code: 'pr-20241106', title: '국무조정실 보도자료', url: 'https://www.korea.kr/1', publishedOn: '2024-11-06' },
};

export const meeting = {
  id: 'mt-1',
  code: 'MT01',
  title: text('제1차 점검회의', '1st review meeting'),
  heldOn: '2025-02-10',
  provenance: fromPress,
};

export const milestones = {
  achieved: {
    id: 'ms-1',
    code: 'MS01',
    title: text('소지·시청죄 시행', 'Possession offence in force'),
    state: 'ACHIEVED',
    plannedOn: '2024-10-31',
    achievedOn: '2024-10-16',
    days: null,
    weight: 60,
    ministry: MOJ,
    plannedOnProvenance: fromPress,
    provenance: fromPress,
    task: { id: 't1', code: 'T01' },
  },
  upcoming: {
    id: 'ms-2',
    code: 'MS02',
    title: text('양형기준 수정 요청', 'Ask for new sentencing guidelines'),
    state: 'UPCOMING',
    plannedOn: '2025-03-19',
    days: 5,
    weight: 40,
    ministry: MOJ,
    plannedOnProvenance: illustrative,
    provenance: fromPress,
    task: { id: 't1', code: 'T01' },
  },
  noRecord: {
    id: 'ms-3',
    code: 'MS03',
    title: text('조치의무사업자 이행점검', 'Check of operators'),
    state: 'NO_RECORD',
    plannedOn: '2024-12-31',
    days: null,
    weight: 50,
    ministry: KCC,
    plannedOnProvenance: fromPress,
    provenance: fromPress,
    task: { id: 't2', code: 'T04' },
  },
  overdue: {
    id: 'ms-4',
    code: 'MS04',
    title: text('시행령 반영', 'Decree amended'),
    state: 'OVERDUE',
    plannedOn: '2025-03-05',
    forecastOn: '2025-04-30',
    days: 9,
    weight: 50,
    ministry: KCC,
    plannedOnProvenance: fromPress,
    provenance: fromPress,
    reasonClass: 'ASSEMBLY',
    task: { id: 't2', code: 'T04' },
  },
};

const progress = (achieved: number, total: number) => ({ achieved, total, percent: (achieved / total) * 100, showsPercent: total >= 5 });

export const areas = [
  { id: 'a1', code: 'A1', name: text('강력하고 실효적인 처벌', 'Stronger punishment') },
  { id: 'a2', code: 'A2', name: text('플랫폼 책임성 제고', 'Platform accountability') },
];

export const law = {
  inForce: {
    id: 'l1',
    code: 'LG01',
    title: text('소지·시청 처벌 신설', 'Possession offence'),
    statute: text('성폭력처벌법', 'Sexual Crimes Act'),
    instrument: 'ACT',
    stage: 'IN_FORCE',
    stageName: text('시행', 'In force'),
    boardColumn: 'IN_FORCE',
    boardColumnName: text('시행', 'In force'),
    effect: 'IN_FORCE',
    promulgatedOn: '2024-10-16',
    effectiveDates: [{ on: '2024-10-16', scope: text('전부', 'all'), inForce: true }],
    ministry: MOJ,
    tasks: [{ id: 't1', code: 'T01' }],
    provenance: fromPress,
    stageEvents: [
      { id: 'e1', stage: 'IN_FORCE', stageName: text('시행', 'In force'), on: '2024-10-16', datePrecision: 'day', provenance: fromPress },
    ],
  },
  passed: {
    id: 'l2',
    code: 'LG05',
    title: text('성인 대상 위장수사', 'Undercover investigation'),
    statute: text('성폭력처벌법', 'Sexual Crimes Act'),
    instrument: 'ACT',
    stage: 'PROMULGATED',
    stageName: text('공포', 'Promulgated'),
    boardColumn: 'PROMULGATED',
    boardColumnName: text('공포', 'Promulgated'),
    effect: 'PASSED_NOT_IN_FORCE',
    promulgatedOn: '2024-12-03',
    effectiveDates: [{ on: '2025-06-04', scope: text('전부', 'all'), inForce: false }],
    ministry: MOJ,
    tasks: [{ id: 't1', code: 'T01' }],
    provenance: fromPress,
  },
  pending: {
    id: 'l3',
    code: 'LG08',
    title: text('선차단 후심의', 'Block first, review later'),
    statute: text('전기통신사업법', 'Telecommunications Business Act'),
    instrument: 'ACT',
    stage: 'COMMITTEE_REVIEW',
    stageName: text('소관위 심사', 'Committee review'),
    boardColumn: 'COMMITTEE',
    boardColumnName: text('소관위', 'Committee'),
    effect: 'NOT_YET',
    daysInStage: 96,
    heldBy: text('국회 과학기술정보방송통신위원회', 'Assembly: Science and ICT Committee'),
    ministry: KCC,
    tasks: [{ id: 't2', code: 'T04' }],
    provenance: fromPress,
  },
};

export const budgetLine = {
  id: 'b1',
  code: 'BL02',
  name: text('디지털성범죄피해자지원센터', 'Victim support centre'),
  ministry: MOGEF,
  tasks: [{ id: 't2', code: 'T04' }],
  provenance: fromPress,
  years: [
    {
      fiscalYear: 2025,
      requestedWon: null,
      governmentBillWon: 3_269_000_000,
      committeeIncreaseWon: 4_760_000_000,
      enactedWon: 3_269_000_000,
      supplementaryWon: null,
      executedWon: null,
      previousEnactedWon: 3_475_000_000,
      droppedIncreaseWon: 4_760_000_000,
      changeFromPreviousWon: -206_000_000,
      rating: 'YELLOW',
      reasons: [{ code: 'INCREASE_DROPPED', about: 'BL02', amount: 4_760_000_000, on: null }],
    },
  ],
  amounts: [
    {
      id: 'am1',
      fiscalYear: 2025,
      stage: 'COMMITTEE_PRELIMINARY',
      stageName: text('상임위 예비심사', 'Committee preliminary review'),
      amountWon: 4_760_000_000,
      isDelta: true,
      on: '2024-11-20',
      provenance: fromPress,
    },
  ],
};

export const indicator = {
  id: 'i1',
  code: 'IN01',
  name: text('전담검사 지정 검찰청 수', 'Offices with specialised prosecutors'),
  unit: text('개 청', 'offices'),
  baselineValue: 18,
  baselineOn: '2024-08-29',
  targetValue: 31,
  provenance: fromPress,
  observations: [{ id: 'o1', on: '2024-08-29', value: 18, provenance: fromPress }],
  tasks: [{ id: 't1', code: 'T01' }],
};

export const punishment = {
  id: 't1',
  code: 'T01',
  title: text('처벌강화', 'Strengthen punishment'),
  area: areas[0],
  leadMinistry: MOJ,
  leadStatus: 'PROVISIONAL',
  leadProvenance: illustrative,
  supportingMinistries: [MOGEF],
  rating: 'GREEN',
  computedRating: { rating: 'GREEN', dimensions: [{ name: 'SCHEDULE', rating: 'GREEN', reasons: [] }] },
  progress: progress(1, 2),
  progressPercent: 50,
  milestones: [milestones.achieved, milestones.upcoming],
  nextMilestone: milestones.upcoming,
  legislation: [law.inForce, law.passed],
  indicators: [indicator],
  provenance: fromPress,
  version: 1,
  measures: [
    {
      id: 'me1',
      code: 'ME01',
      text: text('소지·구입·저장·시청 처벌 규정 신설', 'Make possessing an offence'),
      ministry: MOJ,
      ministryProvenance: fromPress,
      stream: 'LEGISLATION',
      provenance: fromPress,
    },
  ],
};
export const platforms = {
  id: 't2',
  code: 'T04',
  title: text('사업자 의무 강화', "Strengthen operators' obligations"),
  area: areas[1],
  leadMinistry: KCC,
  leadStatus: 'SOURCED',
  leadProvenance: fromPress,
  rating: 'RED',
  computedRating: {
    rating: 'YELLOW',
    dimensions: [{ name: 'SCHEDULE', rating: 'YELLOW', reasons: [{ code: 'WAITING', about: 'MS04', amount: 9, on: '2025-03-05' }] }],
  },
  progress: progress(0, 2),
  progressPercent: 0,
  judgedRating: {
    rating: 'RED',
    reason: text('시행령 반영이 늦어짐', 'The decree is late'),
    on: '2025-03-10',
    expiresOn: '2025-06-30',
    expired: false,
    provenance: fromPress,
  },
  milestones: [milestones.noRecord, milestones.overdue],
  nextMilestone: milestones.overdue,
  legislation: [law.pending],
  budgetLines: [budgetLine],
  provenance: fromPress,
  version: 1,
};

const figures = {
  governmentBillWon: 3_269_000_000,
  committeeIncreaseWon: 4_760_000_000,
  droppedIncreaseWon: 4_760_000_000,
  enactedWon: 3_269_000_000,
  supplementaryWon: null,
  executedWon: null,
};
const matter = {
  code: 'INCREASE_DROPPED',
  title: text('디성센터 증액 미반영', 'Increase dropped'),
  detail: text('상임위 증액분이 본회의에서 빠짐', 'The increase was left out'),
  task: platforms,
  ministry: MOGEF,
  budgetLine,
  amountWon: 4_760_000_000,
};

export const dashboard = {
  ratings: [
    { rating: 'RED', count: 1 },
    { rating: 'GREEN', count: 1 },
  ],
  milestones: { achieved: 1, total: 4, plannedByNow: 3, overdue: 1, noRecord: 1 },
  legislation: { total: 3, inForce: 1, passedNotInForce: 1, pending: 1, incorporated: 0, ended: 0 },
  budget: { fiscalYear: 2025, ...figures, linesEnacted: 1, lines: 1 },
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
  budgetYears: [{ area: areas[1], fiscalYear: 2025, ...figures, sharedWithOtherAreas: false }],
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
