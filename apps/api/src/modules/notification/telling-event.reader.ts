import type { CommandTransaction } from '../../platform/command/command-transaction.js';

/** What happened, by ids alone; whom it concerns and what is said is found out when it is told. */
export type TellingEvent = { taskForceId: string } & (
  | { what: 'ROUND_OPENED'; roundId: string }
  | { what: 'REPORT_RETURNED' | 'REPORT_ACCEPTED' | 'EXTENSION_ASKED' | 'EXTENSION_DECIDED' | 'REMINDED'; reportIds: string[] }
  | { what: 'TASKS_HANDED_OVER'; toId: string; count: number }
);

/** Has those told whom it concerns, as soon as the command is done and only if it is. */
export function tellOf(tx: CommandTransaction, event: TellingEvent): Promise<void> {
  return tx.handOver('tell', event);
}
