import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf } from '../../src/model/lines-of.js';
import { plainLines } from '../../src/model/plain-lines.js';
import { reportDocument } from '../../src/report/report-document.js';
import { anyText } from '../any-model.js';
import { content, report, reportData } from './sample-data.js';

describe("a body's own report", () => {
  it('has its facts, its words in their levels, its milestones and who checked it', () => {
    expect(linesOf(reportDocument(reportData, 'ko'))).toEqual([
      '2025년 3월 실적 (여성가족부)',
      '실적 기준일 2025. 3. 31. (2025. 4. 2. 작성, 기준일부터 2일 지남)',
      '1. 3-1 피해자 지원 강화',
      ...['기관', '여성가족부 (주관)', '제출 회차', '2025년 3월 실적', '제출기한', '2025. 4. 4.'],
      ...['제출 상태', '확인완료 (2일 늦게 제출)', '제출일', '2025. 4. 7.', '확인완료일', '2025. 4. 8.'],
      ...['추진실적', '□ 시스템 고도화', '○ 설계 완료', '향후계획', '□ 시범 운영'],
      ...['추진일정', '추진일정', '계획', '예상', '이행', '지연 사유', '증빙'],
      ...['3-1-M1 삭제지원 시스템 고도화', '2025. 4. 30. (예시)', '2025. 7. 15.', '-', '예산 미반영', '추경 협의', '보도자료 2025. 3. 20.'],
      ...['상태에 대한 의견', '예산만 늦어짐', '애로·건의사항', '□ 예산 부족', '(공유 범위: 국조실 한정)'],
      ...['과장 확인', '권익침해방지과장, 2025. 3. 28.', '문서번호', '권익침해방지과-123'],
      ...['증빙 파일', '파일', '내용', '공유 범위', 'SHA-256 앞 16자리'],
      ...['삭제지원 지침.hwpx (1.3 MB)', '3-1-M1 개정 지침', 'TF 공유', '0123456789abcdef'],
      ...['국조실 의견', '□ 예산 협의 필요'],
    ]);
  });

  it('says on each page that it is invented, and of which day it is', () => {
    const { mark, footer } = reportDocument(reportData, 'ko');
    expect([mark, footer]).toEqual(['시연용 예시 자료', '딥페이크 성범죄 대응 범정부 TF · 실적 기준일 2025. 3. 31.']);
    const real = { ...reportData, taskForce: { ...reportData.taskForce, demonstration: false } };
    expect(reportDocument(real, 'ko').mark).toBeNull();
  });

  it('is the draft while there is one, and says so', () => {
    const draft = { content: { ...content, narrative: '□ 새 초안' } };
    const lines = linesOf(reportDocument({ ...reportData, reports: [{ ...report, state: 'RETURNED', draft }] }, 'ko'));
    expect(lines).toContain('□ 새 초안');
    expect(lines).not.toContain('□ 시스템 고도화');
    expect(lines).toContain('※ 작성 중인 내용이며 제출되지 않았습니다.');
    const leftBehind = linesOf(reportDocument({ ...reportData, reports: [{ ...report, state: 'SUBMITTED', draft }] }, 'ko'));
    expect(leftBehind).not.toContain('□ 새 초안');
  });

  it('shows the plan of the day on which it was handed in, today’s while it is written, and none where nobody knows it', () => {
    const linesWith = (change: Partial<typeof report>) =>
      linesOf(reportDocument({ ...reportData, reports: [{ ...report, ...change }] }, 'ko'));
    expect(linesWith({})).not.toContain('2025. 6. 30.');
    expect(linesWith({ state: 'RETURNED', draft: { content } })).toContain('2025. 6. 30.');
    const unknown = linesWith({ planThen: null });
    expect(unknown).toContain('3-1-M1 삭제지원 시스템 고도화');
    expect(unknown).not.toContain('계획');
    expect(unknown.join()).not.toMatch(/2025\. (4\. 30|6\. 30)\./);
  });

  it('with "no change" has nothing of a story that does not go out', () => {
    const draft = { content: { ...content, noChange: true } };
    const lines = linesOf(reportDocument({ ...reportData, reports: [{ ...report, state: 'DRAFT', draft }] }, 'ko'));
    expect(lines).toContain('□ 변동 없음');
    expect(lines.join()).not.toMatch(/시스템 고도화|시범 운영|추진실적|향후계획|예산 미반영/);
    expect(lines).toContain('문서번호');
  });

  it('has no word of an obstacle that the reader may not see, and says when nothing is written', () => {
    const hidden = {
      ...report,
      latestSubmission: { submittedAt: '2025-04-06T15:30:00Z', review: null, evidence: [], content: { ...content, obstacle: null } },
    };
    expect(linesOf(reportDocument({ ...reportData, reports: [hidden] }, 'ko')).join()).not.toMatch(/애로|예산 부족/);
    const empty = { ...report, state: 'NOT_BEGUN' as const, daysLate: null, acceptedAt: null, latestSubmission: null };
    expect(linesOf(reportDocument({ ...reportData, reports: [empty] }, 'ko'))).toContain('작성된 내용이 없습니다.');
  });

  it('lists the files that went with it, by name, what they show, whom they are for, and hash', () => {
    const lines = linesOf(reportDocument(reportData, 'ko')).join('\n');
    for (const said of ['증빙 파일', '삭제지원 지침.hwpx (1.3 MB)', '3-1-M1 개정 지침', 'TF 공유', '0123456789abcdef'])
      expect(lines).toContain(said);
    const withNone = { ...report, evidence: [], latestSubmission: null, state: 'NOT_BEGUN' as const };
    expect(linesOf(reportDocument({ ...reportData, reports: [withNone] }, 'ko')).join()).not.toContain('증빙 파일');
  });

  it('of a whole body begins with a table of its tasks', () => {
    const other = { ...report, task: { ...report.task, code: '3-2' }, part: 'SUPPORTING', daysLate: null };
    const lines = linesOf(reportDocument({ ...reportData, reports: [report, other] }, 'ko'));
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual(['1. 총괄', '2. 3-1 피해자 지원 강화', '3. 3-2 피해자 지원 강화']);
    expect(lines).toContain('3-2 피해자 지원 강화');
    expect(() => reportDocument({ ...reportData, reports: [] }, 'ko')).toThrow();
  });

  it('keeps every word that was written, whatever it is', () => {
    fc.assert(
      fc.property(anyText, anyText, (narrative, nextPlan) => {
        const written = { ...report, state: 'DRAFT' as const, draft: { content: { ...content, narrative, nextPlan } } };
        const said = linesOf(reportDocument({ ...reportData, reports: [written] }, 'ko'))
          .join('')
          .replace(/\s+/gu, '');
        const bare = (text: string) => plainLines(text).map((line) => line.replace(/^\p{S}\s|^[-‐‑–—―※*ㅁㅇ]\s/u, '').replace(/\s+/gu, ''));
        for (const line of [...bare(narrative), ...bare(nextPlan)]) expect(said).toContain(line);
      }),
    );
  });
});
