import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/**
 * Where a request came from. Each trusted proxy puts the address that it saw at the end of X-Forwarded-For, so as many entries
 * are believed as there are proxies, counted from the end: what stands before them is the client's own invention.
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const way = [request.socket.remoteAddress ?? '', ...told.map((part) => part.trim()).reverse()].filter((part) => part !== '');
  const address = (way[Math.min(trustedProxies, way.length - 1)] ?? 'unknown').replace(/^::ffff:/, '');
  return address.includes(':') ? network(address) : address;
}

/** Whoever has one IPv6 address has a whole /64 of them. */
function network(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** Over https, as far as the product can know: by itself, or because the proxy before it says so. */
export function cameOverTls(request: IncomingMessage, trustedProxies: number): boolean {
  if (request.socket instanceof TLSSocket) return true;
  const told = String(request.headers['x-forwarded-proto'] ?? '').split(',')[0] ?? '';
  return trustedProxies > 0 && told.trim() === 'https';
}
