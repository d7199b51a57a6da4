import type { Writing } from '../pages/ministry-page.ts';
import type { Language } from './words.ts';

/** The real plan: in a database that is thrown away, a real round may be played. */
export const TASK_FORCE = 'DSCR-TF';

/** Who plays a round, and what they say. Each language has its own ministry and its own milestone. */
export interface Cast {
  cast: {
    liaison: string;
    body: string;
    owes: number;
    task: string;
    milestone: string;
    otherTask: string;
    stranger: string;
    closesFirst: boolean;
  };
  /** A period is asked for once: each language has a kind of round of its own. */
  round: { kind: string; code: string; ko: string; en: string };
  writing: Writing;
  mended: string;
  reason: string;
  comment: string;
}

const KOREAN: Cast = {
  cast: {
    ...{ liaison: 'liaison.mogef', body: '성평등가족부', owes: 6, task: 'T10', milestone: 'MS33', otherTask: 'T07' },
    ...{ stranger: 'liaison.moj', closesFirst: false },
  },
  round: { kind: 'MONTHLY', code: 'e2e-1', ko: '첫 회차 실적', en: 'Results of the first round' },
  writing: {
    narrative: '□ 대국민 인식조사를 마치고 결과를 공개함',
    nextPlan: '□ 조사 결과를 내년 홍보계획에 반영',
    milestone: { code: 'MS33', achievedOn: '2025-07-15', evidence: '보도자료 2025. 7. 15.' },
    obstacle: '조사 예산이 다음 해에는 확보되지 않음',
  },
  mended: '□ 대국민 인식조사(1,500명)를 마치고 결과를 공개함',
  reason: '□ 조사 대상의 규모를 적어 다시 제출 바람',
  comment: '몇 명을 조사했는지 적어 주십시오',
};

const ENGLISH: Cast = {
  cast: {
    ...{ liaison: 'liaison.kcc', body: 'Korea Media Communications Commission', owes: 4, task: 'T04', milestone: 'MS15', otherTask: 'T05' },
    ...{ stranger: 'liaison.moe', closesFirst: true },
  },
  round: { kind: 'WEEKLY', code: 'e2e-2', ko: '둘째 회차 실적', en: 'Results of the second round' },
  writing: {
    narrative: '□ Half-yearly check of the measures of all operators was carried out',
    nextPlan: '□ Recommendations go to the operators next month',
    milestone: { code: 'MS15', achievedOn: '2025-07-21', evidence: 'Press release of 21 July 2025' },
    obstacle: 'Two operators abroad do not answer letters',
  },
  mended: '□ Half-yearly check of the measures of 31 operators was carried out',
  reason: '□ Say how many operators were checked and submit again',
  comment: 'How many operators are all?',
};

export function sayings(language: Language): Cast {
  return language === 'ko' ? KOREAN : ENGLISH;
}
