import { problem, type Problem } from '../../platform/errors/problem.js';

const EARLIEST = '2000-01-01';
const LONGEST_REASON = 2000;
const LONGEST_TITLE = 200;

export function checkReason(reason: string): Problem[] {
  if (reason.trim().length < 5) return [problem('REASON_REQUIRED', 'Say why, in at least 5 characters.', 'input', 'reason')];
  return reason.length > LONGEST_REASON ? [problem('TOO_LONG', 'Use at most 2,000 characters.', 'input', 'reason')] : [];
}

function checkDay(day: string, field: string): Problem[] {
  return day < EARLIEST ? [problem('DATE_TOO_EARLY', 'Choose a date in this century.', 'input', field)] : [];
}

/** A baseline is what delay is measured from: a new one is agreed while there is still something to measure. */
export function checkBaseline(
  current: { baselineOn: string | null; achievedOn: string | null },
  { baselineOn, reason }: { baselineOn: string; reason: string },
): Problem[] {
  const found = [...checkReason(reason), ...checkDay(baselineOn, 'baselineOn')];
  if (current.achievedOn !== null) found.push(problem('ALREADY_ACHIEVED', 'This milestone is achieved: its dates no longer change.', 'id'));
  if (current.baselineOn === baselineOn)
    found.push(problem('SAME_BASELINE', 'Choose another day: this one is the baseline.', 'input', 'baselineOn'));
  return found;
}

interface NewMilestone {
  title: { ko: string; en: string };
  ministryId: string;
  plannedOn: string | null;
}

/** Who carries a milestone reports on its task: the lead or a supporting body. */
export function checkNew({ title, ministryId, plannedOn }: NewMilestone, bodies: readonly string[]): Problem[] {
  const found = (['ko', 'en'] as const).flatMap((language) => {
    const text = title[language].trim();
    if (text === '') return [problem('REQUIRED', 'Name it in both languages.', 'input', 'title', language)];
    if (text.length <= LONGEST_TITLE) return [];
    return [problem('TOO_LONG', `Use at most ${String(LONGEST_TITLE)} characters.`, 'input', 'title', language)];
  });
  if (plannedOn !== null) found.push(...checkDay(plannedOn, 'plannedOn'));
  if (!bodies.includes(ministryId))
    found.push(problem('NOT_ON_TASK', 'Choose the lead or a supporting body of the task.', 'input', 'ministryId'));
  return found;
}

/** The next number after the highest there ever was: one that was given up is not given to another. */
export function nextCode(codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => /^MS(\d{1,6})$/.exec(code)?.[1] ?? []).map(Number);
  return `MS${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** What was achieved stays. What still has a share of the task hands it on first: the shares of the rest sum to 100. */
export function checkArchive(current: { achievedOn: string | null; weight: number }, others: number, reason: string): Problem[] {
  const found = checkReason(reason);
  if (current.achievedOn !== null) found.push(problem('ALREADY_ACHIEVED', 'This milestone is achieved: it stays in the plan.', 'id'));
  if (current.weight > 0 && others > 0)
    found.push(problem('WEIGHT_LEFT', 'Give its weight to the other milestones of the task first.', 'id'));
  return found;
}
