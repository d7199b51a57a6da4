import { randomBytes } from 'node:crypto';
import type { Response } from 'express';

const NAMES = ['__Host-gwaje', 'gwaje'];

/** The session's token in a Cookie header; the browser itself keeps `__Host-` cookies to https and this host. */
export function tokenIn(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name !== undefined && value !== undefined && NAMES.includes(name) && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function setSessionCookie(response: Response, token: string | null): void {
  const secure = response.req.secure;
  const name = secure ? '__Host-gwaje' : 'gwaje';
  const options = { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const;
  if (token === null) response.clearCookie(name, options);
  else response.cookie(name, token, options);
}
