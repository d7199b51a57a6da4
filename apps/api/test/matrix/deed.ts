import { randomUUID } from 'node:crypto';

type Variables = () => Promise<Record<string, unknown>>;

/** A change that would succeed: with the record's true version and an input that every rule lets through. */
export interface Deed {
  name: string;
  target: string;
  variables: Variables;
  /** Who does it, if not everybody who may. */
  by?: string[];
}

/** One record that a mutation is tried on: by its id, or as it is called where it has none. */
export interface Attempt {
  /** Of the record, for its description; `absent` or `-` when there is none. */
  target: string;
  variables: Record<string, unknown>;
}

export interface Trial {
  /** The arguments as the document declares them. */
  declared: string;
  given: string;
  selection: string;
  attempts: Attempt[];
}

export const REASON = 'as it was decided';
export const PASSWORD = 'a long enough pass phrase';
export const ERRORS = 'userErrors { code message path }';

/** No record ever has it: whoever may act is told so by a rule, and nothing is written. */
export const STALE = 9999;

export const versioned =
  (more: object = {}) =>
  () => ({ idempotencyKey: randomUUID(), expectedVersion: STALE, ...more });
