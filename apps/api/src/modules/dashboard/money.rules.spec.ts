import { budgetFigures, budgetOfArea, latestFiscalYear } from './money.rules.js';
import type { LineState, Snapshot, YearState } from './snapshot.rules.js';

const NOTHING: YearState = {
  ...{ fiscalYear: 2025, requestedWon: null, governmentBillWon: null, committeeIncreaseWon: null, enactedWon: null },
  ...{ supplementaryWon: null, executedWon: null, droppedIncreaseWon: null, changeFromPreviousWon: null },
};

function line(id: string, year: Partial<YearState>, change: Partial<LineState> = {}): LineState {
  const name = { ko: id, en: id };
  const facts = {
    id,
    code: id,
    name,
    ministryId: 'body',
    taskIds: ['task'],
    records: [id],
    latestOn: null,
    overlapsWithId: null,
    partOfId: null,
    amounts: [],
  };
  return { ...facts, years: [{ ...NOTHING, ...year }], ...change };
}

const centre = line('centre', { committeeIncreaseWon: 4760, enactedWon: 3269 });
const wider = line('wider', { committeeIncreaseWon: 5223, enactedWon: 9000 }, { overlapsWithId: 'centre' });
const research = line('research', { governmentBillWon: 2000 });

describe('the sums of a budget', () => {
  it('count the same money once, and name the line that they leave out', () => {
    expect(budgetFigures([centre, wider, research])).toMatchObject({
      ...{ fiscalYear: 2025, committeeIncreaseWon: 4760, enactedWon: 3269, governmentBillWon: 2000 },
      notCountedIds: ['wider'],
    });
  });

  it('leave out a total where a part of it speaks, and count the total where none does', () => {
    const total = line('total', { governmentBillWon: 5075 });
    const part = line('part', { governmentBillWon: 3269 }, { partOfId: 'total' });
    expect(budgetFigures([total, part, research])).toMatchObject({
      ...{ governmentBillWon: 5269, lines: 2, countedIds: ['part', 'research'], notCountedIds: ['total'] },
    });
    const earlier = line('part', { fiscalYear: 2023, enactedWon: 7 }, { partOfId: 'total' });
    expect(budgetFigures([total, earlier])).toMatchObject({ governmentBillWon: 5075, countedIds: ['total'], notCountedIds: [] });
    const areas = [{ id: 'own', code: 'own', name: { ko: 'own', en: 'own' } }];
    const snapshot = {
      areas,
      tasks: [{ id: 'task', areaId: 'own' }],
      lines: [total, { ...part, taskIds: ['elsewhere'] }],
    } as unknown as Snapshot;
    expect(budgetOfArea(snapshot, 'own', 2025)).toMatchObject({ governmentBillWon: null, notCountedIds: ['total'] });
  });

  it('say of how many of the counted lines each is', () => {
    expect(budgetFigures([centre, wider, research])).toMatchObject({
      ...{ lines: 2, linesGovernmentBill: 1, linesCommitteeIncrease: 1, linesEnacted: 1, linesSupplementary: 0, linesExecuted: 0 },
    });
  });

  it('are unknown, and not zero, where no line says anything', () => {
    expect(budgetFigures([centre]).executedWon).toBeNull();
    expect(budgetFigures([])).toMatchObject({ fiscalYear: null, enactedWon: null, lines: 0, notCountedIds: [] });
  });

  it('do not name a line that says nothing of that year', () => {
    const earlier = line('earlier', { fiscalYear: 2023, enactedWon: 7 }, { overlapsWithId: 'centre' });
    expect(budgetFigures([centre, earlier]).notCountedIds).toEqual([]);
  });

  it('are of the latest year of which anybody spoke', () => {
    expect(latestFiscalYear([centre, line('next', { fiscalYear: 2026, executedWon: 1 })])).toBe(2025);
    expect(latestFiscalYear([])).toBeNull();
  });

  it('of an area are those of its tasks, and say when another area has the line too', () => {
    const areas = ['own', 'other'].map((id) => ({ id, code: id, name: { ko: id, en: id } }));
    const tasks = [
      { id: 'task', areaId: 'own' },
      { id: 'elsewhere', areaId: 'other' },
    ];
    const lines = [centre, wider, { ...research, taskIds: ['elsewhere'] }];
    const snapshot = { areas, tasks, lines } as unknown as Snapshot;
    const none = { governmentBillWon: null, sharedWithOtherAreas: false };
    expect(budgetOfArea(snapshot, 'own', 2025)).toMatchObject({ ...none, committeeIncreaseWon: 4760, notCountedIds: ['wider'] });
    const both = { ...snapshot, lines: [{ ...centre, taskIds: ['task', 'elsewhere'] }] };
    expect(budgetOfArea(both, 'own', 2025).sharedWithOtherAreas).toBe(true);
    const uncounted = { ...snapshot, lines: [{ ...wider, taskIds: ['task', 'elsewhere'] }] };
    expect(budgetOfArea(uncounted, 'own', 2025).sharedWithOtherAreas).toBe(false);
  });
});
