const MINUTE_MS = 60_000;
/** Who has been quiet for a minute has everything again and need not be remembered; looked at when so many are known. */
const SWEEP_AT = 10_000;

interface Account {
  left: number;
  at: number;
}

/** So many in a minute for each name, in one burst or spread; what was used comes back steadily. */
export class Allowance {
  private readonly accounts = new Map<string, Account>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one; otherwise the seconds after which there is one again. */
  take(name: string): number {
    if (this.perMinute === 0) return 0;
    const now = this.now();
    if (this.accounts.size >= SWEEP_AT) this.sweep(now);
    const known = this.accounts.get(name) ?? { left: this.perMinute, at: now };
    const left = Math.min(this.perMinute, known.left + ((now - known.at) * this.perMinute) / MINUTE_MS);
    this.accounts.set(name, { left: left < 1 ? left : left - 1, at: now });
    return left < 1 ? Math.ceil(((1 - left) * MINUTE_MS) / this.perMinute / 1000) : 0;
  }

  get known(): number {
    return this.accounts.size;
  }

  private sweep(now: number): void {
    for (const [name, { at }] of this.accounts) if (now - at >= MINUTE_MS) this.accounts.delete(name);
    // A flood of invented names must not grow without end either: who was seen longest ago starts anew.
    for (const name of this.accounts.keys()) {
      if (this.accounts.size < SWEEP_AT) break;
      this.accounts.delete(name);
    }
  }
}
