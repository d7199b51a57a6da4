import type { Door, Reply } from './door.js';

/** One named attempt, and how the product answers it. */
export interface Attack {
  name: string;
  status: number;
  /** The code in the answer; null: the answer is not one of errors, and `says` stands in it. */
  code: string | null;
  says?: string;
  send: (door: Door, token: string) => Promise<Reply>;
}
