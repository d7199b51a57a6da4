/** Names every problem of a file at once: whoever mends it should need one look. */
export class PlanInvalid extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The plan cannot be loaded (${problems.length}):\n${problems.join('\n')}`);
    this.name = 'PlanInvalid';
  }
}

export function refuseInvalid(problems: readonly string[]): void {
  if (problems.length > 0) throw new PlanInvalid(problems);
}
