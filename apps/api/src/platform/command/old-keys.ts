import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Doors } from '../database/doors.js';

const A_DAY_MS = 86_400_000;
/** Rows a statement: a short one, whatever has gathered while no server ran. */
const BATCH = 5000;

/** Forgets idempotency keys after the seven days that the database keeps them: at the start of a server, and every day. */
@Injectable()
export class OldKeys implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Commands');
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly doors: Doors) {}

  /** Nobody waits for it: a server answers from the first second. */
  onApplicationBootstrap(): void {
    const tidy = () => void this.forget().catch((error: unknown) => this.missed(error));
    this.timer = setInterval(tidy, A_DAY_MS);
    this.timer.unref();
    tidy();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** How many were forgotten. Two servers at once share the work. */
  async forget(batch = BATCH): Promise<number> {
    let total = 0;
    for (let last = batch; last === batch && !this.stopped;) {
      const [row] = await this.doors.open<{ forgotten: number }>('forgetKeys', [batch]);
      last = row?.forgotten ?? 0;
      total += last;
    }
    return total;
  }

  private missed(error: unknown): void {
    if (!this.stopped) this.log.warn(`Old idempotency keys stay until tomorrow: ${error instanceof Error ? error.message : String(error)}`);
  }
}
