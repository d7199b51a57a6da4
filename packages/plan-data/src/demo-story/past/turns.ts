import { claim } from '../content.js';
import type { DemoMilestoneClaim, DemoReportContent, ReasonClass } from '../types.js';

/** What is out of the ordinary in one report of a past round. */
export interface Turn {
  /** Days after the deadline. */
  late?: number;
  missing?: true;
  returned?: string;
  milestones?: DemoMilestoneClaim[];
  said?: Partial<Pick<DemoReportContent, 'agreesWithRating' | 'otherView' | 'obstacle'>>;
}

const slip = (milestone: string, forecastOn: string, reasonClass: ReasonClass, step: string) =>
  claim(milestone, { forecastOn, reasonClass, recoveryStep: `(시연용) ${step}` });
const done = (milestone: string, achievedOn: string, evidence: string) =>
  claim(milestone, { achievedOn, evidence: `(시연용) ${evidence}` });
const sees = (otherView: string) => ({ agreesWithRating: false, otherView: `(시연용) ${otherView}` });

/**
 * By round, then by task (its lead) or task and supporting body, with the codes of the announcement: late and missing reports,
 * reports that came back, dates that moved with their reasons, and the increase of the budget that was not granted in December
 * 2024. That one is a public fact of the plan; what the body says of it here is invented like the rest.
 */
export const turns: Readonly<Record<string, Readonly<Record<string, Turn>>>> = {
  '2024-11': {
    T03: { late: 2 },
    T08: { returned: '(시연용) 연구 착수 여부와 시점을 적어 다시 제출 바람' },
    'T09/MND': { milestones: [done('MS29', '2024-09-13', '특별교육 결과 보고, 시연-2024-0913, 2024. 9. 13. 시행')] },
  },
  '2024-12': {
    T02: { milestones: [slip('MS09', '2025-06-30', 'OTHER_BODIES', '지정 대상 청별 일정 재협의')] },
    T07: {
      said: {
        ...sees('증액 미반영은 국회 심의 결과이며 기존 예산 범위에서 운영 중'),
        obstacle: {
          text: '(시연용) 상임위에서 의결된 증액이 확정 예산에 반영되지 않아 인력 충원 계획 재조정 필요. 추경 등 대안 협의 요청',
          scope: 'COORDINATOR_ONLY',
        },
      },
    },
    T10: { missing: true },
  },
  '2025-01': { T04: { returned: '(시연용) 하위 법령 개정 일정을 구체화하여 다시 제출 바람' }, T09: { late: 1 } },
  '2025-03': { T01: { milestones: [slip('MS05', '2025-12-31', 'COURTS', '양형 자료 보완 후 재협의')] }, T08: { late: 3 } },
  '2025-04': { 'T08/KNPA': { milestones: [slip('MS27', '2025-05-30', 'INTERNAL_PREPARATION', '과제 공고 절차 단축')] } },
  '2025-05': { 'T08/KNPA': { milestones: [done('MS27', '2025-05-28', '연구 착수 보고, 시연-2025-0528, 2025. 5. 28. 시행')] } },
  '2025-06': {
    T01: { milestones: [slip('MS04', '2025-12-31', 'ASSEMBLY', '관계 의원실 설명')] },
    T02: { milestones: [slip('MS09', '2026-06-30', 'OTHER_BODIES', '지정 현황 분기별 점검')] },
    T04: { milestones: [slip('MS15', '2025-12-31', 'INTERNAL_PREPARATION', '점검반 구성과 일정 확정')] },
    T06: { milestones: [slip('MS22', '2025-12-31', 'INTERNAL_PREPARATION', '개정안 검토 전담자 지정')] },
    T10: { milestones: [slip('MS33', '2026-06-30', 'INTERNAL_PREPARATION', '조사 설계 용역 준비')] },
  },
  '2025-07': { T03: { returned: '(시연용) 절차별 담당 기관을 적어 다시 제출 바람' }, T10: { missing: true } },
  '2025-08': { T06: { said: sees('법적 근거 마련은 국회 심의 중으로 내부 준비는 예정대로 진행') } },
  '2025-09': {
    T04: { late: 4 },
    T05: { late: 2, milestones: [slip('MS19', '2026-06-30', 'OVERSEAS_OPERATORS', '사업자별 담당 창구 재확인')] },
  },
  '2025-11': { T07: { returned: '(시연용) 달라진 사항 위주로 다시 작성 바람' } },
  '2025-12': {
    T01: {
      milestones: [
        slip('MS04', '2026-09-30', 'ASSEMBLY', '공청회 개최 협의'),
        slip('MS05', '2026-10-31', 'COURTS', '양형위원회 일정에 맞춘 자료 제출'),
      ],
    },
    T03: { milestones: [slip('MS11', '2026-12-31', 'OTHER_BODIES', '기탁 절차별 협의체 운영')] },
    T04: { milestones: [slip('MS15', '2026-06-30', 'REORGANISATION', '개편 이후 점검반 재구성')] },
    T06: {
      milestones: [
        slip('MS21', '2026-12-31', 'ASSEMBLY', '소관위 심사 일정 협의'),
        slip('MS22', '2026-09-30', 'REORGANISATION', '소관 부서 확정 후 개정안 마련'),
      ],
    },
    'T06/PIPC': { milestones: [slip('MS23', '2026-09-30', 'OTHER_BODIES', '관계기관 의견 재조회')] },
    T08: { milestones: [slip('MS28', '2026-09-30', 'OTHER_BODIES', '실증 기관과 자료 제공 범위 협의')] },
    T09: { milestones: [slip('MS31', '2026-06-30', 'INTERNAL_PREPARATION', '콘텐츠 감수 일정 조정')] },
  },
  '2026-01': { T10: { late: 1 } },
  '2026-03': { T08: { returned: '(시연용) 시험 결과의 기준일을 적어 다시 제출 바람' } },
  '2026-04': { T05: { said: sees('해외사업자 회신 지연에 따른 것으로 국내 절차는 예정대로 진행') } },
  '2026-06': {
    T02: { milestones: [slip('MS09', '2026-12-31', 'REORGANISATION', '개편 이후 지정 대상 재확인')] },
    T04: { milestones: [slip('MS15', '2026-12-31', 'INTERNAL_PREPARATION', '하반기 점검 계획에 포함')] },
    T05: { milestones: [slip('MS19', '2026-10-30', 'OVERSEAS_OPERATORS', '본사 담당 부서 교체에 따른 일정 재조율')] },
    T09: { milestones: [slip('MS31', '2026-12-31', 'INTERNAL_PREPARATION', '학교급별 감수 완료 후 보급')] },
    T10: { milestones: [slip('MS33', '2026-11-30', 'INTERNAL_PREPARATION', '조사기관 선정 절차 진행')] },
  },
  '2026-07': { T06: { late: 2 } },
  '2026-09': {
    T01: { milestones: [slip('MS04', '2027-01-29', 'ASSEMBLY', '법안 발의 협의')] },
    T06: { milestones: [slip('MS22', '2026-12-31', 'REORGANISATION', '개정안 관계기관 협의 착수')] },
    'T06/PIPC': { milestones: [slip('MS23', '2027-06-30', 'OTHER_BODIES', '법안 조문별 이견 조정')] },
    T08: { milestones: [slip('MS28', '2026-12-18', 'OTHER_BODIES', '자료 제공 협약안 회람')] },
    T09: { missing: true },
    T10: { milestones: [slip('MS33', '2026-12-31', 'INTERNAL_PREPARATION', '조사 문항 확정 회의')] },
  },
};
