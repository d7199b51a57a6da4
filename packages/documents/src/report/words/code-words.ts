import type { Language } from '../../model/document-model.js';
import { REASONS } from '../../sheet/columns.js';
import type { Localized } from '../shared-data.js';

/** What the API's codes are called; the same words as on the screens. */
const CODE_WORDS = {
  rating: {
    GREEN: { ko: '정상추진', en: 'On track' },
    YELLOW: { ko: '관심필요', en: 'Needs attention' },
    RED: { ko: '부진', en: 'Poor' },
    GREY: { ko: '자료 없음', en: 'No data' },
    DONE: { ko: '완료', en: 'Done' },
  },
  dimension: {
    SCHEDULE: { ko: '일정', en: 'Schedule' },
    LEGISLATION: { ko: '입법', en: 'Legislation' },
    BUDGET: { ko: '예산', en: 'Budget' },
    EFFECT: { ko: '성과', en: 'Effect' },
    REPORTING: { ko: '보고', en: 'Reporting' },
  },
  milestoneState: {
    ACHIEVED: { ko: '이행', en: 'Achieved' },
    UPCOMING: { ko: '예정', en: 'Upcoming' },
    OVERDUE: { ko: '기한 경과', en: 'Overdue' },
    NO_RECORD: { ko: '확인자료 없음', en: 'No record' },
    UNDATED: { ko: '일정 미정', en: 'No date set' },
  },
  effect: {
    NOT_YET: { ko: '추진·계류 중', en: 'In preparation or pending' },
    PASSED_NOT_PROMULGATED: { ko: '본회의 통과 · 공포 미확인', en: 'Passed, promulgation not recorded' },
    PASSED_NOT_IN_FORCE: { ko: '공포·미시행', en: 'Promulgated, not in force' },
    IN_FORCE: { ko: '시행', en: 'In force' },
    INCORPORATED: { ko: '대안반영', en: 'Incorporated in an alternative' },
    ENDED: { ko: '부결·철회·폐기', en: 'Rejected, withdrawn or expired' },
  },
  leadStatus: {
    PROVISIONAL: { ko: '(잠정)', en: '(provisional)' },
    DISPUTED: { ko: '(소관 조정 요청)', en: '(change requested)' },
  },
  part: { LEAD: { ko: '주관', en: 'Lead' }, SUPPORTING: { ko: '협조', en: 'Supporting' } },
  state: {
    NOT_BEGUN: { ko: '작성 전', en: 'Not begun' },
    DRAFT: { ko: '작성 중', en: 'Draft' },
    SUBMITTED: { ko: '제출', en: 'Submitted' },
    RETURNED: { ko: '보완요청', en: 'Returned' },
    ACCEPTED: { ko: '확인완료', en: 'Accepted' },
  },
  scope: {
    COORDINATOR_ONLY: { ko: '국조실 한정', en: 'the coordinator only' },
    TASK_FORCE: { ko: 'TF 공유', en: 'the task force' },
    PUBLIC: { ko: '공개 가능', en: 'the public' },
  },
  reasonClass: REASONS,
  ratingReason: {
    OVERDUE: { ko: '계획일보다 {n}일 지남', en: '{n} days past the planned date' },
    FORECAST_SLIPPED: { ko: '예상일이 당초보다 {n}일 늦음', en: 'forecast {n} days after the first date' },
    WAITS_ON_OTHERS: { ko: '다른 기관 절차를 기다리며 {n}일 지연', en: 'waits for another body, {n} days late' },
    NO_RECORD: { ko: '확인자료 없음', en: 'no record' },
    BILL_ENDED: { ko: '대안 없이 부결·철회·폐기됨', en: 'rejected, withdrawn or expired without an alternative' },
    NOT_PROMULGATED: { ko: '의결되었으나 공포가 확인되지 않음', en: 'passed, promulgation not recorded' },
    NOT_IN_FORCE: { ko: '공포·발령되었으나 시행 전', en: 'promulgated or issued, not yet in force' },
    STUCK_IN_STAGE: { ko: '같은 단계에 {n}일째 계류', en: '{n} days in the same stage' },
    NO_ACCEPTED_REPORT: { ko: '지난 제출 회차에 확인완료된 보고가 없음', en: 'no accepted report in the last round' },
    REPORT_UNDER_REVIEW: {
      ko: '지난 제출 회차의 보고를 제출함(검토 대기 또는 보완 중)',
      en: 'report for the last round handed in, review not finished',
    },
    INCREASE_DROPPED: { ko: '위원회 증액 {n}백만 원이 확정 예산에서 빠짐', en: "a committee's increase of KRW {n} million was left out" },
    BELOW_REQUEST: { ko: '확정 예산이 요구보다 {n}백만 원 적음', en: 'enacted KRW {n} million below the request' },
    BELOW_LAST_YEAR: { ko: '전년보다 {n}백만 원 감액', en: 'KRW {n} million less than last year' },
    EXECUTION_BEHIND: { ko: '집행이 계획보다 {n}%p 뒤처짐', en: 'execution {n} points behind plan' },
    OTHER: { ko: '산정 규칙에 따른 근거가 있습니다', en: 'a reason of the printed rule applies' },
  },
} as const satisfies Record<string, Record<string, Localized>>;

/** A code in words; one that is newer than this list is shown as it is, never left out. */
export function codeWord(kind: keyof typeof CODE_WORDS, code: string, language: Language): string {
  const words: Record<string, Localized> = CODE_WORDS[kind];
  return words[code]?.[language] ?? code;
}
