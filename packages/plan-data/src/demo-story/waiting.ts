import { claim, content } from './content.js';
import type { DemoReport } from './types.js';

/** Two days after the deadline: its state and its lateness are two facts. */
const investigation: DemoReport = {
  task: 'T02',
  ministry: 'KNPA',
  state: 'SUBMITTED',
  draft: null,
  submissions: [
    {
      submittedAt: '2026-11-12T10:15:00+09:00',
      content: content('2026-11-12', {
        narrative: [
          '□ (시연용) 수사 대응력 확대',
          ' ○ 위장수사 담당자 직무교육 실시(10. 19.~10. 23.)',
          ' ○ 시·도경찰청 전담 인력 배치 현황 점검',
        ].join('\n'),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 위장수사 운영 사례 공유회 개최(12월)'].join('\n'),
        milestones: [
          claim('MS09', {
            forecastOn: '2026-12-31',
            reasonClass: 'REORGANISATION',
            recoveryStep: '(시연용) 공소청 출범 후 전담검사 지정 현황 재확인 요청',
          }),
        ],
      }),
      review: null,
    },
  ],
};

const treaty: DemoReport = {
  task: 'T03',
  ministry: 'MOJ',
  state: 'SUBMITTED',
  draft: null,
  submissions: [
    {
      submittedAt: '2026-11-06T09:50:00+09:00',
      content: content('2026-11-06', {
        narrative: ['□ (시연용) 부다페스트 협약 가입 추진', ' ○ 이행입법 후속 하위법령 검토', ' ○ 가입서 기탁 절차 관계기관 협의'].join(
          '\n',
        ),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 관계기관 실무회의 개최(11월 말)'].join('\n'),
        milestones: [
          claim('MS11', {
            forecastOn: '2027-06-30',
            reasonClass: 'OTHER_BODIES',
            recoveryStep: '(시연용) 기탁 절차별 담당 기관과 기한을 정한 일정표 마련',
          }),
        ],
        obstacle: {
          text: '(시연용) 24시간 연락창구 지정 기관에 대한 관계기관 의견 조율 필요',
          scope: 'TASK_FORCE',
        },
      }),
      review: null,
    },
  ],
};

const deletion: DemoReport = {
  task: 'T06',
  ministry: 'KMCC',
  state: 'SUBMITTED',
  draft: null,
  submissions: [
    {
      submittedAt: '2026-11-10T16:55:00+09:00',
      content: content('2026-11-10', {
        narrative: [
          '□ (시연용) 삭제 지원 강화',
          ' ○ 선차단 후심의 법적 근거 관련 국회 논의 지원',
          ' ○ 24시간 내 처리 기준의 시행령 반영 방안 검토',
        ].join('\n'),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 시행령 개정안 초안 마련(12월)'].join('\n'),
        agreesWithRating: false,
        otherView: '(시연용) 국회 심의 일정에 따른 것으로 부처 내부 준비는 정상 추진 중',
        milestones: [
          claim('MS21', { forecastOn: '2027-02-26', reasonClass: 'ASSEMBLY', recoveryStep: '(시연용) 소관위 법안소위 상정 협의' }),
          claim('MS22', {
            forecastOn: '2027-01-29',
            reasonClass: 'INTERNAL_PREPARATION',
            recoveryStep: '(시연용) 시행령 개정 전담반 구성',
          }),
        ],
        obstacle: {
          text: '(시연용) 임시 차단에 따른 이의 처리 인력 소요에 대해 예산 당국과 사전 협의 필요',
          scope: 'COORDINATOR_ONLY',
        },
      }),
      review: null,
    },
  ],
};

const research: DemoReport = {
  task: 'T08',
  ministry: 'MSIT',
  state: 'SUBMITTED',
  draft: null,
  submissions: [
    {
      submittedAt: '2026-11-09T13:30:00+09:00',
      content: content('2026-11-09', {
        narrative: ['□ (시연용) 탐지 기술 개발', ' ○ 탐지모델 시험본 성능 점검(10. 28.)', '  - 실증 기관과 자료 제공 범위 협의 중'].join(
          '\n',
        ),
        nextPlan: ['□ (시연용) 향후계획', ' ○ 실증 환경 구성(12월)'].join('\n'),
        milestones: [
          claim('MS28', {
            forecastOn: '2026-12-31',
            reasonClass: 'OTHER_BODIES',
            recoveryStep: '(시연용) 실증 기관과 자료 제공 협약 체결',
          }),
        ],
      }),
      review: null,
    },
  ],
};

export const waiting: readonly DemoReport[] = [investigation, treaty, deletion, research];
