import type { MilestoneState } from './milestone.rules.js';

export interface WeighedMilestone {
  state: MilestoneState;
  achievedOn: string | null;
  weight: number;
  weightIllustrative: boolean;
}

export interface Progress {
  achieved: number;
  total: number;
  /** Of the rest: whose date has passed without a record, and who have no date. */
  withoutRecord: number;
  undated: number;
  percent: number;
  showsPercent: boolean;
  weightsIllustrative: boolean;
}

/** Of few milestones a percentage says more than is known: below five it is "n of m". */
const FEWEST_FOR_PERCENT = 5;

/** Progress is never typed: the share of the weights of the milestones that were accepted as achieved. */
export function progressOf(milestones: readonly WeighedMilestone[]): Progress {
  const achieved = milestones.filter(({ achievedOn }) => achievedOn !== null);
  const whole = sum(milestones);
  const inState = (wanted: MilestoneState) => milestones.filter(({ state }) => state === wanted).length;
  return {
    achieved: achieved.length,
    total: milestones.length,
    withoutRecord: inState('NO_RECORD'),
    undated: inState('UNDATED'),
    percent: whole === 0 ? 0 : Math.round((sum(achieved) / whole) * 1000) / 10,
    showsPercent: milestones.length >= FEWEST_FOR_PERCENT,
    weightsIllustrative: milestones.some(({ weightIllustrative }) => weightIllustrative),
  };
}

function sum(milestones: readonly WeighedMilestone[]): number {
  return milestones.reduce((total, { weight }) => total + weight, 0);
}
