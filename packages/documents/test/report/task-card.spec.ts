import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../src/model/lines-of.js';
import { reportDocument } from '../../src/report/report-document.js';
import { taskCard } from '../../src/report/task-card.js';
import { cardData, reportData } from './sample-data.js';

describe('a task card', () => {
  const lines = linesOf(taskCard(cardData, 'ko'));

  it('has every part of the task, each invented fact marked', () => {
    expect(lines.slice(0, 20)).toEqual([
      '과제카드 3-1 피해자 지원 강화',
      '2025. 4. 2. 기준 (최근 확인완료 실적 2025. 3. 31., 2일 전)',
      '1. 개요',
      ...['번호', '3-1', '과제', '피해자 지원 강화', '분야', '3 피해자 보호', '주관기관', '여성가족부 (잠정)', '협조기관', '경찰청'],
      ...['상태', '관심필요', '추진일정 이행률', '12.5% · 6건 중 1건 이행 (예시)'],
      ...['2. 목표 및 세부과제', '□ 삭제지원 인력 확충 (여성가족부)', '3. 상태'],
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '- 3-1-M1: 계획일보다 9일 지남',
        '- BL02: 위원회 증액 4,760백만 원이 확정 예산에서 빠짐',
        '□ 총괄 판단: 부진 (2025. 4. 1.) (예시)',
        '담당기관 미지정(주관 여성가족부 기준)',
        '디지털 성범죄 피해자 지원 (예시)',
        ...['6,800', '추경 +500', '1,634 (예시)'],
        '확정 예산이 요구보다 1,200백만 원 적음',
        '1,500 (2025. 2. 28.) (예시)',
        '여성가족부 (주관), 2025년 3월 실적 (실적 기준일 2025. 3. 31.)',
        '경찰청 (협조), 2025년 3월 실적 (실적 기준일 2025. 3. 31.)',
        '□ 예산 협의 필요',
      ]),
    );
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      ...[
        '1. 개요',
        '2. 목표 및 세부과제',
        '3. 상태',
        '4. 추진일정',
        '5. 입법',
        '6. 예산 (단위: 백만 원)',
        '7. 성과지표',
        '8. 최근 확인완료 실적',
      ],
    ]);
  });

  it('marks each day by where that day is known from', () => {
    const [first] = cardData.task.milestones;
    if (first === undefined) throw new Error('the sample has a milestone');
    const daysOf = (known: Partial<typeof first>) => {
      const card = taskCard({ ...cardData, task: { ...cardData.task, milestones: [{ ...first, ...known }], reports: [] } }, 'ko');
      return linesOf(card).filter((line) => /^2025\. (3\. 31|6\. 30)\./.test(line));
    };
    const [INVENTED, KNOWN] = [{ kind: 'ILLUSTRATIVE' }, { kind: 'PUBLIC' }] as const;
    expect(daysOf({ baselineOnProvenance: INVENTED, plannedOnProvenance: KNOWN })).toEqual(['2025. 3. 31. (예시)', '2025. 6. 30.']);
    expect(daysOf({ baselineOnProvenance: KNOWN, plannedOnProvenance: INVENTED })).toEqual(['2025. 3. 31.', '2025. 6. 30. (예시)']);
  });

  it("gives each body's latest accepted words, the lead's first", () => {
    expect(lines.filter((line) => /실적 기준일/.test(line)).map((line) => line.slice(0, 10))).toEqual([
      '여성가족부 (주관)',
      '경찰청 (협조), ',
    ]);
  });

  it('leaves out the parts a task does not have, and a judgement that has expired', () => {
    const { task } = cardData;
    const judgedRating = task.judgedRating === null ? null : { ...task.judgedRating, expired: true };
    const bare = linesOf(taskCard({ ...cardData, task: { ...task, judgedRating, legislation: [], budgetLines: [], reports: [] } }, 'ko'));
    expect(bare.filter((line) => /^\d\. /.test(line)).slice(3)).toEqual(['4. 추진일정', '5. 성과지표', '6. 최근 확인완료 실적']);
    expect(bare.join()).not.toContain('총괄 판단');
    expect(bare.at(-1)).toBe('자료 없음');
  });

  it('tells a law that passed from one whose promulgation is on record', () => {
    const [law] = cardData.task.legislation;
    const effectOf = (effect: 'PASSED_NOT_PROMULGATED' | 'PASSED_NOT_IN_FORCE') => {
      const legislation = law === undefined ? [] : [{ ...law, effect }];
      return linesOf(taskCard({ ...cardData, task: { ...cardData.task, legislation } }, 'ko')).join('\n');
    };
    expect(effectOf('PASSED_NOT_PROMULGATED')).toContain('본회의 통과 · 공포 미확인');
    expect(effectOf('PASSED_NOT_IN_FORCE')).toContain('공포·미시행');
  });

  it('is as long in English, and has no Korean word of ours', () => {
    const bodysOwn = /시스템|설계|시범|예산만|추경|보도자료|예산 부족|예산 협의|권익침해|지침/;
    for (const document of [taskCard(cardData, 'en'), reportDocument(reportData, 'en')]) {
      const ours = linesOf(document).filter((line) => !bodysOwn.test(line));
      expect(ours.filter((line) => /\p{Script=Hangul}/u.test(line))).toEqual([]);
      expect(document.mark).toBe('Demonstration: invented example data');
    }
    expect(linesOf(taskCard(cardData, 'en'))).toHaveLength(lines.length);
  });
});
