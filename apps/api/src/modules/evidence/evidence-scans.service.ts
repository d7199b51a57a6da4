import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { SystemCommands } from '../../platform/command/system-commands.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Scanner } from '../../platform/files/scanner.js';
import { scanWaiting, sweepFiles } from './evidence-work.reader.js';

const A_MINUTE_MS = 60_000;
const A_DAY_MS = 86_400_000;

/**
 * Lets the operator's program look into what waits: at once when a file came in, and every minute for what got no answer. Every
 * process may do so; the second one finds it done. Once a day what belongs to no file is swept away.
 */
@Injectable()
export class EvidenceScans implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Evidence');
  private readonly timers: NodeJS.Timeout[] = [];
  private running: Promise<unknown> = Promise.resolve();
  private isWaiting = false;
  private stopped = false;
  private system: SystemCommands | null = null;

  constructor(
    @Inject('ADMIN_URL') private readonly adminUrl: string,
    @InjectDataSource() private readonly database: DataSource,
    private readonly store: FileStore,
    private readonly scanner: Scanner,
  ) {}

  onApplicationBootstrap(): void {
    this.every(A_DAY_MS, () => this.sweep());
    if (this.scanner.isSet) this.every(A_MINUTE_MS, () => this.look());
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    this.scanner.stop();
    await this.running;
    await this.system?.close();
  }

  /** Nobody waits for it: whoever brought a file sees how it stands. */
  look(): void {
    if (!this.scanner.isSet || this.isWaiting) return;
    this.isWaiting = true;
    this.after(async () => {
      this.isWaiting = false;
      const { unknown } = await scanWaiting(await this.open(), this.store, this.scanner, () => this.stopped);
      if (unknown > 0)
        this.log.warn(`${String(unknown)} files stay in quarantine: SCAN_COMMAND gave no answer. The next try is in a minute.`);
    });
  }

  private sweep(): void {
    this.after(async () => void (await sweepFiles(await this.open(), this.store, new Date(Date.now() - A_DAY_MS))));
  }

  private every(milliseconds: number, work: () => void): void {
    const timer = setInterval(work, milliseconds);
    timer.unref();
    this.timers.push(timer);
  }

  private after(work: () => Promise<void>): void {
    this.running = this.running.then(() => (this.stopped ? undefined : work())).catch((error: unknown) => this.missed(error));
  }

  private async open(): Promise<SystemCommands> {
    this.system ??= await SystemCommands.open(this.adminUrl, this.database.options.entities ?? [], 'gwaje_jobs');
    return this.system;
  }

  private missed(error: unknown): void {
    if (!this.stopped) this.log.warn(`Files were not looked at: ${error instanceof Error ? error.message : String(error)}`);
  }
}
