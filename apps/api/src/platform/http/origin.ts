import type { IncomingMessage } from 'node:http';

/** A browser names the page that sends a change or opens a socket; programs name none. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
