import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Nest would write every error that it does not know to the log as an object, and an error of the database holds what was
 * being written: the text of a draft would be read by whoever reads the log. Here it goes on as it is: GraphQL's formatError
 * says what happened under an incident number, by the stack alone.
 */
@Catch()
export class ErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    const cause = error instanceof Error ? error : new Error(String(error));
    if (host.getType<string>() === 'graphql') return cause;
    super.catch(cause instanceof HttpException ? cause : stackOnly(cause), host);
    return undefined;
  }
}

function stackOnly({ message, stack }: Error): Error {
  return Object.assign(new Error(message), stack === undefined ? {} : { stack });
}
