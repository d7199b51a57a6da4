import { problem, type Problem } from '../../platform/errors/problem.js';

const WHOLE = 100;

export interface Weighed {
  id: string;
  version: number;
  weight: number;
  weightIllustrative: boolean;
}

export interface GivenWeight {
  milestoneId: string;
  expectedVersion: number;
  weight: number;
}

/** All milestones of a task are weighed at once, each once, and what they weigh together is the task. */
export function checkWeights(current: readonly Weighed[], given: readonly GivenWeight[]): Problem[] {
  const ids = given.map(({ milestoneId }) => milestoneId);
  const found = given.flatMap(({ milestoneId, expectedVersion, weight }, index) => {
    const at = ['input', 'weights', String(index)];
    const milestone = current.find(({ id }) => id === milestoneId);
    if (milestone === undefined) return [problem('UNKNOWN_MILESTONE', 'Choose a milestone of this task.', ...at, 'milestoneId')];
    if (ids.indexOf(milestoneId) !== index) return [problem('TWICE', 'Name each milestone once.', ...at, 'milestoneId')];
    if (milestone.version !== expectedVersion)
      return [problem('STALE_VERSION', 'Someone else changed this milestone meanwhile. Look again.', ...at, 'expectedVersion')];
    if (weight < 0 || weight > WHOLE) return [problem('NOT_A_SHARE', 'Choose a weight from 0 to 100.', ...at, 'weight')];
    return [];
  });
  if (current.some(({ id }) => !ids.includes(id)))
    found.push(problem('WEIGHTS_INCOMPLETE', 'Weigh every milestone of the task.', 'input', 'weights'));
  const sum = sumOf(given);
  if (sum !== WHOLE) found.push(problem('WEIGHTS_SUM', `The weights sum to ${String(sum)}: make it 100.`, 'input', 'weights'));
  if (found.length === 0 && changedWeights(current, given).length === 0)
    found.push(problem('SAME_WEIGHTS', 'Change at least one weight.', 'input', 'weights'));
  return found;
}

/** Whose weight is another now, or is from now on a real one. */
export function changedWeights<Row extends Weighed>(
  current: readonly Row[],
  given: readonly GivenWeight[],
): { milestone: Row; weight: number }[] {
  return current.flatMap((milestone) => {
    const weight = given.find(({ milestoneId }) => milestoneId === milestone.id)?.weight;
    return weight === undefined || (weight === milestone.weight && !milestone.weightIllustrative) ? [] : [{ milestone, weight }];
  });
}

export function sumOf(weights: readonly { weight: number }[]): number {
  return weights.reduce((sum, { weight }) => sum + weight, 0);
}
