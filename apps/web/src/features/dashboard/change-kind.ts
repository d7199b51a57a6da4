import type { DetailTaskForce } from './dashboard-detail';

type Plan = Pick<DetailTaskForce, 'milestones' | 'budgetLines'>;

type Change = Pick<DetailTaskForce['dashboard']['changes'][number], 'code' | 'about'>;

/** The facts that a change can be about, as the server has them now. */
function factsOf({ milestones, budgetLines }: Plan, { code, about }: Change) {
  const milestone = milestones.find((each) => each.code === about);
  switch (code) {
    case 'MILESTONE_ACHIEVED':
      return [{ value: milestone?.achievedOn, kind: milestone?.achievedOnProvenance?.kind }];
    case 'MILESTONE_MOVED':
      return [{ value: milestone?.plannedOn, kind: milestone?.plannedOnProvenance.kind }];
    case 'AMOUNT':
      return budgetLines
        .filter((line) => line.code === about)
        .flatMap((line) => line.amounts.map((amount) => ({ value: String(amount.amountWon), kind: amount.provenance.kind })));
    default:
      return [];
  }
}

/** A changed day or amount is invented where the milestone's or the line's own is: it is then no promise that somebody broke. */
export function kindOfChange(plan: Plan, change: Change, value: string | null): string | undefined {
  const facts = factsOf(plan, change);
  return facts.some((fact) => fact.kind === 'ILLUSTRATIVE' && fact.value === value) ? 'ILLUSTRATIVE' : undefined;
}
