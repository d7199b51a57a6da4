import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../src/model/lines-of.js';
import { writeDocx } from '../src/docx/write-docx.js';
import { anyModel } from './any-model.js';
import { every, parseXml, textOf } from './readers/xml-tree.js';
import { sampleModel } from './sample-model.js';

async function read(model: typeof sampleModel) {
  const files = unzipSync(await writeDocx(model));
  const xml = (path: string) => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  for (const path of Object.keys(files)) if (/\.(xml|rels)$/.test(path)) xml(path);
  const words = (path: string) => every(xml(path), 'p').map((paragraph) => every(paragraph, 't').map(textOf).join(''));
  const onEveryPage = (kind: string) => Object.keys(files).filter((path) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(path));
  return {
    lines: words('word/document.xml').filter((line) => line !== ''),
    headers: onEveryPage('header').flatMap(words),
    footers: onEveryPage('footer').flatMap(words),
    body: xml('word/document.xml'),
  };
}

describe('a DOCX', () => {
  it('says the same words in the same order as the model', async () => {
    const { lines } = await read(sampleModel);
    expect(lines).toEqual(linesOf(sampleModel));
    expect(lines).toContain('□ 피해자 지원 체계를 정비함 🙂');
  });

  it('repeats the head of each table, and only the head', async () => {
    const tables = every((await read(sampleModel)).body, 'tbl').map((table) =>
      every(table, 'tr').map((row) => every(row, 'tblHeader').length),
    );
    expect(tables).toEqual([
      [0, 0],
      [1, 0, 0],
    ]);
  });

  it('says on every page that it is invented, and up to when it counts', async () => {
    const { headers, footers } = await read(sampleModel);
    expect(headers).toEqual(['시연용 예시 자료']);
    expect(footers).toEqual(['딥페이크 성범죄 대응 범정부 TF · 2025. 3. 31. 기준 -  -']);
    expect((await read({ ...sampleModel, mark: null })).headers).toEqual([]);
  });

  it('is well-formed and keeps every word, whatever text it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (model) => {
        expect((await read(model)).lines).toEqual(linesOf(model));
      }),
      { numRuns: 60 },
    );
  });
});
