import { daysBetween } from '../../platform/clock/calendar-day.js';

export type Effect = 'NOT_YET' | 'PASSED_NOT_IN_FORCE' | 'IN_FORCE' | 'INCORPORATED' | 'ENDED';

/** A stage of the record's instrument, in the instrument's order. */
export interface StageRule {
  code: string;
  effect: Effect;
  terminal: boolean;
  thresholdDays: number | null;
}

export interface ReachedStage {
  stage: string;
  on: string | null;
}

export interface LegislationStanding<Stage extends StageRule> {
  stage: Stage;
  effect: Effect;
  /** Null when the stage has no date, nobody knows what came after, or the record is at its end. */
  daysInStage: number | null;
}

export interface StandingRecord {
  effectiveDates: readonly { on: string }[];
  /** What is not known of it: nobody can say that it still stands where it was last seen. */
  dataGap: unknown;
}

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
  const isCounted = !stage.terminal && dataGap === null && latest !== undefined && latest.on !== null;
  const days = isCounted && latest.on !== null ? Math.max(0, daysBetween(latest.on, today)) : null;
  const allInForce = effectiveDates.length > 0 && effectiveDates.every(({ on }) => on <= today);
  const effect = stage.effect === 'PASSED_NOT_IN_FORCE' && allInForce ? 'IN_FORCE' : stage.effect;
  return { stage, effect, daysInStage: days };
}
