export type BudgetRating = 'GREEN' | 'YELLOW' | 'RED' | 'GREY';

export interface KnownAmount {
  fiscalYear: number;
  stage: string;
  amountWon: number;
  isDelta: boolean;
  on: string | null;
}

export interface BudgetReason {
  code: string;
  about: string | null;
  amount: number | null;
  on: string | null;
}

export interface BudgetYear {
  fiscalYear: number;
  requestedWon: number | null;
  governmentBillWon: number | null;
  committeeIncreaseWon: number | null;
  enactedWon: number | null;
  supplementaryWon: number | null;
  executedWon: number | null;
  previousEnactedWon: number | null;
  droppedIncreaseWon: number | null;
  changeFromPreviousWon: number | null;
  rating: BudgetRating;
  reasons: BudgetReason[];
}

/** Percentage points behind an even spending of the year. Thresholds are data: whoever rates hands them in. */
export const EXECUTION_THRESHOLDS = { yellowBehind: 10, redBehind: 25 } as const;

/** The Assembly's committees, the one that has the last word first. */
const COMMITTEES = ['BUDGET_COMMITTEE', 'COMMITTEE_PRELIMINARY'];

/** One line, year by year, newest first. Amounts come in the order in which they became known. */
export function budgetYears(line: string, amounts: readonly KnownAmount[], limits = EXECUTION_THRESHOLDS): BudgetYear[] {
  const years = [...new Set(amounts.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  return years.map((year) => {
    const figures = figuresOf(amounts, year);
    const reasons = [...grantReasons(line, figures), ...executionReasons(line, figures, amounts, limits)];
    const worstFirst = reasons.toSorted((a, b) => Number(isSevere(b, limits)) - Number(isSevere(a, limits)));
    return { ...figures, rating: ratingOf(figures, reasons, limits), reasons: worstFirst };
  });
}

type Figures = Omit<BudgetYear, 'rating' | 'reasons'>;

function figuresOf(amounts: readonly KnownAmount[], fiscalYear: number): Figures {
  const bill = totalOf(amounts, fiscalYear, 'GOVERNMENT_BILL');
  const enacted = totalOf(amounts, fiscalYear, 'ENACTED');
  const increase = committeeIncrease(amounts, fiscalYear, bill);
  const previous = totalOf(amounts, fiscalYear - 1, 'ENACTED');
  return {
    fiscalYear,
    requestedWon: totalOf(amounts, fiscalYear, 'REQUESTED'),
    governmentBillWon: bill,
    committeeIncreaseWon: increase,
    enactedWon: enacted,
    supplementaryWon: changeOf(amounts, fiscalYear, 'SUPPLEMENTARY', enacted),
    executedWon: totalOf(amounts, fiscalYear, 'EXECUTED'),
    previousEnactedWon: previous,
    droppedIncreaseWon:
      increase === null || bill === null || enacted === null ? null : Math.max(0, Math.min(increase, bill + increase - enacted)),
    changeFromPreviousWon: enacted === null || previous === null ? null : enacted - previous,
  };
}

const of = (amounts: readonly KnownAmount[], year: number, stage: string) =>
  amounts.filter((amount) => amount.fiscalYear === year && amount.stage === stage);

/** The latest sum said for a stage. */
function totalOf(amounts: readonly KnownAmount[], year: number, stage: string): number | null {
  return of(amounts, year, stage).findLast(({ isDelta }) => !isDelta)?.amountWon ?? null;
}

/** What a stage changed: its changes added up, or its sum less what stood before. */
function changeOf(amounts: readonly KnownAmount[], year: number, stage: string, before: number | null): number | null {
  const changes = of(amounts, year, stage).filter(({ isDelta }) => isDelta);
  if (changes.length > 0) return changes.reduce((sum, { amountWon }) => sum + amountWon, 0);
  const total = totalOf(amounts, year, stage);
  return total === null || before === null ? null : total - before;
}

function committeeIncrease(amounts: readonly KnownAmount[], year: number, bill: number | null): number | null {
  return COMMITTEES.map((stage) => changeOf(amounts, year, stage, bill)).find((change) => change !== null) ?? null;
}

function grantReasons(about: string, figures: Figures): BudgetReason[] {
  const { requestedWon, enactedWon, droppedIncreaseWon, changeFromPreviousWon } = figures;
  const found: BudgetReason[] = [];
  const say = (code: string, amount: number) => found.push({ code, about, amount, on: null });
  if (requestedWon !== null && enactedWon !== null && enactedWon < requestedWon) say('BELOW_REQUEST', requestedWon - enactedWon);
  if (droppedIncreaseWon !== null && droppedIncreaseWon > 0) say('INCREASE_DROPPED', droppedIncreaseWon);
  if (changeFromPreviousWon !== null && changeFromPreviousWon < 0) say('BELOW_LAST_YEAR', -changeFromPreviousWon);
  return found;
}

/** Against what may be spent, spread evenly over the year, on the day of the latest figure. */
function executionReasons(
  about: string,
  figures: Figures,
  amounts: readonly KnownAmount[],
  limits: typeof EXECUTION_THRESHOLDS,
): BudgetReason[] {
  const { fiscalYear } = figures;
  const executed = of(amounts, fiscalYear, 'EXECUTED').findLast(({ isDelta }) => !isDelta);
  const available =
    figures.enactedWon === null ? totalOf(amounts, fiscalYear, 'ALLOCATED') : figures.enactedWon + (figures.supplementaryWon ?? 0);
  if (executed === undefined || executed.on === null || available === null || available <= 0) return [];
  const behind = Math.round((shareOfYear(executed.on, fiscalYear) - executed.amountWon / available) * 1000) / 10;
  return behind >= limits.yellowBehind ? [{ code: 'EXECUTION_BEHIND', about, amount: behind, on: executed.on }] : [];
}

function shareOfYear(day: string, year: number): number {
  const start = Date.UTC(year, 0, 1);
  const whole = Date.UTC(year + 1, 0, 1) - start;
  return Math.min(1, Math.max(0, (Date.parse(`${day}T00:00:00Z`) + 86_400_000 - start) / whole));
}

function isSevere({ code, amount }: BudgetReason, limits: typeof EXECUTION_THRESHOLDS): boolean {
  return code === 'BELOW_REQUEST' || (code === 'EXECUTION_BEHIND' && (amount ?? 0) >= limits.redBehind);
}

/** Grey while there is nothing to hold it against: a proposal is no result, and an amount alone is neither good nor bad. */
function ratingOf(figures: Figures, reasons: BudgetReason[], limits: typeof EXECUTION_THRESHOLDS): BudgetRating {
  if (reasons.some((reason) => isSevere(reason, limits))) return 'RED';
  if (reasons.length > 0) return 'YELLOW';
  const { requestedWon, committeeIncreaseWon, previousEnactedWon, enactedWon, executedWon } = figures;
  const isComparable = enactedWon !== null && (requestedWon !== null || committeeIncreaseWon !== null || previousEnactedWon !== null);
  return isComparable || executedWon !== null ? 'GREEN' : 'GREY';
}
