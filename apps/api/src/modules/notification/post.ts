import { randomUUID } from 'node:crypto';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import type { Language } from './letter.rules.js';

export interface NewLetter {
  /** To whom. */
  id: string;
  address: string;
  language: Language;
  subject: string;
  body: string;
  /** What it is about: nobody is written to twice about one thing. */
  key: string;
  /** Of the demonstration, or to one of its accounts: it never leaves. */
  isKept: boolean;
}

/** Writes a letter and, where it may leave, hands it to the post in the same transaction; false when it was written before. */
export async function putLetter(tx: CommandTransaction, mailer: Mailer, letter: NewLetter): Promise<boolean> {
  const state = letter.isKept || !mailer.isSet ? 'KEPT' : 'WAITING';
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO mail (id, account_id, key, address, language, subject, body, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT ON CONSTRAINT mail_once DO NOTHING RETURNING id`,
    [randomUUID(), letter.id, letter.key, letter.address, letter.language, letter.subject, letter.body, state],
  );
  if (row === undefined) return false;
  if (state === 'WAITING') await tx.handOver('mail', { id: row.id });
  return true;
}
