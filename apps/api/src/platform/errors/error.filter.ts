import { ServerResponse } from 'node:http';
import { Catch, HttpException, Logger, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { Response } from 'express';
import { AccessError, NothingHere, Unreadable } from './access-error.js';
import { incidentOf } from './incident.js';

const log = new Logger('Route');

/**
 * Nest would write every error that it does not know to the log as an object, and an error of the database holds what was
 * being written: the text of a draft would be read by whoever reads the log. Here a fault is told by its stack alone. Under
 * GraphQL the error itself goes on to formatError; a REST route answers a refusal, or a fault of ours, in the same shape.
 */
@Catch()
export class ErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    const cause = error instanceof Error ? error : new Error(String(error));
    // Nest calls a subscription 'http' like a route; only a route has an answer to write to.
    const response = host.getArgByIndex<unknown>(1);
    if (!(response instanceof ServerResponse)) return cause;
    const refusal = cause instanceof HttpException ? inOurWords(cause) : cause;
    if (refusal instanceof AccessError) answer(response as Response, refusal);
    else if (cause instanceof HttpException) super.catch(cause, host);
    else fail(response as Response, cause);
    return cause;
  }
}

/** The framework refuses what it cannot read, and what is nowhere; what it says about it is its own words. */
function inOurWords(error: HttpException): Error {
  const status = error.getStatus();
  if (status === 404) return new NothingHere();
  return status >= 400 && status < 500 ? new Unreadable() : error;
}

function fail(response: Response, cause: Error): void {
  const error = incidentOf(cause, log);
  // What was begun as a file must not end as if it were whole.
  if (response.headersSent) response.destroy();
  else
    response
      .setHeader('cache-control', 'no-store')
      .status(500)
      .json({ errors: [error] });
}

function answer(response: Response, { message, code, status, details }: AccessError): void {
  if (response.headersSent) return;
  const { retryAfterSeconds } = details;
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
  response
    .setHeader('cache-control', 'no-store')
    .status(status)
    .json({ errors: [{ message, extensions: { ...details, code } }] });
}
