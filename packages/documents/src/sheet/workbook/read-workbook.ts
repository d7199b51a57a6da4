import { atMost } from '../../apart/at-most.js';
import { runApart, TooHeavy } from '../../apart/run-apart.js';
import { checkSize } from './check-size.js';
import { NotReadable, type Workbook } from './workbook.js';

const PROGRAM = new URL('./workbook.worker.js', import.meta.url);
const LIMITS = { megabytes: 128, milliseconds: 10_000 };
const inTurn = atMost(2, 20);

/** A file that somebody handed over, as its cells. Throws NotReadable for a file that is no good, and TooMany when it has to come back later. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  checkSize(bytes);
  // A copy: the memory under a Buffer may be shared with others, and its `slice` copies nothing.
  const { buffer } = new Uint8Array(bytes);
  const answer = (await inTurn(() => runApart(PROGRAM, buffer, LIMITS)).catch(asRefusal)) as Answer;
  if ('refused' in answer) throw new NotReadable(answer.refused);
  return answer.workbook;
}

/** What our own thread answers. */
type Answer = { workbook: Workbook } | { refused: NotReadable['code'] };

function asRefusal(error: unknown): Answer {
  if (error instanceof TooHeavy) return { refused: 'TOO_HEAVY' };
  throw error;
}
