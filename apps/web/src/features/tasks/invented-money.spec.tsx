import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openApp } from '../../testing/render-app';
import { dashboard, taskForce } from '../../testing/sample-plan';
import { budgetLine, platforms } from '../../testing/sample-records';

const invented = { kind: 'ILLUSTRATIVE', source: null };
const [known] = budgetLine.years;
/** An invented execution, as the demonstration has it over an amount that was really enacted. */
const executed = {
  ...{ ...budgetLine, id: 'b10', code: 'BL10', name: { ko: '집행 실적(시연용 예시)', en: 'Execution' }, provenance: invented },
  years: [
    {
      ...{ ...known, governmentBillWon: null, committeeIncreaseWon: null, enactedWon: null, previousEnactedWon: null },
      ...{ droppedIncreaseWon: null, changeFromPreviousWon: null, executedWon: 1_634_000_000, reasons: [] },
    },
  ],
  amounts: [
    {
      ...{ ...budgetLine.amounts[0], id: 'am10', stage: 'EXECUTED', amountWon: 1_634_000_000, isDelta: false },
      ...{ stageName: { ko: '집행', en: 'Executed' }, on: '2025-06-30', provenance: invented },
    },
  ],
};
const lines = [budgetLine, executed];
const budget = { ...dashboard.budget, executedWon: 1_634_000_000 };
const [year] = dashboard.budgetYears;
const demonstration = {
  ...taskForce,
  budgetLines: lines,
  task: { ...platforms, budgetLines: lines },
  dashboard: { ...dashboard, budget, budgetYears: [{ ...year, executedWon: 1_634_000_000, linesExecuted: 1, counted: lines }] },
};
const cellWith = (table: HTMLElement, text: string) => within(table).getByText(text).closest('td');

describe('an invented amount', () => {
  it('carries its mark on the figure itself in the tab of its task', async () => {
    openApp('/DSCR-TF/tasks/T04/budget', { taskForce: demonstration });
    const table = await screen.findByRole('table', { name: /BL10/ });
    expect(within(cellWith(table, '1,634') ?? table).getByText('예시')).toBeTruthy();
    const real = screen.getByRole('table', { name: /BL02/ });
    expect(within(real).queryByText('예시')).toBeNull();
  });

  it('is marked in the list of lines, in its row and in the sum that it is part of', async () => {
    openApp('/DSCR-TF/lists/budget?year=2025', { taskForce: demonstration });
    const table = await screen.findByRole('table');
    const [row, sum] = within(table).getAllByText('1,634');
    for (const figure of [row, sum]) expect(figure?.closest('td')?.textContent).toContain('예시');
    expect(within(table).getByRole('rowheader', { name: '집행 실적(시연용 예시) 예시' })).toBeTruthy();
    expect(
      within(table)
        .getAllByText('3,269')
        .some((figure) => figure.closest('td')?.textContent?.includes('예시') === true),
    ).toBe(false);
  });

  it('is held against no real one: the dashboard draws no bar of the two', async () => {
    const { unmount } = openApp('/DSCR-TF', { taskForce: demonstration });
    const said = await screen.findByRole('link', { name: '집행 1,634백만 원' });
    expect(said.parentElement?.textContent).toContain('예시');
    expect(screen.queryByRole('img', { name: '집행 1,634백만 원' })).toBeNull();
    unmount();
    const recorded = { ...executed, amounts: executed.amounts.map((amount) => ({ ...amount, provenance: budgetLine.provenance })) };
    openApp('/DSCR-TF', { taskForce: { ...demonstration, budgetLines: [budgetLine, recorded] } });
    expect(await screen.findByRole('img', { name: '집행 1,634백만 원' })).toBeTruthy();
  });
});
