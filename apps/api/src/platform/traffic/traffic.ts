import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { tokenIn } from '../access/cookie.js';
import { addressOf, cameOverTls } from './client.js';
import { Allowance } from './allowance.js';

/** What an operator may set (see docs/operate/secure.md); 0 is no limit. */
export interface TrafficLimits {
  /** How many proxies stand in front and are believed about the address and https. */
  trustedProxies: number;
  requestsPerAddress: number;
  requestsPerSession: number;
  socketsPerAddress: number;
  socketsPerSession: number;
}

/**
 * How much one address and one session ask for, counted in this process and in memory: a limit that would ask the database
 * could be used to keep the database busy. A whole ministry may come from one address, so a session is held shorter.
 */
@Injectable()
export class Traffic {
  private readonly byAddress: Allowance;
  private readonly bySession: Allowance;
  private readonly open = new Map<string, number>();

  constructor(private readonly limits: TrafficLimits) {
    this.byAddress = new Allowance(limits.requestsPerAddress);
    this.bySession = new Allowance(limits.requestsPerSession);
  }

  addressOf(request: IncomingMessage): string {
    return addressOf(request, this.limits.trustedProxies);
  }

  /** The session's token as the cookie brings it; it may be anybody's invention. */
  tokenOf(request: IncomingMessage): string | null {
    return tokenIn(request.headers.cookie, cameOverTls(request, this.limits.trustedProxies));
  }

  /** Seconds to wait; 0: go on. */
  request(request: IncomingMessage): number {
    // Whoever sends too much from one address does not get as far as the names that it invents.
    const wait = this.byAddress.take(this.addressOf(request));
    if (wait > 0) return wait;
    const token = this.tokenOf(request);
    return token === null ? 0 : this.bySession.take(nameOf(token));
  }

  /** Counts an open socket and says how to count it out again; null: there are too many. */
  socket(request: IncomingMessage): (() => void) | null {
    const token = this.tokenOf(request);
    const counted: [string, number][] = [[`address ${this.addressOf(request)}`, this.limits.socketsPerAddress]];
    if (token !== null) counted.push([`session ${nameOf(token)}`, this.limits.socketsPerSession]);
    if (counted.some(([name, most]) => most > 0 && (this.open.get(name) ?? 0) >= most)) return null;
    for (const [name] of counted) this.open.set(name, (this.open.get(name) ?? 0) + 1);
    let isOpen = true;
    return () => {
      if (isOpen) for (const [name] of counted) this.leave(name);
      isOpen = false;
    };
  }

  private leave(name: string): void {
    const left = (this.open.get(name) ?? 1) - 1;
    if (left > 0) this.open.set(name, left);
    else this.open.delete(name);
  }
}

/** Whoever reads the memory of the process finds no session in here. */
function nameOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
