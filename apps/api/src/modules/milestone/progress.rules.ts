export interface WeighedMilestone {
  achievedOn: string | null;
  weight: number;
  weightIllustrative: boolean;
}

export interface Progress {
  achieved: number;
  total: number;
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
  return {
    achieved: achieved.length,
    total: milestones.length,
    percent: whole === 0 ? 0 : Math.round((sum(achieved) / whole) * 1000) / 10,
    showsPercent: milestones.length >= FEWEST_FOR_PERCENT,
    weightsIllustrative: milestones.some(({ weightIllustrative }) => weightIllustrative),
  };
}

function sum(milestones: readonly WeighedMilestone[]): number {
  return milestones.reduce((total, { weight }) => total + weight, 0);
}
