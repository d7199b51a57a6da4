/** Why the server gave no answer; each kind has its own page or sentence. */
export type FailureKind = 'notSignedIn' | 'forbidden' | 'notFound' | 'rateLimited' | 'refused' | 'network' | 'server';

export interface FailureFacts {
  kind: FailureKind;
  code: string;
  /** Names the entry in the server's log; people copy it into a mail. */
  incidentId?: string | undefined;
  retryAfterSeconds?: number | undefined;
  /** The part of what was sent that the server could not take, as in a UserError. */
  path?: string[] | undefined;
}

export class RequestFailed extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly incidentId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly path: string[] | undefined;

  constructor(facts: FailureFacts) {
    super(`${facts.kind}: ${facts.code}`);
    this.name = 'RequestFailed';
    this.kind = facts.kind;
    this.code = facts.code;
    this.incidentId = facts.incidentId;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.path = facts.path;
  }
}

const KINDS: Record<string, FailureKind> = {
  NOT_SIGNED_IN: 'notSignedIn',
  UNAUTHENTICATED: 'notSignedIn',
  SESSION_EXPIRED: 'notSignedIn',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  RATE_LIMITED: 'rateLimited',
  BUSY: 'rateLimited',
  BAD_INPUT: 'refused',
  BAD_REQUEST: 'refused',
  TOO_LARGE: 'refused',
  BAD_USER_INPUT: 'refused',
  GRAPHQL_VALIDATION_FAILED: 'refused',
  GRAPHQL_PARSE_FAILED: 'refused',
};

export function kindOf(code: string): FailureKind {
  return KINDS[code] ?? 'server';
}

export function asFailure(error: unknown): RequestFailed {
  return error instanceof RequestFailed ? error : new RequestFailed({ kind: 'server', code: 'UNEXPECTED' });
}
