import { randomBytes } from 'node:crypto';
import type { Response } from 'express';

/**
 * The session's token in a Cookie header. The browser keeps `__Host-` cookies to https and this host; a plain one may have
 * been set by a neighbour, so over https it counts for nothing.
 */
export function tokenIn(header: string | undefined, isSecure: boolean): string | null {
  const found = new Map((header ?? '').split(';').map((pair) => pair.trim().split('=', 2) as [string, string | undefined]));
  const value = found.get('__Host-gwaje') ?? (isSecure ? undefined : found.get('gwaje'));
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
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
