import { hash, verify } from '@node-rs/argon2';
import { problem, type Problem } from '../../platform/errors/problem.js';

// Memory 19 MiB, two passes: the first choice of OWASP's password storage cheat sheet for argon2id, the library's default algorithm.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

const AT_ONCE = 2;
let busy = 0;
const waiting: (() => void)[] = [];

/** Hashing is meant to be expensive: a flood of tries must not take all of the process's threads. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  busy += 1;
  try {
    return await work();
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}

let decoy: Promise<string> | null = null;

/** Takes the same time whether there is such an account or not. */
export async function passwordFits(stored: string | null, given: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const known = stored ?? (await decoy);
  const fits = await inTurn(() => verify(known, given));
  return stored !== null && fits;
}

const TOO_COMMON = ['password', 'qwerty', '12345678', 'gwaje', 'letmein', 'iloveyou'];

/** At least twelve characters and not one of the usual ones; no rules of composition, no forced change. */
export function checkNewPassword(password: string, path: string): Problem[] {
  const found: Problem[] = [];
  if (password.length < 12) found.push(problem('PASSWORD_TOO_SHORT', 'Choose a password of at least 12 characters.', path));
  if (password.length > 200) found.push(problem('TOO_LONG', 'Choose a password of at most 200 characters.', path));
  const plain = password.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (TOO_COMMON.some((word) => plain.replaceAll(word, '').length < 4))
    found.push(problem('PASSWORD_TOO_COMMON', 'Choose a password that is harder to guess.', path));
  return found;
}
