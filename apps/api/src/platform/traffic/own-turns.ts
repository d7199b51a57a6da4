import { Injectable } from '@nestjs/common';
import { TooManyOfYours } from '../errors/access-error.js';

const AT_ONCE = 2;

/** Heavy work waits in one queue for everybody; nobody fills it alone. */
@Injectable()
export class OwnTurns {
  private readonly underWay = new Map<string, number>();

  /** Counts what waits as well as what runs; a third piece of one account's is refused before it waits. */
  async take<Result>(accountId: string, work: () => Promise<Result>): Promise<Result> {
    const others = this.underWay.get(accountId) ?? 0;
    if (others >= AT_ONCE) throw new TooManyOfYours();
    this.underWay.set(accountId, others + 1);
    try {
      return await work();
    } finally {
      const left = (this.underWay.get(accountId) ?? 1) - 1;
      if (left > 0) this.underWay.set(accountId, left);
      else this.underWay.delete(accountId);
    }
  }
}
