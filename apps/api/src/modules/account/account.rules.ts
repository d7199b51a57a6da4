import { problem, type Problem } from '../../platform/errors/problem.js';

export interface NewAccount {
  email: string;
  displayName: { ko: string; en: string };
  role: string;
  ministryCode?: string | null;
  duty?: string | null;
}

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,255}$/;

export function checkNewAccount(account: NewAccount): Problem[] {
  const found: Problem[] = [];
  if (!EMAIL.test(account.email.trim()))
    found.push(problem('BAD_EMAIL', 'Enter an e-mail address such as kim@example.go.kr.', 'input', 'email'));
  for (const language of ['ko', 'en'] as const) {
    const name = account.displayName[language].trim();
    if (name === '') found.push(problem('REQUIRED', 'Enter a name in both languages.', 'input', 'displayName', language));
    if (name.length > 100) found.push(problem('TOO_LONG', 'Use at most 100 characters.', 'input', 'displayName', language));
  }
  const isLiaison = account.role === 'LIAISON';
  if (isLiaison && !account.ministryCode)
    found.push(problem('REQUIRED', 'Choose the body for which this person reports.', 'input', 'ministryCode'));
  if (isLiaison && !account.duty) found.push(problem('REQUIRED', 'Choose what this person does inside the body.', 'input', 'duty'));
  if (!isLiaison && (account.ministryCode || account.duty))
    found.push(problem('NOT_POSSIBLE', 'Only a liaison belongs to a body and has a duty there.', 'input', 'ministryCode'));
  return found;
}

/** Who works for a body that is no more belongs to the one that carries on its work; an account from before goes over by itself. */
export function checkBody(body: { closedOn: string | null } | undefined, today: string): Problem[] {
  if (body === undefined) return [problem('NOT_FOUND', 'There is no such body.', 'input', 'ministryCode')];
  if (body.closedOn === null || body.closedOn > today) return [];
  return [problem('BODY_CLOSED', 'This body is no more. Choose the one that carries on its work.', 'input', 'ministryCode')];
}

/** The last administrator cannot be shut out, and nobody shuts out themselves. */
export function checkDisable(account: { id: string; role: string }, actorId: string, otherAdministrators: number): Problem[] {
  if (account.id === actorId) return [problem('OWN_ACCOUNT', 'You cannot disable your own account.', 'id')];
  if (account.role === 'ADMINISTRATOR' && otherAdministrators === 0)
    return [problem('LAST_ADMINISTRATOR', 'The last administrator cannot be disabled.', 'id')];
  return [];
}

/** What of one task force hangs on somebody: tasks in hand, drafts written last, spans as a deputy or with one. */
export interface InCharge {
  taskForceId: string;
  held: number;
}

/** Who is to take over what somebody who leaves has in hand. */
export interface Heir {
  id: string;
  ministryId: string | null;
  isOut: boolean;
  taskForceIds: readonly string[];
}

interface Leaving {
  successorId?: string | null;
  leaveWithoutHolder?: boolean | null;
}

/** Nothing is left with somebody who is gone: a colleague takes it over, or it is said that nobody does. */
export function checkHeir(
  account: { id: string; ministryId: string | null },
  held: readonly InCharge[],
  heir: Heir | null,
  { successorId, leaveWithoutHolder }: Leaving,
): Problem[] {
  const path = ['input', 'successorId'] as const;
  const isNamed = successorId !== null && successorId !== undefined;
  if (!isNamed && leaveWithoutHolder === true) return [];
  if (!isNamed) return [problem('TASKS_IN_HAND', 'Something hangs on this person. Choose who takes it over.', ...path)];
  if (leaveWithoutHolder === true) return [problem('SUCCESSOR_AND_NONE', 'Choose a successor, or leave the tasks without one.', ...path)];
  const fits =
    heir !== null &&
    !heir.isOut &&
    heir.id !== account.id &&
    heir.ministryId !== null &&
    heir.ministryId === account.ministryId &&
    held.every(({ taskForceId }) => heir.taskForceIds.includes(taskForceId));
  return fits ? [] : [problem('NOT_A_COLLEAGUE', 'Choose a colleague of the same body who works in the same task forces.', ...path)];
}
