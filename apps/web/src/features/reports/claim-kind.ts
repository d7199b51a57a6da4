import { outgoing, claimFor, type Claim, type Content } from './report-content';

export type ClaimKind = 'NONE' | 'ACHIEVED' | 'FORECAST';
export const CLAIM_KINDS: readonly ClaimKind[] = ['NONE', 'ACHIEVED', 'FORECAST'];

/** What was chosen for each milestone, by its id, before there is anything written to tell it by. */
export type ChosenKinds = Readonly<Record<string, ClaimKind>>;

/** A claim that says something speaks for itself. */
export function kindOf(claim: Claim): ClaimKind {
  if (claim.achievedOn !== null || claim.evidence !== null) return 'ACHIEVED';
  return claim.forecastOn !== null || claim.reasonClass !== null || claim.recoveryStep !== null ? 'FORECAST' : 'NONE';
}

/** The days still missing where 이행 or 예상일 변경 was chosen: without them the choice would not go out, and nobody would know. */
export function unfinishedClaims(content: Content, chosen: ChosenKinds): string[] {
  if (outgoing(content).milestones !== content.milestones) return [];
  return Object.entries(chosen).flatMap(([milestoneId, kind]) => {
    const claim = claimFor(content, milestoneId);
    const said = kindOf(claim);
    if ((said === 'NONE' ? kind : said) === 'ACHIEVED') return claim.achievedOn === null ? [`milestones.${milestoneId}.achievedOn`] : [];
    return said === 'NONE' && kind === 'FORECAST' ? [`milestones.${milestoneId}.forecastOn`] : [];
  });
}
