import { TooMany } from './run-apart.js';

/** Lets so many run at once; the others wait their turn in the order in which they came, and who finds no room to wait is told so. */
export function atMost(limit: number, room: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (waiting.length >= room) throw new TooMany('too many wait already');
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      // The place is handed on, not given up: nobody who comes now may take it first.
      else next();
    }
  };
}
