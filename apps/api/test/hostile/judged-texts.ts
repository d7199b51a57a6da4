import type { Actor } from '../actors.js';
import { Judging } from '../builders-judgement.js';
import type { ReportSeen } from '../builders-reporting.js';
import type { World } from '../world.js';
import type { RoundTrip } from './round-trip.js';

/** By the report's lead, twice: what the body answered is taken back and said anew. */
export async function judgedTexts(
  world: World,
  { office, liaison }: { office: Actor; liaison: Actor },
  text: string,
  report: ReportSeen,
): Promise<RoundTrip[]> {
  const [said, written] = [{ reason: `${text}     .` }, `${text}     .`.trim()];
  const explanation = { agrees: false, explanation: `${text}     .` };
  const judging = new Judging(world);
  const asked = await judging.through(report, [office, 'Draft', said], [office, 'Ask'], [liaison, 'Answer', explanation]);
  const { judgedRating: revised } = await judging.take(office, 'Revise', asked, said);
  return [
    { path: 'judgedRatingDraft.input.reason', written, read: asked.reason.ko },
    { path: 'judgedRatingAnswer.input.explanation', written, read: asked.answer },
    { path: 'judgedRatingRevise.input.reason', written, read: revised?.reason.ko },
  ];
}
