import { createHash } from 'node:crypto';
import { plainLines } from '../model/plain-lines.js';

/** Enough to tell a cell from what it was; it guards against a mistake, not against an enemy: the sheet is its writer's own. */
const LENGTH = 8;

export function printOf(value: string): string {
  return createHash('sha256').update(plainLines(value).join('\n')).digest('base64url').slice(0, LENGTH);
}

/**
 * What the cells of a row were when the sheet went out. With it a cell that the ministry never touched is told from one that
 * it changed, although a colleague has written in the draft meanwhile.
 */
export function printsOf(values: string[]): string {
  return values.map(printOf).join(' ');
}

/** Null when they were lost on the way; then every difference counts as the ministry's change, and asks before it overwrites. */
export function readPrints(text: string, count: number): string[] | null {
  const prints = text.trim().split(/\s+/);
  return prints.length === count && prints.every((print) => print.length === LENGTH) ? prints : null;
}
