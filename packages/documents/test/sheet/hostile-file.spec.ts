import { readReplySheet, refusalSentence, writeReplySheet } from '@gwaje/documents';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { runApart, TooHeavy } from '../../src/apart/run-apart.js';
import { filled, task } from './filled.js';
import { sampleReply } from './sample-reply.js';
import { rowsOf, workbook } from './raw-workbook.js';

const reason = async (bytes: Uint8Array) => {
  const { changes, refusals } = await readReplySheet(bytes, sampleReply);
  expect(changes).toEqual([]);
  return refusals.map((refusal) => refusalSentence(refusal, 'en'));
};
const codes = async (bytes: Uint8Array) => (await readReplySheet(bytes, sampleReply)).refusals.map(({ code }) => code);
/** All that a file can be told. */
const CODES = [
  ...['FORMULA', 'ERROR_VALUE', 'CODE_BECAME_DATE', 'NUMBER_FOR_DAY', 'NOT_A_DAY', 'NOT_A_TICK', 'NOT_A_CHOICE', 'TOO_LONG'],
  ...['MERGED', 'NO_CODE', 'UNKNOWN_CODE', 'TWICE', 'OTHER_ROUND'],
  ...['NOT_XLSX', 'TOO_LARGE', 'TOO_HEAVY', 'BROKEN', 'NO_SHEET', 'NO_COLUMN'],
];
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

  it('is refused when many cells share one long text: on its way out it would be copied for each', async () => {
    const rows = rowsOf(2000, (row) => `<row r="${row}">${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`);
    const bytes = workbook({ rows, strings: [`${'a'.repeat(2000)}`] });
    expect(bytes.length).toBeLessThan(20_000);
    const before = process.memoryUsage();
    expect(await codes(bytes)).toEqual(['TOO_LARGE']);
    const { heapUsed, external } = process.memoryUsage();
    expect(heapUsed + external - before.heapUsed - before.external).toBeLessThan(50_000_000);
  }, 20_000);

  it('is refused when it merges more cells than a sheet of ours could', async () => {
    const merged = (count: number) => `<mergeCells>${'<mergeCell ref="A3:B4"/>'.repeat(count)}</mergeCells>`;
    const rows = rowsOf(2000, (row) => `<row r="${row}"><c><v>1</v></c></row>`);
    expect(await codes(workbook({ rows, after: merged(1001) }))).toEqual(['TOO_LARGE']);
    expect(await codes(workbook({ rows, after: merged(100_000) }))).toEqual(['TOO_LARGE']);
    expect(await codes(workbook({ rows, after: merged(1000) }))).not.toContain('TOO_LARGE');
  }, 20_000);

  it('keeps nobody waiting by a day that is a million spaces', async () => {
    const { refusals } = await readReplySheet(await filled([task({ 확인일: `1${' '.repeat(900_000)}1` })]), sampleReply);
    expect(refusals[0]?.code).toBe('NOT_A_DAY');
  }, 20_000);

  it('is read or refused, and never more, when its XML was changed at random', async () => {
    const good = unzipSync(await writeReplySheet(sampleReply, 'ko'));
    const names = Object.keys(good).filter((name) => name.endsWith('.xml'));
    const ours = [...sampleReply.tasks, ...sampleReply.milestones].map(({ code }) => code);
    const before = process.memoryUsage().heapUsed;
    const change = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.string({ maxLength: 8 }), fc.nat({ max: 40 }));
    await fc.assert(
      fc.asyncProperty(change, async ([name, at, put, cut]) => {
        const xml = strFromU8(good[name] ?? new Uint8Array());
        const from = at % xml.length;
        const bytes = zipSync({ ...good, [name]: strToU8(xml.slice(0, from) + put + xml.slice(from + cut)) });
        const { changes, refusals } = await readReplySheet(bytes, sampleReply);
        for (const { code } of changes) expect(ours).toContain(code);
        for (const { code } of refusals) expect(CODES).toContain(code);
      }),
      // One file that hangs ends the run and fails it: the thread's own limit is 10 seconds.
      { numRuns: 150, timeout: 9_000 },
    );
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300_000_000);
  }, 120_000);
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
