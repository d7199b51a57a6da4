import { writePdf } from '@gwaje/documents';
import { describe, expect, it } from '@jest/globals';
import { readPdf } from './readers/pdf-reader.js';
import { sampleModel } from './sample-model.js';

describe('a PDF made in a thread of its own', () => {
  it('comes out whole, several at once, while this thread goes on', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 20);
    const files = await Promise.all([1, 2, 3].map(() => writePdf(sampleModel, new Date('2025-03-31T09:00:00Z'))));
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
    const titles = await Promise.all(files.map(async (file) => (await readPdf(file)).title));
    expect(titles).toEqual([sampleModel.title, sampleModel.title, sampleModel.title]);
  }, 60_000);
});
