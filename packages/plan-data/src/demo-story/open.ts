import { claim, content } from './content.js';
import type { DemoReport } from './types.js';

const operators: DemoReport = {
  task: 'T04',
  ministry: 'KMCC',
  state: 'RETURNED',
  draft: null,
  submissions: [
    {
      submittedAt: '2026-11-06T11:35:00+09:00',
      content: content('2026-11-06', {
        narrative: ['□ (시연용) 사업자 의무 강화', ' ○ 조치의무사업자 하반기 이행점검 완료'].join('\n'),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 점검 결과에 따른 개선 권고'].join('\n'),
        milestones: [claim('MS15', { achievedOn: '2026-10-30' })],
      }),
      review: {
        verdict: 'RETURNED',
        reviewedAt: '2026-11-11T11:00:00+09:00',
        reason: '(시연용) 이행점검 완료를 확인할 자료가 없음. 점검 결과 공문의 문서번호와 시행일자를 증빙으로 적어 다시 제출 바람',
        comments: [
          { section: 'narrative', text: '(시연용) 점검 기간과 대상 사업자 범위를 함께 기재' },
          { section: 'milestones', text: '(시연용) 달성일의 근거 문서 필요' },
        ],
        opinion: null,
      },
    },
  ],
};

const education: DemoReport = { task: 'T09', ministry: 'MOE', state: 'NOT_BEGUN', draft: null, submissions: [] };

const awareness: DemoReport = {
  task: 'T10',
  ministry: 'MOGEF-2025',
  state: 'DRAFT',
  draft: {
    savedAt: '2026-11-10T18:40:00+09:00',
    content: content('2026-11-10', {
      narrative: ['□ (시연용) 대국민 인식제고', ' ○ 예방 홍보물 개정안 검토 중'].join('\n'),
      agreesWithRating: null,
      milestones: [
        claim('MS33', {
          forecastOn: '2027-01-29',
          reasonClass: 'INTERNAL_PREPARATION',
          recoveryStep: '(시연용) 조사 문항 확정 후 조사기관 선정',
        }),
      ],
      checkedByPosition: null,
      checkedOn: null,
    }),
  },
  submissions: [],
};

export const open: readonly DemoReport[] = [operators, education, awareness];
