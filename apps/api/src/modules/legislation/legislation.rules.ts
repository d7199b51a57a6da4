import { daysBetween } from '../../platform/clock/calendar-day.js';

export type Effect = 'NOT_YET' | 'PASSED_NOT_PROMULGATED' | 'PASSED_NOT_IN_FORCE' | 'IN_FORCE' | 'INCORPORATED' | 'ENDED';

/** A stage of the record's instrument, in the instrument's order. */
export interface StageRule {
  code: string;
  /** Only announced: nothing has begun. */
  planned: boolean;
  effect: Effect;
  terminal: boolean;
  thresholdDays: number | null;
  heldBy: { ko: string; en: string } | null;
}

export interface ReachedStage {
  stage: string;
  on: string | null;
}

export interface LegislationStanding<Stage extends StageRule> {
  stage: Stage;
  effect: Effect;
  /** Null when the stage has no date, nobody knows what came after, nothing has begun, or the record is at its end. */
  daysInStage: number | null;
  /** Who has it: whom the stage names, else the body responsible for it (소관); nobody where no record says so. */
  holder: 'STAGE' | 'BODY' | 'NOBODY';
}

export interface StandingRecord {
  effectiveDates: readonly { on: string }[];
  /** What is not known of it: nobody can say that it still stands where it was last seen. */
  dataGap: unknown;
}

const PASSED: readonly Effect[] = ['PASSED_NOT_PROMULGATED', 'PASSED_NOT_IN_FORCE'];

/**
 * Where a record stands: the last stage of its list, or the instrument's first while nothing was reached. Passed is not in
 * force: a record takes effect when the last of its days of effect has come, or when a source says that it is in force.
 */
export function standingOf<Stage extends StageRule>(
  stages: readonly Stage[],
  reached: readonly ReachedStage[],
  { effectiveDates, dataGap }: StandingRecord,
  today: string,
): LegislationStanding<Stage> {
  const latest = reached.at(-1);
  const stage = latest === undefined ? stages[0] : stages.find(({ code }) => code === latest.stage);
  if (stage === undefined) throw new Error('The record is in a stage that its instrument does not know');
  const isCounted = !stage.terminal && !stage.planned && dataGap === null && latest !== undefined && latest.on !== null;
  const days = isCounted && latest.on !== null ? Math.max(0, daysBetween(latest.on, today)) : null;
  const allInForce = effectiveDates.length > 0 && effectiveDates.every(({ on }) => on <= today);
  const effect = PASSED.includes(stage.effect) && allInForce ? 'IN_FORCE' : stage.effect;
  return { stage, effect, daysInStage: days, holder: holderOf(stage, effect, dataGap) };
}

/** A body that prepares a draft has it; a law that passed is no more in its hands, nor is anything whose course is not known. */
function holderOf(stage: StageRule, effect: Effect, dataGap: unknown): LegislationStanding<StageRule>['holder'] {
  if (stage.terminal || stage.planned || dataGap !== null || effect === 'IN_FORCE') return 'NOBODY';
  if (stage.heldBy !== null) return 'STAGE';
  return effect === 'NOT_YET' ? 'BODY' : 'NOBODY';
}
