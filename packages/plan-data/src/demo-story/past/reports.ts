import { addDays, weekday } from '../../calendar-day.js';
import { content } from '../content.js';
import type { DemoReport, DemoReportContent, DemoReview, DemoSubmission } from '../types.js';
import type { PastRound } from './rounds.js';
import { turns, type Turn } from './turns.js';
import { narrativeOf, SUPPORTING } from './words.js';

export interface PastOwed {
  task: string;
  /** The body that owes the report on the round's own day. */
  ministry: string;
  part: 'LEAD' | 'SUPPORTING';
}

/** The codes of the announcement, by which the turns of the story name the bodies. */
const BEFORE: Readonly<Record<string, string>> = { KMCC: 'KCC', 'MOGEF-2025': 'MOGEF' };

/** What a body said of one task in a past round, in a fixed rhythm with the turns that are written down; null: nothing. */
export function pastReport(round: PastRound, owed: PastOwed): DemoReport | null {
  const { task, ministry, part } = owed;
  const turn = turns[round.code]?.[part === 'LEAD' ? task : `${task}/${BEFORE[ministry] ?? ministry}`] ?? {};
  if (turn.missing === true) return null;
  const rhythm = round.number + Number(task.slice(1));
  const said = contentOf(owed, turn, rhythm);
  return { task, ministry, state: 'ACCEPTED', draft: null, submissions: submissionsOf(round, said, turn, rhythm) };
}

function contentOf({ task, part }: PastOwed, { milestones = [], said = {}, returned }: Turn, rhythm: number): Partial<DemoReportContent> {
  const isQuiet = part === 'LEAD' ? rhythm % 4 === 3 : rhythm % 3 !== 0;
  if (isQuiet && milestones.length === 0 && returned === undefined) return { noChange: true, ...said };
  return { ...(part === 'LEAD' ? narrativeOf(task, rhythm) : SUPPORTING), milestones, ...said };
}

/** Most hand in a day or two before the deadline, and are answered two days later. */
function submissionsOf(round: PastRound, said: Partial<DemoReportContent>, { late = 0, returned }: Turn, rhythm: number): DemoSubmission[] {
  const due = round.dueAt.slice(0, 10);
  const later = (on: string, days: number) => weekday(addDays(on, days), 1);
  const minute = String((rhythm * 7) % 60).padStart(2, '0');
  const at = (on: string, hour: number) => `${on}T${String(hour)}:${minute}:00+09:00`;
  const submission = (on: string, review: DemoReview): DemoSubmission => ({
    ...{ submittedAt: at(on, 15), content: content(on, said), review },
  });
  const day = late > 0 ? later(due, late) : weekday(addDays(due, -1 - (rhythm % 2)), -1);
  if (returned === undefined) return [submission(day, answer('ACCEPTED', at(later(day, 2), 10)))];
  const mended = later(day, 2);
  return [
    submission(day, { ...answer('RETURNED', at(later(day, 1), 11)), reason: returned }),
    submission(mended, answer('ACCEPTED', at(later(mended, 1), 10))),
  ];
}

const answer = (verdict: DemoReview['verdict'], reviewedAt: string): DemoReview => ({
  ...{ verdict, reviewedAt, reason: null, comments: [], opinion: null },
});
