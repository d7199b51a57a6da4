/** What the product writes to its log while a test runs; it goes on to the terminal unless the test provokes it. */
export class Logs {
  private readonly lines: string[] = [];
  private readonly kept = { stdout: process.stdout.write.bind(process.stdout), stderr: process.stderr.write.bind(process.stderr) };

  listen({ quietly = false } = {}): void {
    for (const name of ['stdout', 'stderr'] as const) {
      process[name].write = (chunk: string | Uint8Array): boolean => {
        this.lines.push(String(chunk));
        return quietly || this.kept[name](chunk);
      };
    }
  }

  stop(): void {
    process.stdout.write = this.kept.stdout;
    process.stderr.write = this.kept.stderr;
  }

  text(): string {
    return this.lines.join('');
  }
}
