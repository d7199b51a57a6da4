/** A number for whoever reads the output of `npm test`; jest would put a stack below a console line. */
export function tell(line: string): void {
  process.stdout.write(`\n${line}\n`);
}
