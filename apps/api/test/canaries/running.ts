import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('product.process.mjs', import.meta.url));

/** The product as a process of its own; all that it writes, by whatever way, is kept. */
export class Running {
  private readonly written: string[] = [];

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => this.written.push(chunk.toString()));
  }

  url = '';

  static async start(adminUrl: string, ...more: string[]): Promise<Running> {
    const running = new Running(fork(PROGRAM, [adminUrl, ...more], { silent: true, execArgv: [] }));
    running.url = await new Promise<string>((resolve, reject) => {
      running.child.once('message', (message) => resolve((message as { url: string }).url));
      running.child.once('exit', () => reject(new Error(`The product ended: ${running.text()}`)));
    });
    return running;
  }

  text(): string {
    return this.written.join('');
  }

  /** Ends it, if it still runs, and with it whatever it still had to write. */
  async stop(): Promise<void> {
    if (!this.child.connected) return;
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.send('stop');
    await ended;
  }
}
