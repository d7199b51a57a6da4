/** What a rule found wrong with an input. Rules return all of them at once; resolvers hand them on as `userErrors`. */
export interface Problem {
  code: string;
  message: string;
  path: string[];
}

export function problem(code: string, message: string, ...path: string[]): Problem {
  return { code, message, path };
}

/** A command that was refused by a rule: nothing was written. */
export class Refusal {
  constructor(readonly problems: Problem[]) {}
}

export function refuse(...problems: Problem[]): Refusal {
  return new Refusal(problems);
}
