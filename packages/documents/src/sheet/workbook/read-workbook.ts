import { runApart, TooHeavy } from '../../apart/run-apart.js';
import { checkSize } from './check-size.js';
import { NotReadable, type Workbook } from './workbook.js';

const PROGRAM = new URL('./workbook.worker.js', import.meta.url);
const LIMITS = { megabytes: 128, milliseconds: 10_000 };

/** A file that somebody handed over, as its cells. Throws NotReadable, and nothing else, for a file that is no good. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  checkSize(bytes);
  const answer = (await runApart(PROGRAM, bytes.slice().buffer, LIMITS).catch(asRefusal)) as Answer;
  if ('refused' in answer) throw new NotReadable(answer.refused);
  return answer.workbook;
}

/** What our own thread answers. */
type Answer = { workbook: Workbook } | { refused: NotReadable['code'] };

function asRefusal(error: unknown): Answer {
  if (error instanceof TooHeavy) return { refused: 'TOO_HEAVY' };
  throw error;
}
