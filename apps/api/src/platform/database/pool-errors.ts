import { Logger } from '@nestjs/common';
import type pg from 'pg';
import { Busy, InvalidInput } from '../errors/access-error.js';
import { isUnreadable } from '../errors/unreadable.js';

const log = new Logger('Database');

/**
 * A connection that the database ends while somebody holds it has no listener of its own, and an unheard error ends the
 * process. Whoever holds it is told by the failing query.
 */
export function surviveLostConnections(pool: pg.Pool): void {
  // A pool that is being closed does not wait for its goodbyes: at a stop the database may be quicker, and nothing is lost.
  const heard = (error: Error) => {
    if (!pool.ending) log.warn(`A connection to the database was lost: ${error.message}`);
  };
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
}

const LOST = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** No free connection in time, or one that was lost: nothing is wrong with the request, it may be tried again. */
export function busyIfUnreachable(error: unknown): unknown {
  // Not `instanceof Error`: a socket's errors may come from another realm, as they do under jest.
  const { code = '', message = '' } = (typeof error === 'object' && error !== null ? error : {}) as { code?: string; message?: string };
  const isUnreachable = LOST.has(code) || /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(message);
  return isUnreachable ? new Busy() : error;
}

/** What a failed reading means for whoever asked: a value that the database cannot take is the request's fault and no incident. */
export function refusalOf(error: unknown): unknown {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { code?: string };
  return isUnreadable(code) ? new InvalidInput('A value in the request cannot be read.') : busyIfUnreachable(error);
}
