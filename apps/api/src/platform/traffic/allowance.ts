const MINUTE_MS = 60_000;
/** So many names are remembered. Whoever is forgotten starts anew, and who was quiet for a minute would have everything anyway. */
const MOST_KNOWN = 10_000;

interface Account {
  left: number;
  at: number;
}

/** So many in a minute for each name, in one burst or spread; what was used comes back steadily. */
export class Allowance {
  /** In the order in which they were last seen. */
  private readonly accounts = new Map<string, Account>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one; otherwise the seconds after which there is one again. */
  take(name: string): number {
    if (this.perMinute === 0) return 0;
    const now = this.now();
    const known = this.accounts.get(name) ?? { left: this.perMinute, at: now };
    const left = Math.min(this.perMinute, known.left + ((now - known.at) * this.perMinute) / MINUTE_MS);
    this.accounts.delete(name);
    this.accounts.set(name, { left: left < 1 ? left : left - 1, at: now });
    // A flood of invented names must neither grow without end nor push out who is busy.
    for (const quietest of this.accounts.keys()) {
      if (this.accounts.size <= MOST_KNOWN) break;
      this.accounts.delete(quietest);
    }
    return left < 1 ? Math.ceil(((1 - left) * MINUTE_MS) / this.perMinute / 1000) : 0;
  }

  get known(): number {
    return this.accounts.size;
  }
}
