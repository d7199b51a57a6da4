import { Tokens } from './tokens.js';

/** The words that were planted, and which of them each person met. */
export class Canaries {
  readonly tokens = new Tokens();
  readonly met = new Map<string, Set<string>>();
  /** Answers, files and events that were searched for them. */
  reads = 0;

  /** Takes in whatever reaches one person. */
  hear(person: string): (answer: string) => void {
    const known = this.met.get(person) ?? new Set();
    this.met.set(person, known);
    return (answer) => {
      this.reads += 1;
      for (const token of this.tokens.in(answer)) known.add(token);
    };
  }

  /** What the words are of. */
  named(found: Iterable<string>): string[] {
    return [...found].map((token) => this.tokens.all.get(token) ?? token).toSorted();
  }
}
