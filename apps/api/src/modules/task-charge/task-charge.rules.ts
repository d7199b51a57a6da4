import { problem, type Problem } from '../../platform/errors/problem.js';

export const MOST_TASKS = 50;
const LONGEST_NOTE = 1000;
const SHORTEST_NOTE = 2;

/** What was passed on in words: needed as soon as one of the tasks is somebody's. */
export function checkNote(note: string | null, isNeeded: boolean): Problem[] {
  if (note !== null && note.length > LONGEST_NOTE)
    return [problem('TOO_LONG', `Use at most ${String(LONGEST_NOTE)} characters.`, 'input', 'note')];
  if (isNeeded && (note ?? '').length < SHORTEST_NOTE)
    return [problem('NOTE_REQUIRED', 'Write what the successor has to know.', 'input', 'note')];
  return [];
}

/** A task as it is wanted to pass, with who has it now; undefined: nobody was ever named for it. */
export interface Passing {
  holderId: string | null | undefined;
  version: number | undefined;
  expectedVersion: number;
  mayHandOver: boolean;
}

export function checkPassing({ holderId, version, expectedVersion, mayHandOver }: Passing, toId: string, path: string[]): Problem[] {
  if ((version ?? 0) !== expectedVersion)
    return [problem('STALE_VERSION', 'Someone else changed who has this task. Look again.', ...path, 'expectedVersion')];
  if (!mayHandOver)
    return [problem('HELD_BY_ANOTHER', 'Who has this task, or the focal point of the body, hands it over.', ...path, 'taskId')];
  if (holderId === toId) return [problem('SAME_HOLDER', 'This person has the task already.', ...path, 'taskId')];
  return [];
}
