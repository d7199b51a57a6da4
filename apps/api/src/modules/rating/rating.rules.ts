export type Rating = 'GREEN' | 'YELLOW' | 'RED' | 'GREY' | 'DONE';

export interface Reason {
  code: string;
  about: string | null;
  amount: number | null;
  on: string | null;
}

export interface Dimension {
  name: 'SCHEDULE' | 'LEGISLATION' | 'BUDGET' | 'REPORTING';
  rating: Rating;
  reasons: Reason[];
}

export interface RatedMilestone {
  code: string;
  state: 'ACHIEVED' | 'UPCOMING' | 'OVERDUE' | 'NO_RECORD' | 'UNDATED';
  /** Days past the planned date while OVERDUE. */
  days: number | null;
  /** Days from the sourced baseline to the forecast or, failing that, the plan; null without both. */
  forecastSlip: number | null;
  /** The body answers rounds, and the day ahead is one that somebody really named. */
  vouched: boolean;
  /** The body waits for others (Assembly, budget, other bodies, courts, operators abroad, reorganisation). */
  waitsOnOthers: boolean;
  plannedOn: string | null;
}

export interface RatedLegislation {
  code: string;
  effect: 'NOT_YET' | 'PASSED_NOT_PROMULGATED' | 'PASSED_NOT_IN_FORCE' | 'IN_FORCE' | 'INCORPORATED' | 'ENDED';
  daysInStage: number | null;
  thresholdDays: number | null;
  /** A search found nothing about what came after: then days in stage mean nothing. */
  unknownSince: boolean;
  /** Something happened to it on or after the basis day of the last closed round. */
  movedSinceRound: boolean;
}

export interface RatedBudgetYear {
  code: string;
  rating: Rating;
  reasons: Reason[];
}

/** The printed thresholds, in days. They are data: whoever rates hands them in. */
export const THRESHOLDS = { overdueRed: 30, slipYellow: 15, slipRed: 60 } as const;
export type Thresholds = Readonly<Record<keyof typeof THRESHOLDS, number>>;

// Worst first. Where the unknown counts it weighs more than what is known to go well. When it counts, and when a gap keeps a task from
// DONE and leaves it GREEN, computeRating decides (decision 0016).
const WORST_FIRST: readonly Rating[] = ['RED', 'YELLOW', 'GREY', 'GREEN', 'DONE'];

export function worstOf(ratings: readonly Rating[]): Rating {
  return WORST_FIRST.find((rating) => ratings.includes(rating)) ?? 'GREY';
}

export function isWorse(after: Rating, before: Rating): boolean {
  return WORST_FIRST.indexOf(after) < WORST_FIRST.indexOf(before);
}

function reason(code: string, about: string | null, amount: number | null = null, on: string | null = null): Reason {
  return { code, about, amount, on };
}

function rateMilestone(milestone: RatedMilestone, limits: Thresholds): { rating: Rating; reason: Reason | null } {
  const { code, state, days, forecastSlip, vouched, waitsOnOthers, plannedOn } = milestone;
  if (state === 'ACHIEVED') return { rating: 'DONE', reason: null };
  if (state === 'NO_RECORD') return { rating: 'GREY', reason: reason('NO_RECORD', code, null, plannedOn) };
  const late = state === 'OVERDUE' ? (days ?? 0) : 0;
  const slip = forecastSlip ?? 0;
  const severe = late > limits.overdueRed || slip > limits.slipRed;
  const slight = late > 0 || slip >= limits.slipYellow;
  // A day ahead that was invented, or of a body that never answered, says nothing of how the work goes.
  if (!slight && !severe)
    return vouched ? { rating: 'GREEN', reason: null } : { rating: 'GREY', reason: reason('NO_RECORD', code, null, plannedOn) };
  // What waits on others is never red: the body cannot hasten it.
  if (waitsOnOthers) return { rating: 'YELLOW', reason: reason('WAITS_ON_OTHERS', code, Math.max(late, slip), plannedOn) };
  return {
    rating: severe ? 'RED' : 'YELLOW',
    reason: late > 0 ? reason('OVERDUE', code, late, plannedOn) : reason('FORECAST_SLIPPED', code, slip, plannedOn),
  };
}

/** Schedule: RED more than 30 days late or forecast more than 60 days after the baseline; YELLOW from the first day late or a forecast 15 to 60 days after. */
export function rateSchedule(milestones: readonly RatedMilestone[], limits: Thresholds = THRESHOLDS): Dimension | null {
  if (milestones.length === 0) return null;
  const rated = milestones.map((milestone) => rateMilestone(milestone, limits));
  return dimension('SCHEDULE', rated);
}

/** Legislation: RED when a bill ended without effect; YELLOW when it stays in a stage beyond its threshold; GREY when nothing says whether it moves; DONE only when all is in force. */
export function rateLegislation(records: readonly RatedLegislation[]): Dimension | null {
  const counted = records.filter(({ effect }) => effect !== 'INCORPORATED');
  if (counted.length === 0) return null;
  return dimension('LEGISLATION', counted.map(rateBill));
}

function rateBill(bill: RatedLegislation): { rating: Rating; reason: Reason | null } {
  const { code, effect, daysInStage, thresholdDays, unknownSince, movedSinceRound } = bill;
  if (effect === 'IN_FORCE') return { rating: 'DONE', reason: null };
  if (effect === 'ENDED') return { rating: 'RED', reason: reason('BILL_ENDED', code) };
  if (unknownSince) return { rating: 'GREY', reason: reason('NO_RECORD', code) };
  if (effect === 'PASSED_NOT_PROMULGATED') return ratePassed(bill);
  if (effect === 'PASSED_NOT_IN_FORCE') return { rating: 'GREEN', reason: reason('NOT_IN_FORCE', code) };
  // Without a threshold, standing still is no good news: only a new fact is.
  if (daysInStage === null || thresholdDays === null)
    return movedSinceRound ? { rating: 'GREEN', reason: null } : { rating: 'GREY', reason: reason('NO_RECORD', code) };
  if (daysInStage > thresholdDays) return { rating: 'YELLOW', reason: reason('STUCK_IN_STAGE', code, daysInStage) };
  return { rating: 'GREEN', reason: null };
}

/** Promulgation follows within weeks. Where none is on record after its threshold the record has a gap: no body is slow, and nothing is green. */
function ratePassed({ code, daysInStage, thresholdDays, movedSinceRound }: RatedLegislation): { rating: Rating; reason: Reason } {
  const isFresh = daysInStage === null || thresholdDays === null ? movedSinceRound : daysInStage <= thresholdDays;
  return { rating: isFresh ? 'GREEN' : 'GREY', reason: reason('NOT_PROMULGATED', code, daysInStage) };
}

/** Budget: as each line's latest year stands; lines with no say say nothing. */
export function rateBudget(years: readonly RatedBudgetYear[]): Dimension | null {
  const worstFirst = (year: RatedBudgetYear) => WORST_FIRST.indexOf(year.rating);
  const speaking = years.filter(({ rating }) => rating !== 'GREY').toSorted((a, b) => worstFirst(a) - worstFirst(b));
  if (speaking.length === 0) return null;
  return { name: 'BUDGET', rating: worstOf(speaking.map(({ rating }) => rating)), reasons: speaking.flatMap(({ reasons }) => reasons) };
}

/** What the lead body gave for the last closed round: accepted for it or for a later one, handed in and not answered, or nothing. */
type RoundAnswer = 'ACCEPTED' | 'HANDED_IN' | 'NONE';

/** Reporting: says something only where nothing was accepted for the last closed round; whose fault that is, its reason tells. */
export function rateReporting(lastClosedRound: string | null, answer: RoundAnswer): Dimension | null {
  if (lastClosedRound === null || answer === 'ACCEPTED') return null;
  const code = answer === 'HANDED_IN' ? 'REPORT_UNDER_REVIEW' : 'NO_ACCEPTED_REPORT';
  return { name: 'REPORTING', rating: 'GREY', reasons: [reason(code, null, null, lastClosedRound)] };
}

/** The reasons are those of the rating, the most days first: what is less bad does not explain it. */
function dimension(name: Dimension['name'], rated: readonly { rating: Rating; reason: Reason | null }[]): Dimension {
  const rating = worstOf(rated.map((item) => item.rating));
  const reasons = rated.flatMap((item) => (item.rating === rating ? (item.reason ?? []) : []));
  return { name, rating, reasons: reasons.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0)) };
}

const NEVER_ANSWERED: Dimension = { name: 'REPORTING', rating: 'GREY', reasons: [reason('NEVER_ANSWERED', null)] };

export interface Computed {
  rating: Rating;
  dimensions: Dimension[];
}

/** Public facts, which no body reports of itself. */
const PUBLIC: readonly Dimension['name'][] = ['LEGISLATION', 'BUDGET'];

/**
 * The worst of the dimensions that have data, or GREY when nothing is known. While the body has never answered a round, what is
 * unknown is not left out: nothing is green that nobody vouches for. Once it answers, a dimension without data says nothing,
 * but a task is not done while one is unknown. A report that was handed in and not answered changes nothing; where none was,
 * nothing is believed but what is publicly known to go badly (decision 0035).
 */
export function computeRating(dimensions: readonly (Dimension | null)[], bodyAnswers = false): Computed {
  const present = dimensions.filter((item) => item !== null);
  const facts = present.filter(({ name }) => name !== 'REPORTING');
  const reporting = present.find(({ name }) => name === 'REPORTING');
  if (reporting === undefined) return worstOfFacts(facts, bodyAnswers);
  if (reporting.reasons.some(({ code }) => code === 'NO_ACCEPTED_REPORT')) {
    const open = worstOf(facts.filter(({ name }) => PUBLIC.includes(name)).map(({ rating }) => rating));
    return { rating: open === 'RED' || open === 'YELLOW' ? open : 'GREY', dimensions: present };
  }
  const { rating, dimensions: said } = worstOfFacts(facts, bodyAnswers);
  return { rating, dimensions: [...said, reporting] };
}

function worstOfFacts(present: Dimension[], bodyAnswers: boolean): Computed {
  const known = present.filter(({ rating }) => rating !== 'GREY');
  const all = worstOf(present.map(({ rating }) => rating));
  if (!bodyAnswers && all === 'GREEN') return { rating: 'GREY', dimensions: [...present, NEVER_ANSWERED] };
  if (!bodyAnswers || known.length === 0) return { rating: all, dimensions: present };
  const worst = worstOf(known.map(({ rating }) => rating));
  return { rating: worst === 'DONE' && known.length < present.length ? 'GREEN' : worst, dimensions: present };
}

/** What explains a rating: the reasons of the dimensions that are as bad, and beside them what is missing of the reports. */
export function reasonsOf({ rating, dimensions }: Computed): Reason[] {
  return dimensions.filter((each) => each.rating === rating || each.name === 'REPORTING').flatMap(({ reasons }) => reasons);
}

/** The confirmed judged rating while it counts, else the computed one. */
export function effectiveRating(computed: Rating, judged: Rating | null): Rating {
  return judged ?? computed;
}
