import { atMost } from '../apart/at-most.js';
import { runApart } from '../apart/run-apart.js';
import type { DocumentModel } from '../model/document-model.js';

const PROGRAM = new URL('./pdf.worker.js', import.meta.url);
const LIMITS = { megabytes: 256, milliseconds: 30_000 };
const inTurn = atMost(2, 50);

/** The document as PDF. Laying it out takes a second of one core and 100 MB, so it is done in a thread of its own. */
export async function writePdf(model: DocumentModel, createdAt: Date): Promise<Uint8Array> {
  return (await inTurn(() => runApart(PROGRAM, { model, createdAt }, LIMITS))) as Uint8Array;
}
