import type { ReportContentData, ReportData } from '../../src/report/report-data.js';
import type { TaskCardData } from '../../src/report/task-data.js';

const said = (ko: string, en: string) => ({ ko, en });
const KNOWN = { kind: 'ANNOUNCEMENT' } as const;
const INVENTED = { kind: 'ILLUSTRATIVE' } as const;

const taskForce = {
  name: said('딥페이크 성범죄 대응 범정부 TF', 'Deepfake Sexual Crime Response Task Force'),
  demonstration: true,
  today: '2025-04-02',
};
const ministry = { name: said('여성가족부', 'Ministry of Gender Equality and Family') };

const milestones = [
  {
    code: '3-1-M1',
    title: said('삭제지원 시스템 고도화', 'Better removal system'),
    ministry,
    ministryProvenance: null,
    provenance: KNOWN,
    baselineOn: '2025-03-31',
    baselineOnProvenance: INVENTED,
    plannedOn: '2025-06-30',
    plannedOnProvenance: KNOWN,
    forecastOn: '2025-07-15',
    achievedOn: null,
    achievedOnProvenance: null,
    state: 'OVERDUE' as const,
    days: 9,
    reasonClass: 'BUDGET_NOT_GRANTED',
  },
];

export const content: ReportContentData = {
  noChange: false,
  narrative: '□ 시스템 고도화\n ○ 설계 완료',
  nextPlan: '□ 시범 운영',
  agreesWithRating: false,
  otherView: '예산만 늦어짐',
  milestones: [
    {
      milestone: { code: '3-1-M1' },
      achievedOn: null,
      forecastOn: '2025-07-15',
      reasonClass: 'BUDGET_NOT_GRANTED',
      recoveryStep: '추경 협의',
      evidence: '보도자료 2025. 3. 20.',
    },
  ],
  obstacle: { text: '□ 예산 부족', scope: 'COORDINATOR_ONLY' },
  checkedByPosition: '권익침해방지과장',
  checkedOn: '2025-03-28',
  documentNumber: '권익침해방지과-123',
};

const file = {
  ...{ fileName: '삭제지원 지침.hwpx', caption: '개정 지침', bytes: 1_250_000, sha256: '0123456789abcdef'.repeat(4) },
  ...{ scope: 'TASK_FORCE' as const, milestone: { code: '3-1-M1' } },
};

export const report: ReportData = {
  task: { code: '3-1', title: said('피해자 지원 강화', 'Better support of victims'), milestones },
  ministry,
  part: 'LEAD',
  round: { name: said('2025년 3월 실적', 'Results of March 2025'), basisOn: '2025-03-31' },
  dueAt: '2025-04-04T08:59:59.999Z',
  planThen: [
    {
      code: '3-1-M1',
      title: said('삭제지원 시스템 고도화', 'Better removal system'),
      plannedOn: '2025-04-30',
      plannedOnProvenance: INVENTED,
    },
  ],
  state: 'ACCEPTED',
  daysLate: 2,
  acceptedAt: '2025-04-08T01:00:00Z',
  draft: null,
  evidence: [file],
  latestSubmission: {
    submittedAt: '2025-04-06T15:30:00Z',
    content,
    evidence: [file],
    review: { verdict: 'ACCEPTED', reason: null, opinion: '□ 예산 협의 필요', reviewedAt: '2025-04-08T01:00:00Z' },
  },
};

export const reportData = { taskForce, reports: [report] };

export const cardData: TaskCardData = {
  taskForce,
  task: {
    code: '3-1',
    title: said('피해자 지원 강화', 'Better support of victims'),
    area: { code: '3', name: said('피해자 보호', 'Protection of victims') },
    leadMinistry: ministry,
    leadStatus: 'PROVISIONAL',
    leadProvenance: KNOWN,
    supportingMinistries: [{ name: said('경찰청', 'National Police Agency') }],
    rating: 'YELLOW',
    computedRating: {
      rating: 'YELLOW',
      dimensions: [
        { name: 'SCHEDULE', rating: 'YELLOW', reasons: [{ code: 'OVERDUE', about: '3-1-M1', amount: 9 }] },
        { name: 'BUDGET', rating: 'YELLOW', reasons: [{ code: 'INCREASE_DROPPED', about: 'BL02', amount: 4_760_000_000 }] },
      ],
    },
    judgedRating: {
      rating: 'RED',
      reason: said('예산이 삭감됨', 'The budget was cut'),
      on: '2025-04-01',
      expired: false,
      provenance: INVENTED,
    },
    progress: { achieved: 1, total: 6, percent: 12.5, showsPercent: true, weightsIllustrative: true },
    measures: [{ text: said('삭제지원 인력 확충', 'More people for removal'), ministry, provenance: KNOWN }],
    milestones,
    legislation: [
      {
        title: said('성폭력방지법 개정', 'Amendment of the Act'),
        ministry,
        stageName: said('위원회 심사', 'Committee'),
        effect: 'NOT_YET',
        daysInStage: 40,
        heldBy: said('국회 여성가족위원회', 'Committee of the Assembly'),
        effectiveDates: [],
        provenance: KNOWN,
      },
    ],
    budgetLines: [
      {
        name: said('디지털 성범죄 피해자 지원', 'Support of victims'),
        ministry,
        provenance: INVENTED,
        amounts: [
          { fiscalYear: 2025, stage: 'ENACTED', provenance: KNOWN },
          { fiscalYear: 2025, stage: 'EXECUTED', provenance: INVENTED },
        ],
        years: [
          {
            ...{ fiscalYear: 2025, requestedWon: 8_000_000_000, governmentBillWon: 7_000_000_000, enactedWon: 6_800_000_000 },
            ...{ supplementaryWon: 500_000_000, executedWon: 1_634_000_000 },
            reasons: [{ code: 'BELOW_REQUEST', about: 'BL02', amount: 1_200_000_000 }],
          },
        ],
      },
    ],
    indicators: [
      {
        name: said('삭제지원 건수', 'Removals'),
        unit: said('건', 'cases'),
        baselineValue: 1200,
        targetValue: null,
        targetBy: null,
        targetProvenance: null,
        observations: [
          { on: '2025-02-28', value: 1500, provenance: INVENTED },
          { on: '2025-01-31', value: 1400, provenance: KNOWN },
        ],
        provenance: KNOWN,
      },
    ],
    reports: [
      { ...report, state: 'SUBMITTED' },
      { ...report, part: 'SUPPORTING', ministry: { name: said('경찰청', 'National Police Agency') } },
      report,
      { ...report, round: { ...report.round, name: said('2025년 2월 실적', 'Results of February 2025') } },
    ],
  },
};
