/**
 * A number for whoever reads the output of `npm test`: on the stream that jest's own lines take, since what a test writes to
 * the other one is not shown. A console line would have a stack below it.
 */
export function tell(line: string): void {
  process.stderr.write(`\n${line}\n`);
}
