/** What was written into which field, and what the product gives back for it. */
export interface RoundTrip {
  path: string;
  written: string;
  read: unknown;
}
