/**
 * Errors that a person may be told about. Everything else that is thrown is a fault: the person gets an incident number,
 * the operator the log.
 */
export class AccessError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly details: Readonly<Record<string, number | string>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class NotSignedIn extends AccessError {
  constructor() {
    super('NOT_SIGNED_IN', 'Sign in first.', 401);
  }
}

export class Forbidden extends AccessError {
  constructor() {
    super('FORBIDDEN', 'Your role does not allow this.', 403);
  }
}

/** Also the answer when the record exists and its existence is none of the reader's business. */
export class NotFound extends AccessError {
  constructor() {
    super('NOT_FOUND', 'There is no such record for you.', 404);
  }
}

/** An address at which there is nothing for anybody. */
export class NothingHere extends AccessError {
  constructor() {
    super('NOT_FOUND', 'There is nothing at this address.', 404);
  }
}

export class Unreadable extends AccessError {
  constructor() {
    super('BAD_REQUEST', 'The request could not be read.', 400);
  }
}

export class InvalidInput extends AccessError {
  constructor(message: string) {
    super('BAD_INPUT', message, 400);
  }
}

export class KeyReused extends AccessError {
  constructor() {
    super('IDEMPOTENCY_KEY_REUSED', 'This key was already used for another request.', 409);
  }
}

export class Busy extends AccessError {
  constructor() {
    super('BUSY', 'The system is busy. Try again in a moment.', 503, { retryAfterSeconds: 2 });
  }
}

export class TooManyOfYours extends AccessError {
  constructor() {
    super('RATE_LIMITED', 'Two of your files are being worked on. Wait for one of them, then try again.', 429, { retryAfterSeconds: 5 });
  }
}
