import { Tokens } from './tokens.js';

/** Whether an answer is to a question about now, or about a day that is over: a body may since have taken back its words. */
export type Moment = 'now' | 'past';

/** Takes in what reaches one person, whatever brought it. */
export type Hear = (answer: string, moment?: Moment) => void;

/** The words that were planted, and which of them each person met. */
export class Canaries {
  readonly tokens = new Tokens();
  readonly met = new Map<string, Record<Moment, Set<string>>>();
  /** Answers, files and events that were searched for them. */
  reads = 0;

  hear(person: string): Hear {
    const known = this.met.get(person) ?? { now: new Set(), past: new Set() };
    this.met.set(person, known);
    return (answer, moment = 'now') => {
      this.reads += 1;
      for (const token of this.tokens.in(answer)) known[moment].add(token);
    };
  }

  /** What the words are of. */
  named(found: Iterable<string>): string[] {
    return [...found].map((token) => this.tokens.all.get(token) ?? token).toSorted();
  }

  hasMet(person: string, token: string): boolean {
    const known = this.met.get(person);
    return known !== undefined && (known.now.has(token) || known.past.has(token));
  }
}
