import { randomUUID } from 'node:crypto';
import type { Logger } from '@nestjs/common';

/** A fault of ours: an entry in the log for the operator, by whose number the person can ask for it. */
export function incidentOf(cause: unknown, log: Logger): { message: string; extensions: { code: string; incident: string } } {
  const incident = randomUUID();
  log.error(`incident ${incident}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return {
    message: 'Something went wrong on our side. Tell the operator this incident number.',
    extensions: { code: 'INTERNAL', incident },
  };
}
