import { ofArea } from './figures.rules.js';
import type { LineState, Snapshot, YearState } from './snapshot.rules.js';

/** The latest fiscal year for which any line has a bill of the government, an enacted or a supplementary amount. */
export function latestFiscalYear(lines: readonly LineState[]): number | null {
  const spoken = lines
    .flatMap(({ years }) => years)
    .filter((year) => year.governmentBillWon !== null || year.enactedWon !== null || year.supplementaryWon !== null);
  return spoken.length === 0 ? null : Math.max(...spoken.map(({ fiscalYear }) => fiscalYear));
}

const SUMS = [
  'governmentBillWon',
  'committeeIncreaseWon',
  'droppedIncreaseWon',
  'enactedWon',
  'supplementaryWon',
  'executedWon',
] as const satisfies readonly (keyof YearState)[];
type Sum = (typeof SUMS)[number];

/** Sums of what is known; null, and not zero, where no line says anything. */
function sumsOf(years: readonly YearState[]): Record<Sum, number | null> {
  const sum = (of: Sum) => {
    const known = years.map((year) => year[of]).filter((amount) => amount !== null);
    return known.length === 0 ? null : known.reduce((total, amount) => total + amount, 0);
  };
  return Object.fromEntries(SUMS.map((of) => [of, sum(of)])) as Record<Sum, number | null>;
}

/** How many lines each sum is of: sums of different lines are not compared. */
function countsOf(years: readonly YearState[]) {
  const having = (of: Sum) => years.filter((year) => year[of] !== null).length;
  return {
    lines: years.length,
    linesGovernmentBill: having('governmentBillWon'),
    linesCommitteeIncrease: having('committeeIncreaseWon'),
    linesEnacted: having('enactedWon'),
    linesSupplementary: having('supplementaryWon'),
    linesExecuted: having('executedWon'),
  };
}

/**
 * One year of some lines. The same money is counted once: a line that overlaps another, and a total of which a part speaks of that
 * year, are named and stand in no sum.
 */
function moneyOf(all: readonly LineState[], lines: readonly LineState[], fiscalYear: number | null) {
  const spoke = all.filter((line) => line.years.some((year) => year.fiscalYear === fiscalYear));
  const totals = new Set(spoke.map(({ partOfId }) => partOfId));
  const isCounted = ({ id, overlapsWithId }: LineState) => overlapsWithId === null && !totals.has(id);
  const ofYear = lines.flatMap((line) => line.years.filter((year) => year.fiscalYear === fiscalYear).map((year) => ({ line, year })));
  const counted = ofYear.filter(({ line }) => isCounted(line));
  const years = counted.map(({ year }) => year);
  const idsOf = (found: typeof ofYear) => found.map(({ line }) => line.id);
  return {
    ...sumsOf(years),
    ...countsOf(years),
    countedIds: idsOf(counted),
    notCountedIds: idsOf(ofYear.filter(({ line }) => !isCounted(line))),
  };
}

export function budgetFigures(lines: readonly LineState[]) {
  const fiscalYear = latestFiscalYear(lines);
  return { fiscalYear, ...moneyOf(lines, lines, fiscalYear) };
}

export function budgetOfArea(snapshot: Snapshot, areaId: string, fiscalYear: number) {
  const lines = ofArea(snapshot, areaId, snapshot.lines);
  const others = snapshot.areas.filter(({ id }) => id !== areaId);
  const money = moneyOf(snapshot.lines, lines, fiscalYear);
  // What stands in no sum is in no two of them.
  const counted = lines.filter(({ id }) => money.countedIds.includes(id));
  const shared = counted.some((line) => others.some(({ id }) => ofArea(snapshot, id, [line]).length > 0));
  return { fiscalYear, ...money, sharedWithOtherAreas: shared };
}
