import { readReplySheet, refusalSentence, writeReplySheet } from '@gwaje/documents';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { runApart, TooHeavy } from '../../src/apart/run-apart.js';
import { parseWorkbook } from '../../src/sheet/workbook/parse-workbook.js';
import { sampleReply } from './sample-reply.js';

const reason = async (bytes: Uint8Array) => {
  const { changes, refusals } = await readReplySheet(bytes, sampleReply);
  expect(changes).toEqual([]);
  return refusals.map((refusal) => refusalSentence(refusal, 'en'));
};
const program = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

describe('a file that is no good', () => {
  it.each([
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'This is no XLSX file. Save it as .xlsx.'],
    ['half a file', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'The file is damaged or has a password.'],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'This is no XLSX file. Save it as .xlsx.'],
    ['a large file', new Uint8Array(2_000_001), 'The file is too large. Keep the reply sheet alone.'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(21_000_000) }), 'The file is too large. Keep the reply sheet alone.'],
    [
      'a zip of many',
      zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${String(index)}.xml`, strToU8('<a/>')]))),
      'The file is too large. Keep the reply sheet alone.',
    ],
  ])('is refused by a plain sentence: %s', async (_, bytes, sentence) => {
    expect(await reason(bytes)).toEqual([sentence]);
  });

  it('is refused when it says that it is smaller than it is', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8(`<workbook>${' '.repeat(30_000_000)}</workbook>`) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    expect(await reason(bytes)).toEqual(['The file is damaged or has a password.']);
  });

  it('cannot make the text grow by entities of its own', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>') });
    expect(await reason(bytes)).toEqual(['The file is damaged or has a password.']);
  });

  it('is read or refused, and never more, when its XML was changed at random', async () => {
    const good = unzipSync(await writeReplySheet(sampleReply, 'ko'));
    const names = Object.keys(good).filter((name) => name.endsWith('.xml'));
    const started = performance.now();
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.string({ maxLength: 8 }), fc.nat({ max: 40 }), (name, at, put, cut) => {
        const xml = strFromU8(good[name] ?? new Uint8Array());
        const from = at % xml.length;
        const bytes = zipSync({ ...good, [name]: strToU8(xml.slice(0, from) + put + xml.slice(from + cut)) });
        try {
          expect(Array.isArray(parseWorkbook(bytes).sheets)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 300 },
    );
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
});

describe('work in a thread of its own', () => {
  it('is ended when it takes too long or too much, and the process lives on', async () => {
    const limits = { megabytes: 32, milliseconds: 300 };
    await expect(runApart(program('for (;;) {}'), null, limits)).rejects.toBeInstanceOf(TooHeavy);
    const hog = 'const all = []; for (;;) all.push(new Array(1000).fill({}).map(() => ({})));';
    await expect(runApart(program(hog), null, { megabytes: 32, milliseconds: 20_000 })).rejects.toBeInstanceOf(TooHeavy);
  }, 30_000);

  it('gives its answer, or its own error', async () => {
    const limits = { megabytes: 32, milliseconds: 5_000 };
    const twice = `import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(workerData * 2);`;
    expect(await runApart(program(twice), 21, limits)).toBe(42);
    await expect(runApart(program(`throw new Error('mine')`), null, limits)).rejects.toThrow('mine');
    await expect(runApart(program(''), null, limits)).rejects.toThrow('no answer');
  });
});
