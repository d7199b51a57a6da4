import { describe, expect, it } from '@jest/globals';
import { budgetLine } from '../../testing/sample-records';
import { dayOfSum, kindOfSum, type LineFacts } from './amount-facts';

const enacted = (fiscalYear: number, on: string, kind: string) => ({
  ...{ ...budgetLine.amounts[0], id: `${String(fiscalYear)}-${kind}` },
  ...{ fiscalYear, stage: 'ENACTED', on, provenance: { kind } },
});
const line = (given: object) => ({ ...budgetLine, overlapsWith: null, parts: [], ...given }) as unknown as LineFacts;

/** A total, invented, and its part, which speaks of 2025 alone. */
const lines = [
  line({
    code: 'BL01',
    parts: [{ code: 'BL02' }],
    amounts: [2025, 2026].map((year) => enacted(year, `${String(year)}-12-31`, 'ILLUSTRATIVE')),
  }),
  line({ code: 'BL02', amounts: [enacted(2025, '2025-01-31', 'PUBLIC')] }),
];

describe('what stands behind a sum', () => {
  it('is not a total in a year in which a part speaks', () => {
    expect([kindOfSum(lines, 'enactedWon', 2025), dayOfSum(lines, 'enactedWon', 2025)]).toEqual([undefined, '2025-01-31']);
  });

  it('is the total in a year in which none of its parts speaks', () => {
    expect([kindOfSum(lines, 'enactedWon', 2026), dayOfSum(lines, 'enactedWon', 2026)]).toEqual(['ILLUSTRATIVE', '2026-12-31']);
  });
});
