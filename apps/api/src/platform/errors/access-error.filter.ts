import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { AccessError } from './access-error.js';

/**
 * Nest logs every exception it does not know as a fault; a refused request is none. Under GraphQL the error itself goes on
 * to formatError; a REST route answers it in the same shape.
 */
@Catch(AccessError)
export class AccessErrorFilter implements ExceptionFilter {
  catch(error: AccessError, host: ArgumentsHost): AccessError {
    if (host.getType() === 'http') answer(host.switchToHttp().getResponse<Response>(), error);
    return error;
  }
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
