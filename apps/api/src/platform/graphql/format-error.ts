import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AccessError } from '../errors/access-error.js';
import { incidentOf } from '../errors/incident.js';
import { isUnreadable } from '../errors/unreadable.js';

const log = new Logger('GraphQL');

/** Faults of the request that Apollo itself finds; their messages hold nothing but the request's own words. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What was thrown, under whatever GraphQL put around it. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error;
}

/** An allow-list: what is not on it becomes an incident number for the person and an entry in the log for us. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  const cause = causeOf(thrown);
  if (cause instanceof AccessError) {
    const extensions = { ...cause.details, code: cause.code };
    return path === undefined ? { message: cause.message, extensions } : { message: cause.message, path, extensions };
  }
  if (cause instanceof Error && 'code' in cause && isUnreadable(String(cause.code)))
    return { message: 'A value in the request cannot be read.', extensions: { code: 'BAD_INPUT' } };
  const given = formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : '';
  if (REQUEST_FAULTS.has(code)) {
    const message = formatted.message.length > 300 ? `${formatted.message.slice(0, 300)}…` : formatted.message;
    return locations === undefined ? { message, extensions: { code } } : { message, locations, extensions: { code } };
  }
  return incidentOf(cause, log);
}
