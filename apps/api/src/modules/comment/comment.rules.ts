import { problem, type Problem } from '../../platform/errors/problem.js';

const LONGEST = 2000;

interface Said {
  id: string;
  writtenBy: string;
  writtenAt: Date;
  withdrawnAt: Date | null;
}

export function checkText(text: string): Problem[] {
  if (text === '') return [problem('REQUIRED', 'Write what you want to say.', 'input', 'text')];
  if (text.length > LONGEST) return [problem('TOO_LONG', `Use at most ${String(LONGEST)} characters.`, 'input', 'text')];
  return [];
}

/** New to a reader: said by somebody else after what they last read, and still said. */
export function isNewTo(readerId: string, { writtenBy, writtenAt, withdrawnAt }: Said, readAt: Date | null): boolean {
  return writtenBy !== readerId && withdrawnAt === null && (readAt === null || writtenAt > readAt);
}

/** An answer stands under what began the talk, also when it answers an answer. */
export function beginningOf(comment: { id: string; answersId: string | null }): string {
  return comment.answersId ?? comment.id;
}

interface Item {
  leadMinistryId: string;
  supporting: readonly string[];
  /** The body of a milestone or of a report; null for the task itself. */
  ministryId: string | null;
  isReport: boolean;
}

/** With whom the office can speak about an item: a report's own body; a milestone's, and the task's lead; all of the task's. */
export function bodiesOf({ leadMinistryId, supporting, ministryId, isReport }: Item): string[] {
  if (ministryId === null) return [...new Set([leadMinistryId, ...supporting])];
  return isReport ? [ministryId] : [...new Set([ministryId, leadMinistryId])];
}
