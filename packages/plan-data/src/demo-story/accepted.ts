import { claim, content } from './content.js';
import type { DemoReport } from './types.js';

const punishment: DemoReport = {
  task: 'T01',
  ministry: 'MOJ',
  state: 'ACCEPTED',
  draft: null,
  submissions: [
    {
      submittedAt: '2026-11-05T15:20:00+09:00',
      content: content('2026-11-05', {
        narrative: [
          '□ (시연용) 양형기준 수정 협의',
          ' ○ 양형위원회에 허위영상물 범죄 양형기준 수정 요청서 송부(10. 15.)',
          '  - 피해 확산 정도를 가중 요소로 반영하도록 요청',
        ].join('\n'),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 양형위원회 전체회의 안건 상정 여부 확인(11월)'].join('\n'),
        milestones: [
          claim('MS05', { achievedOn: '2026-10-15', evidence: '(시연용) 양형기준 수정 요청 공문, 시연-2026-1015, 2026. 10. 15. 시행' }),
          claim('MS04', {
            forecastOn: '2027-03-31',
            reasonClass: 'ASSEMBLY',
            recoveryStep: '(시연용) 정기국회 회기 중 의원실 설명, 공청회 의견 반영',
          }),
        ],
        documentNumber: '시연-2026-1105',
      }),
      review: {
        verdict: 'ACCEPTED',
        reviewedAt: '2026-11-09T10:05:00+09:00',
        reason: null,
        comments: [],
        opinion: '(시연용) 독립몰수 도입 법안의 발의 시점을 다음 회차에 구체화할 필요',
      },
    },
  ],
};

const overseas: DemoReport = {
  task: 'T05',
  ministry: 'KMCC',
  state: 'ACCEPTED',
  draft: null,
  submissions: [
    {
      submittedAt: '2026-11-06T11:40:00+09:00',
      content: content('2026-11-06', {
        narrative: ['□ (시연용) 해외사업자 협의', ' ○ 추가 협의 대상 사업자와 실무 일정 조율 중'].join('\n'),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 영상 실무회의 개최(12월 중)'].join('\n'),
        milestones: [
          claim('MS19', {
            forecastOn: '2026-12-18',
            reasonClass: 'OVERSEAS_OPERATORS',
            recoveryStep: '(시연용) 사업자 본사 담당 부서와 회의 일정 확정 추진',
          }),
        ],
      }),
      review: { verdict: 'ACCEPTED', reviewedAt: '2026-11-10T09:30:00+09:00', reason: null, comments: [], opinion: null },
    },
  ],
};

/** Came back once and was mended: both submissions stay. */
const centre: DemoReport = {
  task: 'T07',
  ministry: 'MOGEF-2025',
  state: 'ACCEPTED',
  draft: null,
  submissions: [
    {
      submittedAt: '2026-11-04T17:10:00+09:00',
      content: content('2026-11-04', {
        narrative: ['□ (시연용) 원스톱 서비스 운영', ' ○ 중앙·지역 센터 연계 상담 실시'].join('\n'),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 연계 상담 지속'].join('\n'),
      }),
      review: {
        verdict: 'RETURNED',
        reviewedAt: '2026-11-06T14:00:00+09:00',
        reason: '(시연용) 지역센터 연계 절차의 정비 내용과 시점을 적어 다시 제출 바람',
        comments: [{ section: 'narrative', text: '(시연용) 10월 중 달라진 사항 위주로 작성' }],
        opinion: null,
      },
    },
    {
      submittedAt: '2026-11-09T16:25:00+09:00',
      content: content('2026-11-09', {
        narrative: [
          '□ (시연용) 원스톱 서비스 운영',
          ' ○ 중앙·지역 센터 연계 절차 정비(10. 22.)',
          '  - 1366 접수 후 지역센터 배정 기준을 하나로 통일',
          ' ○ 17개 시·도 담당자 회의 개최(10. 29.)',
        ].join('\n'),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 연계 절차 운영 현황 점검(12월)'].join('\n'),
        documentNumber: '시연-2026-1109',
      }),
      review: {
        verdict: 'ACCEPTED',
        reviewedAt: '2026-11-10T15:45:00+09:00',
        reason: null,
        comments: [],
        opinion: '(시연용) 지역센터별 운영 현황을 다음 점검회의 안건으로 검토',
      },
    },
  ],
};

export const accepted: readonly DemoReport[] = [punishment, overseas, centre];
