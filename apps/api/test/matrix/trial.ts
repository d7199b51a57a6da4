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
