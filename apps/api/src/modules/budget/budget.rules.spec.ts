import { budgetYears, type KnownAmount } from './budget.rules.js';

const amount = (stage: string, millions: number, values: Partial<KnownAmount> = {}): KnownAmount => ({
  ...{ fiscalYear: 2025, stage, amountWon: millions * 1_000_000, isDelta: false, on: null },
  ...values,
});
const centre = [
  amount('ENACTED', 3475, { fiscalYear: 2024 }),
  amount('GOVERNMENT_BILL', 3269),
  amount('COMMITTEE_PRELIMINARY', 4760, { isDelta: true }),
];
const latest = (amounts: KnownAmount[]) => budgetYears('BL02', amounts)[0];

describe('a budget line in a year', () => {
  it('is yellow when the committee’s increase was dropped and the line fell', () => {
    expect(latest([...centre, amount('ENACTED', 3269)])).toMatchObject({
      fiscalYear: 2025,
      committeeIncreaseWon: 4_760_000_000,
      droppedIncreaseWon: 4_760_000_000,
      changeFromPreviousWon: -206_000_000,
      rating: 'YELLOW',
      reasons: [
        { code: 'INCREASE_DROPPED', about: 'BL02', amount: 4_760_000_000 },
        { code: 'BELOW_LAST_YEAR', about: 'BL02', amount: 206_000_000 },
      ],
    });
  });

  it('lost only the part of the increase that was not enacted', () => {
    expect(latest([...centre, amount('ENACTED', 5269)])?.droppedIncreaseWon).toBe(2_760_000_000);
    expect(latest([...centre, amount('ENACTED', 8029)])).toMatchObject({ droppedIncreaseWon: 0, rating: 'GREEN', reasons: [] });
  });

  it('says nothing of a loss before the budget is enacted', () => {
    expect(latest(centre)).toMatchObject({ droppedIncreaseWon: null, changeFromPreviousWon: null, rating: 'GREY', reasons: [] });
  });

  it('is red when less was enacted than asked for, where the request is known', () => {
    expect(latest([amount('REQUESTED', 5000), amount('ENACTED', 4999)])).toMatchObject({
      rating: 'RED',
      reasons: [{ code: 'BELOW_REQUEST', amount: 1_000_000 }],
    });
    expect(latest([amount('REQUESTED', 5000), amount('ENACTED', 5000)])?.rating).toBe('GREEN');
  });

  it('takes the last word of the committees, and adds up changes', () => {
    const voted = [amount('BUDGET_COMMITTEE', 100, { isDelta: true }), amount('BUDGET_COMMITTEE', 50, { isDelta: true })];
    expect(latest([...centre, ...voted])?.committeeIncreaseWon).toBe(150_000_000);
    expect(latest([amount('SUPPLEMENTARY', 1090, { isDelta: true })])?.supplementaryWon).toBe(1_090_000_000);
    expect(latest([amount('ENACTED', 100), amount('SUPPLEMENTARY', 130)])?.supplementaryWon).toBe(30_000_000);
  });

  it.each([
    ['is green while spending keeps up with the year', 500, 'GREEN'],
    ['is green a tenth of a point before it falls 10 behind', 397, 'GREEN'],
    ['is yellow when it falls 10 points behind', 396, 'YELLOW'],
    ['is yellow before it falls 25 behind', 247, 'YELLOW'],
    ['is red when it falls 25 points behind', 246, 'RED'],
  ])('%s', (_sentence, executed, rating) => {
    expect(latest([amount('ALLOCATED', 1000), amount('EXECUTED', executed, { on: '2025-06-30' })])?.rating).toBe(rating);
  });

  it('names what makes it red before what would make it yellow', () => {
    const spent = [amount('ENACTED', 3269), amount('EXECUTED', 100, { on: '2025-12-31' })];
    expect(latest([...centre, ...spent])?.reasons.map(({ code }) => code)).toEqual([
      ...['EXECUTION_BEHIND', 'INCREASE_DROPPED', 'BELOW_LAST_YEAR'],
    ]);
  });

  it('comes newest first', () => {
    expect(budgetYears('BL02', centre).map(({ fiscalYear }) => fiscalYear)).toEqual([2025, 2024]);
    expect(budgetYears('BL02', [])).toEqual([]);
  });
});
