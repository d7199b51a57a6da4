import { readReplySheet, refusalSentence, writeReplySheet } from '@gwaje/documents';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../any-model.js';
import { filled, milestone, task, torn } from './filled.js';
import { sampleReply } from './sample-reply.js';
import { withDays } from './with-days.js';
import { withPrintsOf } from './with-prints.js';

async function sentences(...file: Parameters<typeof filled>) {
  const { changes, refusals } = await readReplySheet(await filled(...file), sampleReply);
  return { changes, refused: refusals.map((refusal) => refusalSentence(refusal, 'ko')) };
}

describe('a reply sheet', () => {
  it.each(['ko', 'en'] as const)('handed back as it was (%s) changes nothing', async (language) => {
    expect(await readReplySheet(await writeReplySheet(sampleReply, language), sampleReply)).toEqual({ changes: [], refusals: [] });
  });

  it('handed back as it was changes nothing, whatever was written in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (narrative, evidence) => {
        const [first, ...tasks] = sampleReply.tasks;
        const [step, ...milestones] = sampleReply.milestones;
        if (first === undefined || step === undefined) throw new Error('the sample has rows');
        const current = {
          tasks: [{ ...first, values: { ...first.values, narrative } }, ...tasks],
          milestones: [{ ...step, values: { ...step.values, evidence } }, ...milestones],
        };
        expect(await readReplySheet(await writeReplySheet(current, 'ko'), current)).toEqual({ changes: [], refusals: [] });
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('gives each changed cell with its row, before and after, and nothing else', async () => {
    const { changes, refused } = await sentences(
      [task({ '변동 없음 (O)': '', 추진실적: '□ 협의를 마침', 문서번호: 1234 })],
      [
        milestone({
          이행일: '2025. 3. 14.(금)',
          예상일: { value: new Date('2025-04-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
          '지연 사유': '법원, 헌재 양형위',
        }),
      ],
    );
    expect(refused).toEqual([]);
    expect(changes).toEqual([
      { sheet: 'tasks', row: 2, code: '1-2', field: 'noChange', before: 'O', after: '', isConflict: true },
      { sheet: 'tasks', row: 2, code: '1-2', field: 'narrative', before: '', after: '□ 협의를 마침', isConflict: false },
      { sheet: 'tasks', row: 2, code: '1-2', field: 'documentNumber', before: '', after: '1234', isConflict: false },
      { sheet: 'milestones', row: 2, code: '1-1-M2', field: 'achievedOn', before: '', after: '2025-03-14', isConflict: false },
      { sheet: 'milestones', row: 2, code: '1-1-M2', field: 'forecastOn', before: '', after: '2025-04-01', isConflict: false },
      { sheet: 'milestones', row: 2, code: '1-1-M2', field: 'reasonClass', before: '', after: 'COURTS', isConflict: false },
    ]);
  });

  it('tells what the ministry changed from what a colleague wrote meanwhile, and asks where both did', async () => {
    const [first, ...others] = sampleReply.tasks;
    if (first === undefined) throw new Error('the sample has rows');
    const now = (change: Partial<typeof first.values>) => ({
      ...sampleReply,
      tasks: [{ ...first, values: { ...first.values, ...change } }, ...others],
    });
    const filledSheet = await writeReplySheet(now({ narrative: '□ 우리 글', nextPlan: '□ 계획' }), 'ko');
    // The same file with the prints of what went out before it was filled.
    const wentOut = await writeReplySheet(sampleReply, 'ko');
    const file = withPrintsOf(wentOut, filledSheet);
    const meanwhile = now({ narrative: '□ 동료의 글', documentNumber: '동료가 적은 번호' });
    expect((await readReplySheet(file, meanwhile)).changes).toEqual([
      { sheet: 'tasks', row: 2, code: '1-1', field: 'narrative', before: '□ 동료의 글', after: '□ 우리 글', isConflict: true },
      { sheet: 'tasks', row: 2, code: '1-1', field: 'nextPlan', before: '', after: '□ 계획', isConflict: false },
    ]);
    expect((await readReplySheet(wentOut, meanwhile)).changes).toEqual([]);
  });

  it('that lost what it went out with asks before it overwrites anything, and fills what is empty', async () => {
    const [first, ...others] = sampleReply.tasks;
    if (first === undefined) throw new Error('the sample has rows');
    const meanwhile = { ...sampleReply, tasks: [{ ...first, values: { ...first.values, narrative: '□ 동료의 글' } }, ...others] };
    const file = await filled([task({ 과제번호: '1-1', '변동 없음 (O)': null, 추진실적: '□ 옛 글', 향후계획: '□ 계획' })]);
    expect((await readReplySheet(file, meanwhile)).changes).toMatchObject([
      { field: 'narrative', before: '□ 동료의 글', after: '□ 옛 글', isConflict: true },
      { field: 'nextPlan', before: '', after: '□ 계획', isConflict: false },
      { field: 'checkedByPosition', after: '', isConflict: true },
      { field: 'checkedOn', after: '', isConflict: true },
    ]);
  });

  it.each([
    ['typed', '2205. 3. 14.', '2199. 12. 31.', '2199-12-31'],
    ['typed', '1947. 12. 31.', '1948. 1. 1.', '1948-01-01'],
    ['of the program', new Date('2200-01-01T00:00:00Z'), new Date('2199-12-31T00:00:00Z'), '2199-12-31'],
    ['of the program', new Date('1947-12-31T00:00:00Z'), new Date('1948-01-01T00:00:00Z'), '1948-01-01'],
    ['written out in the file', '2200-01-01T00:00:00', '2199-12-31T00:00:00', '2199-12-31'],
    ['written out in the file', '2025-02-30', '2025-02-28', '2025-02-28'],
    ['written out in the file', 'x', '1948-01-01', '1948-01-01'],
  ])('takes no day %s that could not be saved: %s', async (kind, odd, good, taken) => {
    const of = async (on: string | Date) => {
      const cell = on instanceof Date ? { value: on, type: Date, format: 'yyyy-mm-dd' } : on;
      const file = await filled([], [milestone({ 이행일: cell })]);
      return readReplySheet(kind === 'written out in the file' ? withDays(file) : file, sampleReply);
    };
    expect(await of(odd)).toMatchObject({
      changes: [],
      refusals: [{ code: 'NOT_A_DAY', row: 2, about: { ko: '이행일', en: 'Achieved on' } }],
    });
    expect(await of(good)).toMatchObject({ changes: [{ field: 'achievedOn', after: taken }], refusals: [] });
  });

  it.each([
    [{ 추진실적: { value: '=1+1', type: 'Formula' as const } }, '제출 시트 2행, 추진실적: 수식은 받지 않습니다. 값만 붙여 넣어 주세요.'],
    [{ 확인일: 45730 }, '제출 시트 2행, 확인일: 날짜가 아닌 숫자입니다. 2025. 3. 14. 처럼 적어 주세요.'],
    [{ 확인일: '2025. 2. 30.' }, '제출 시트 2행, 확인일: 없는 날짜이거나 연도가 1948~2199년을 벗어납니다. 2025. 3. 14. 처럼 적어 주세요.'],
    [{ '변동 없음 (O)': '아마도' }, '제출 시트 2행, 변동 없음 (O): O 를 적거나 비워 두어 주세요.'],
    [{ 추진실적: '가'.repeat(4001) }, '제출 시트 2행, 추진실적: 글이 너무 깁니다. 4000자 이내로 줄여 주세요.'],
    [{ 과제번호: '9-9' }, '제출 시트 2행: 이번 회차에 제출할 번호가 아닙니다: 9-9'],
    [{ 과제번호: null }, '제출 시트 2행: 번호가 비어 있습니다.'],
    [{ 회차: '2025-02' }, '제출 시트 2행: 다른 회차의 파일입니다: 2025-02'],
    [
      { 과제번호: { value: new Date('2025-01-02T00:00:00Z'), type: Date, format: 'm-d' } },
      '제출 시트 2행, 과제번호: 번호가 날짜로 바뀌었습니다. 받으신 파일의 번호를 그대로 두어 주세요.',
    ],
    [{ 추진실적: { value: '합침', rowSpan: 2 } }, '제출 시트 2행: 병합된 셀이 있습니다. 병합을 풀어 주세요.'],
  ])('refuses the row of %j with its reason, and takes none of it', async (cells, sentence) => {
    const { changes, refused } = await sentences([task({ 향후계획: '다른 칸', ...cells }), task({ 과제번호: '1-1' })]);
    expect(refused[0]).toBe(sentence);
    expect(changes.filter(({ row }) => row === 2)).toEqual([]);
  });

  it('is refused in the reader’s language alone, the names of its columns and sheets too', async () => {
    const { refusals } = await readReplySheet(await filled([task({ 확인일: 45730 })]), sampleReply);
    expect(refusals.map((refusal) => refusalSentence(refusal, 'en'))).toEqual([
      'Sheet Report, row 2, Checked on: This is a number, not a date. Write it as 2025-03-14.',
    ]);
    const half = await readReplySheet(await torn(), sampleReply);
    const said = half.refusals.map((refusal) => refusalSentence(refusal, 'en'));
    expect(said).toContain('Sheet Report: The first row has no column called Task no.');
    expect(said).toContain('A sheet is missing: Milestones');
    expect(said.join(' ')).not.toMatch(/\p{Script=Hangul}/u);
  });

  it('takes the good rows beside a refused one, and a code only once', async () => {
    const { changes, refused } = await sentences([task({ 과제번호: '9-9' }), task({ 향후계획: '가' }), task({ 향후계획: '나' })]);
    expect(changes.map(({ row, after }) => [row, after])).toEqual([[3, '가']]);
    expect(refused).toEqual(['제출 시트 2행: 이번 회차에 제출할 번호가 아닙니다: 9-9', '제출 시트 4행: 같은 번호가 두 번 있습니다: 1-2']);
  });
});
