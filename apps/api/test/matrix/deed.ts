type Variables = () => Promise<Record<string, unknown>>;

/** A change that would succeed: with the record's true version and an input that every rule lets through. */
export interface Deed {
  name: string;
  target: string;
  variables: Variables;
  /** Who does it, if not everybody who may. */
  by?: string[];
}

export const REASON = 'as it was decided';
export const PASSWORD = 'a long enough pass phrase';
