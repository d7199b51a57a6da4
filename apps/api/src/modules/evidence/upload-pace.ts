import { Injectable } from '@nestjs/common';
import { TooManyOfYours } from '../../platform/errors/access-error.js';
import { Allowance } from '../../platform/traffic/allowance.js';

/** A report takes 20 files: more tries than that in a minute are no person's. */
const PER_MINUTE = 60;

/** How many files one account may try to bring in a minute; each may be as large as the limit, so requests alone are too wide a count. */
@Injectable()
export class UploadPace {
  private readonly allowance = new Allowance(PER_MINUTE);

  count(accountId: string): void {
    if (this.allowance.take(accountId) > 0) throw new TooManyOfYours();
  }
}
