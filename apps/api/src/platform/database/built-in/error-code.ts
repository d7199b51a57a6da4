/** The code of a failed system or database call. Not by instanceof: errors may come from another realm, as they do under jest. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
