import fc from 'fast-check';
import { openSync, type Font } from 'fontkit';
import { describe, expect, it } from '@jest/globals';
import type { Block } from '../src/model/document-model.js';
import { linesOf } from '../src/model/lines-of.js';
import { NORMAL } from '../src/pdf/fonts.js';
import { printable } from '../src/pdf/printable.js';
import { drawPdf } from '../src/pdf/draw-pdf.js';
import { anyModel } from './any-model.js';
import { readPdf } from './readers/pdf-reader.js';
import { sampleModel } from './sample-model.js';

const CREATED = new Date('2025-03-31T09:00:00Z');
const withoutSpaces = (text: string) => text.replace(/\s+/gu, '');
const expected = (lines: string[]) => withoutSpaces(lines.map(printable).join(''));

describe('a PDF', () => {
  it('says the same words in the same order as the model', async () => {
    const { pages, title } = await readPdf(await drawPdf(sampleModel, CREATED));
    expect(withoutSpaces(pages.map(({ body }) => body).join(''))).toBe(expected(linesOf(sampleModel)));
    expect(title).toBe(sampleModel.title);
  });

  it('says on every page that it is invented, up to when it counts, and its number; a table repeats its head', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`추진일정 ${String(index + 1)}`, '2025. 6. 30.', '1']);
    const blocks = sampleModel.blocks.map((block) => (block.kind === 'table' ? { ...block, rows } : block));
    const { pages } = await readPdf(await drawPdf({ ...sampleModel, blocks }, CREATED));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(({ head, body, foot }, index) => {
      expect(head).toBe('시연용 예시 자료');
      expect(foot).toBe(`딥페이크 성범죄 대응 범정부 TF · 2025. 3. 31. 기준 - ${String(index + 1)} -`);
      expect(withoutSpaces(body)).toContain('추진일정계획가중치');
    });
  });

  it('loses nothing of a cell that is taller than a page', async () => {
    const rows = [
      ['긴 칸 '.repeat(800), '옆'],
      ['다음 줄', '끝'],
    ];
    const columns = [
      { title: '좁은 열', share: 1 },
      { title: '넓은 열', share: 5 },
    ];
    const { pages } = await readPdf(await drawPdf({ ...sampleModel, blocks: [{ kind: 'table', columns, rows }] }, CREATED));
    const words = withoutSpaces(pages.map(({ body }) => body).join(''));
    expect(words.match(/긴칸/g)).toHaveLength(800);
    expect(words).toMatch(/다음줄끝$/);
    expect(pages.length).toBeGreaterThan(2);
  });

  it('loses nothing of a paragraph that is longer than a page', async () => {
    const text = '긴 글 '.repeat(1500);
    const { pages } = await readPdf(await drawPdf({ ...sampleModel, blocks: [{ kind: 'paragraph', level: 2, text }] }, CREATED));
    expect(withoutSpaces(pages.map(({ body }) => body).join('')).match(/긴글/g)).toHaveLength(1500);
    expect(pages.length).toBeGreaterThan(1);
  });

  it('never ends a page with a heading: what it heads begins under it', async () => {
    const columns = [
      { title: '추진일정', share: 1 },
      { title: '비고', share: 1 },
    ];
    const tall = { kind: 'table' as const, columns, rows: [['높은 줄 '.repeat(80), '끝']] };
    const sections: Block[] = [
      { kind: 'heading', depth: 1, text: '큰 제목' },
      { kind: 'heading', depth: 2, text: '작은 제목' },
      tall,
      { kind: 'heading', depth: 2, text: '글의 제목' },
      { kind: 'paragraph', level: 0, text: '글' },
    ];
    for (const count of Array.from({ length: 20 }, (_, index) => 12 + 2 * index)) {
      const lines = Array.from({ length: count }, (): Block => ({ kind: 'paragraph', level: null, text: '앞의 글' }));
      const { pages } = await readPdf(await drawPdf({ ...sampleModel, blocks: [...lines, ...sections] }, CREATED));
      const ends = pages.map(({ body }) => withoutSpaces(body)).filter((body) => body.endsWith('제목'));
      expect({ count, ends }).toEqual({ count, ends: [] });
      expect(pages.length).toBeLessThan(4);
    }
  }, 60_000);

  it('has no page without words', async () => {
    const end: Block = { kind: 'keyValues', entries: [{ name: '과장 확인', value: '과장' }] };
    for (const count of Array.from({ length: 12 }, (_, index) => 30 + index)) {
      const lines = Array.from({ length: count }, (): Block => ({ kind: 'paragraph', level: null, text: '앞의 글' }));
      const { pages } = await readPdf(await drawPdf({ ...sampleModel, blocks: [...lines, end] }, CREATED));
      expect({ count, empty: pages.filter(({ body }) => withoutSpaces(body) === '').length }).toEqual({ count, empty: 0 });
    }
  }, 60_000);

  it('has no mark when what it says is not invented', async () => {
    const { pages } = await readPdf(await drawPdf({ ...sampleModel, mark: null }, CREATED));
    expect(pages.map(({ head }) => head)).toEqual(['']);
  });

  it('shows that a sign stood where the font has no shape for it, and prints Hanja', () => {
    expect(printable('前 국회∙정부 👩‍👧')).toBe('前 국회·정부 [?][?]');
  });

  it('gives every sign of the font back as it was written, also beside one of the same shape', async () => {
    const { characterSet } = openSync(NORMAL) as Font;
    const all = Array.from(characterSet, (codePoint) => String.fromCodePoint(codePoint)).filter((sign) => /[^\p{C}\p{Z}]/u.test(sign));
    const model = { ...sampleModel, blocks: [{ kind: 'paragraph' as const, level: null, text: all.join(' ') }] };
    const { pages } = await readPdf(await drawPdf(model, CREATED));
    expect(all.length).toBeGreaterThan(20_000);
    expect(withoutSpaces(pages.map(({ body }) => body).join(''))).toBe(expected(linesOf(model)));
    expect(printable('µμ Ω\u2126 李\uf9e1')).toBe('µμ ΩΩ 李李');
  }, 60_000);

  it('is written and keeps every word, whatever text it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (model) => {
        const { pages } = await readPdf(await drawPdf(model, CREATED));
        expect(withoutSpaces(pages.map(({ body }) => body).join(''))).toBe(expected(linesOf(model)));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
