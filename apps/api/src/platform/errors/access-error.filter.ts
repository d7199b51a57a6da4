import { Catch, type ExceptionFilter } from '@nestjs/common';
import { AccessError } from './access-error.js';

/** Nest logs every exception it does not know as a fault; a refused request is none. The error itself goes on to formatError. */
@Catch(AccessError)
export class AccessErrorFilter implements ExceptionFilter {
  catch(error: AccessError): AccessError {
    return error;
  }
}
