import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf } from '../src/model/lines-of.js';
import { writeHwpx } from '../src/hwpx/write-hwpx.js';
import { anyModel } from './any-model.js';
import { readHwpx } from './readers/hwpx-reader.js';
import { sampleModel } from './sample-model.js';

const CREATED = new Date('2025-03-31T09:00:00Z');

describe('an HWPX that a second reader opens by the chain of the standard', () => {
  const read = readHwpx(writeHwpx(sampleModel, CREATED));

  it('says what the document says, in its order and with its four signs', () => {
    expect(read.lines).toEqual([
      '2025년 3월 실적 <여성가족부> & "디성센터"',
      '2025. 3. 31. 기준',
      '1. 추진실적',
      '□ 피해자 지원 체계를 정비함 🙂',
      "○ 상담 인력 3명 → 5명 ('25. 3. 14.)",
      '- 지역 센터 17개소와 연계',
      '※ 예산 미반영 시 축소',
      '그 밖의 사항은 없음',
      '가. 개요',
      ...['주관기관', '여성가족부', '협조기관', '경찰청', '방송통신위원회'],
      ...['추진일정', '계획', '가중치', '삭제지원 시스템 고도화', '2025. 6. 30.', '40', '상담 인력 증원', '(예시)', '2025. 3. 14.', '60'],
    ]);
  });

  it('has its tables as tables, the head repeated on each page', () => {
    expect(read.tables).toEqual([
      {
        rows: [
          ['주관기관', '여성가족부'],
          ['협조기관', '경찰청\n방송통신위원회'],
        ],
        repeatsHead: false,
      },
      {
        rows: [
          ['추진일정', '계획', '가중치'],
          ['삭제지원 시스템 고도화', '2025. 6. 30.', '40'],
          ['상담 인력 증원\n(예시)', '2025. 3. 14.', '60'],
        ],
        repeatsHead: true,
      },
    ]);
  });

  it('says on every page that it is invented, and up to when it counts', () => {
    expect(read.header).toEqual(['시연용 예시 자료']);
    expect(read.footer).toEqual(['딥페이크 성범죄 대응 범정부 TF · 2025. 3. 31. 기준 -  -']);
    expect(readHwpx(writeHwpx({ ...sampleModel, mark: null }, CREATED)).header).toEqual([]);
  });

  it('has a preview of its first words', () => {
    expect(read.preview.split('\r\n').slice(0, 3)).toEqual(linesOf(sampleModel).slice(0, 3));
  });

  it('is the same bytes for the same document and time', () => {
    expect(Buffer.from(writeHwpx(sampleModel, CREATED)).equals(Buffer.from(writeHwpx(sampleModel, CREATED)))).toBe(true);
  });

  it('is well-formed and keeps every word, whatever text it is made of', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        expect(readHwpx(writeHwpx(model, CREATED)).lines).toEqual(linesOf(model));
      }),
      { numRuns: 200 },
    );
  });
});
