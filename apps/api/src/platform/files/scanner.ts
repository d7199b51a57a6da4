import { spawn } from 'node:child_process';
import { Inject, Injectable } from '@nestjs/common';
import { FILE_SETTINGS, type FileSettings, type ScanProgram } from './file-settings.js';

/** `UNKNOWN`: the program gave no answer that counts, so nothing is known and the file stays where it is. */
type Verdict = 'CLEAN' | 'BLOCKED' | 'UNKNOWN';

/** The operator's own program looks into a file. It is told a path under a hash, and never a name that a person gave. */
@Injectable()
export class Scanner {
  private readonly running = new Set<number>();

  constructor(@Inject(FILE_SETTINGS) private readonly settings: FileSettings) {}

  get isSet(): boolean {
    return this.settings.scan !== null;
  }

  scan(path: string): Promise<Verdict> {
    const { scan } = this.settings;
    return scan === null ? Promise.resolve('UNKNOWN') : this.run(scan, path);
  }

  /** The server ends: nobody waits two minutes for a scan. */
  stop(): void {
    for (const pid of this.running) end(pid);
  }

  /** Without a shell, and without our environment: the secrets of the installation stand in it. */
  private run({ program, parameters, seconds }: ScanProgram, path: string): Promise<Verdict> {
    return new Promise((resolve) => {
      const { PATH = '' } = process.env;
      // A group of its own: with a program that hangs, whatever it started ends too.
      const child = spawn(program, [...parameters, path], { shell: false, detached: true, stdio: 'ignore', env: { PATH } });
      const { pid } = child;
      if (pid !== undefined) this.running.add(pid);
      const timer = setTimeout(() => end(pid), seconds * 1000);
      const answer = (verdict: Verdict) => {
        clearTimeout(timer);
        if (pid !== undefined) this.running.delete(pid);
        resolve(verdict);
      };
      child.once('error', () => answer('UNKNOWN'));
      // As clamscan, clamdscan and most others answer: 0 nothing found, 1 found, anything else a fault of the scan itself.
      child.once('exit', (code) => answer(code === 0 ? 'CLEAN' : code === 1 ? 'BLOCKED' : 'UNKNOWN'));
    });
  }
}

function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in this very moment.
  }
}
