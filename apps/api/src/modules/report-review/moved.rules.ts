import { problem, type Problem } from '../../platform/errors/problem.js';
import type { StoredClaim } from '../report-content/report-submission.entity.js';

export interface Standing {
  id: string;
  code: string;
  version: number;
  achievedOn: string | null;
  forecastOn: string | null;
  reasonClass: StoredClaim['reasonClass'];
  recoveryStep: string | null;
}

/** The plan was changed after the report was handed in, and accepting would put the report's words in the place of what stands there. */
export function isMoved(claim: StoredClaim, milestone: Standing): boolean {
  if (claim.milestoneVersion === undefined || claim.milestoneVersion === milestone.version || milestone.achievedOn !== null) return false;
  const replaces = (field: 'forecastOn' | 'reasonClass' | 'recoveryStep') => claim[field] !== null && claim[field] !== milestone[field];
  return (claim.achievedOn === null && replaces('forecastOn')) || replaces('reasonClass') || replaces('recoveryStep');
}

/** What both sides say, in the codes and days in which differences are said; null where one says nothing. */
export function inWords({ achievedOn, forecastOn, reasonClass, recoveryStep }: Omit<Standing, 'id' | 'code' | 'version'>): string | null {
  const day = achievedOn !== null ? `ACHIEVED ${achievedOn}` : forecastOn !== null ? `FORECAST ${forecastOn}` : null;
  const said = [day, reasonClass, recoveryStep].filter((part) => part !== null).join(' · ');
  return said === '' ? null : said;
}

export interface SeenMilestone {
  milestoneId: string;
  version: number;
}

/** Nobody's newer edit is replaced by a report unless the reviewer says so, having been shown both, as it stands now. */
export function checkMoved(claims: readonly StoredClaim[], milestones: readonly Standing[], replaced: readonly SeenMilestone[]): Problem[] {
  const isReplaced = ({ id, version }: Standing) => replaced.some((seen) => seen.milestoneId === id && seen.version === version);
  return claims.flatMap((claim) => {
    const milestone = milestones.find(({ id }) => id === claim.milestoneId);
    if (milestone === undefined || !isMoved(claim, milestone) || isReplaced(milestone)) return [];
    const text = `${milestone.code} was changed after the report was handed in: say that the report replaces it, or return the report.`;
    return [problem('MILESTONE_MOVED', text, 'input', 'overMovedMilestones')];
  });
}
