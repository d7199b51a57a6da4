import { columnOf } from './reference.js';

/** Whether a row has merged cells, of areas such as A2:A4. */
export function mergedRows(areas: string[]): (row: number) => boolean {
  const spans = areas
    .map((area) => area.split(':'))
    .flatMap(([from = '', to = from]) => (columnOf(from) < 0 ? [] : [[rowIn(from), rowIn(to)]]));
  return (row) => spans.some(([first = 0, last = 0]) => first <= row && row <= last);
}

function rowIn(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0);
}
