import { randomBytes, randomInt } from 'node:crypto';
import type { Wording } from '../matrix/stage/wording.js';

const MILLION = 1_000_000;
/** In this order a request is cut by the government and again by the Assembly: a difference is news, and could give the request away. */
const BILLIONS: Record<string, number> = { COORDINATOR_ONLY: 9000, TASK_FORCE: 6000, PUBLIC: 3000 };
/** A word of ours, or a number as it may be written: in full, in thousands with their commas, or a budget's millions. */
const WRITTEN = /canary[0-9a-f]{16}|\d{12,}|(?<![\d,，])\d{1,3}(?:[,，]\d{3})+(?!\d)|(?<!\w)\d{7,11}(?!\w)/g;

/** Every text gets a word of its own, every amount a number, so that each can be recognised wherever it turns up. */
export class Tokens implements Wording {
  private readonly names = new Map<string, string>();
  private readonly requests = new Map<string, number>();

  get all(): ReadonlyMap<string, string> {
    return this.names;
  }

  say(secret: string): string {
    const token = `canary${randomBytes(8).toString('hex')}`;
    this.names.set(token, secret);
    return `□ ${secret} ${token}`;
  }

  amount(body: string, scope: string): number {
    const won = (BILLIONS[scope] ?? 1000) * 1000 * MILLION + randomInt(1, 900_000) * MILLION + randomInt(100_000, 999_999);
    this.keep(won, `amount ${body} ${scope}`);
    const request = this.requests.get(body);
    if (request === undefined) this.requests.set(body, won);
    else this.keep(Math.abs(request - won), `request of ${body} by what was cut`);
    return won;
  }

  /** Which of them stand in a text. */
  in(text: string): Set<string> {
    const found = [...text.matchAll(WRITTEN)].map(([token]) => token.replace(/[,，]/g, ''));
    return new Set(found.filter((token) => this.names.has(token)));
  }

  /** Documents write money in millions. */
  private keep(won: number, secret: string): void {
    this.names.set(String(won), secret);
    this.names.set(String(Math.round(won / MILLION)), `${secret} in millions`);
  }
}
