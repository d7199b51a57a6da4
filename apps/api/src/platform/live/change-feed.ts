import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { hashToken } from '../access/sessions.js';
import { CHANGES } from '../command/command-transaction.js';
import { Doors } from '../database/doors.js';
import { urlFor } from '../database/roles.js';

const SESSION_CHECK_MS = 3000;
const RECONNECT_MS = 1000;

/** One LISTEN a process, however many windows are open in it; and one look at all their sessions every few seconds. */
@Injectable()
export class ChangeFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly events = new EventEmitter().setMaxListeners(0);
  private readonly log = new Logger('Live');
  private readonly tokens = new Map<string, number>();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    @Inject('ADMIN_URL') private readonly adminUrl: string,
    private readonly doors: Doors,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.listen();
    const check = () => void Promise.all([this.checkSessions(), this.checkHearing()]).catch(() => undefined);
    this.timer = setInterval(check, SESSION_CHECK_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
    this.events.emit('stop');
    await this.client?.end().catch(() => undefined);
  }

  /** Calls back with the chain of each committed command, and once when the session has ended; returns how to stop. */
  watch(token: string, onChange: (chain: string) => void, onEnd: () => void): () => void {
    const ended = (gone: string) => gone === token && onEnd();
    this.events.on('change', onChange).on('gone', ended).on('stop', onEnd);
    this.tokens.set(token, (this.tokens.get(token) ?? 0) + 1);
    return () => {
      this.events.off('change', onChange).off('gone', ended).off('stop', onEnd);
      const left = (this.tokens.get(token) ?? 1) - 1;
      if (left === 0) this.tokens.delete(token);
      else this.tokens.set(token, left);
    };
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: urlFor(this.adminUrl, 'gwaje_app'),
      application_name: 'gwaje_app listens',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.events.emit('change', payload ?? ''));
    client.on('error', () => this.listenAgain());
    client.on('end', () => this.listenAgain());
    await client.connect();
    await client.query(`LISTEN ${CHANGES}`);
    this.client = client;
  }

  private listenAgain(): void {
    if (this.stopped || this.client === null) return;
    this.client = null;
    this.log.warn('The connection that hears of changes was lost; connecting again');
    const attempt = () => {
      if (this.stopped) return;
      this.listen().then(
        () => this.events.emit('change', ''),
        () => setTimeout(attempt, RECONNECT_MS).unref(),
      );
    };
    setTimeout(attempt, RECONNECT_MS).unref();
  }

  /** A connection that was cut without a word stays silent for ever: it is asked, and given up when it does not answer. */
  private async checkHearing(): Promise<void> {
    const client = this.client;
    if (client === null) return;
    const silence = new Promise((_resolve, reject) => setTimeout(() => reject(new Error('silent')), SESSION_CHECK_MS - 500).unref());
    await Promise.race([client.query('SELECT 1'), silence]).catch(() => {
      client.removeAllListeners('end');
      void client.end().catch(() => undefined);
      this.listenAgain();
    });
  }

  private async checkSessions(): Promise<void> {
    if (this.tokens.size === 0) return;
    const open = [...this.tokens.keys()];
    const rows = await this.doors.open<{ token_hash: Buffer }>('liveSessions', [open.map(hashToken)]);
    const alive = new Set(rows.map((row) => row.token_hash.toString('hex')));
    for (const token of open) if (!alive.has(hashToken(token).toString('hex'))) this.events.emit('gone', token);
  }
}
