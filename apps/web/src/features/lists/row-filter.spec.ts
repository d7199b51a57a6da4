import { describe, expect, it } from '@jest/globals';
import { filterRows, type RowFilter } from './row-filter';

const filters: RowFilter<string>[] = [
  { name: 'area', label: '', all: '', options: [{ value: 'A1', label: '' }], fits: (row, value) => row.startsWith(value) },
];
const rows = ['A1-1', 'A2-1'];

describe('the rows that an address asks for', () => {
  it('are those of a code that is there', () => {
    expect(filterRows(rows, filters, { area: 'A1' })).toEqual({ shown: ['A1-1'], chosen: new Map([['area', 'A1']]), unknown: [] });
  });

  it('are all where the code is not there, and what was not obeyed is named', () => {
    expect(filterRows(rows, filters, { area: 'A9' })).toEqual({ shown: rows, chosen: new Map(), unknown: ['area'] });
  });

  it('are chosen by nothing that belongs to another list, and that too is named', () => {
    expect(filterRows(rows, filters, { year: 2025, state: 'OVERDUE' }).unknown).toEqual(['state', 'year']);
  });
});
