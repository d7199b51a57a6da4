import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import { REASON_CLASSES } from '../../ui/report/reason-classes';
import { actorFields } from '../../ui/report/report-fields';
import type { MilestoneRow } from './milestones-query';

const Reschedule = graphql(
  `
    mutation MilestoneReschedule($id: ID!, $input: MilestoneRescheduleInput!) {
      milestoneReschedule(id: $id, input: $input) {
        milestone {
          id
          version
          plannedOn
          forecastOn
          reasonClass
          recoveryStep
        }
        conflict {
          changedAt
          reason
          changedBy {
            ...ActorFields
          }
          fields {
            field
            theirs
            yours
          }
        }
        userErrors {
          code
          message
          path
        }
      }
    }
  `,
  [actorFields],
);
export type RescheduleAnswer = ResultOf<typeof Reschedule>['milestoneReschedule'];
export type Conflict = NonNullable<RescheduleAnswer['conflict']>;

/** What can be changed about a milestone; the first date never is. */
export interface Plan {
  plannedOn: string | null;
  forecastOn: string | null;
  reasonClass: string | null;
  recoveryStep: string | null;
}
/** A milestone as it was read: what is left out of the input stays like this. */
export type Base = Plan & { version: number };

export const planOf = ({ plannedOn, forecastOn, reasonClass, recoveryStep }: Plan): Plan => ({
  plannedOn,
  forecastOn,
  reasonClass,
  recoveryStep,
});

function changesOf(base: Base, plan: Plan) {
  return {
    ...(plan.plannedOn === base.plannedOn ? {} : { plannedOn: plan.plannedOn }),
    ...(plan.forecastOn === base.forecastOn ? {} : { forecastOn: plan.forecastOn }),
    ...(plan.reasonClass === base.reasonClass ? {} : { reasonClass: REASON_CLASSES.find((each) => each === plan.reasonClass) ?? null }),
    ...((plan.recoveryStep ?? '') === (base.recoveryStep ?? '') ? {} : { recoveryStep: plan.recoveryStep }),
  };
}

export function useReschedule(taskForce: string, milestone: MilestoneRow, onSaved: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: async ({ base, plan, reason }: { base: Base; plan: Plan; reason: string }) => {
      const input = { expectedVersion: base.version, reason, ...changesOf(base, plan) };
      return (await request(Reschedule, { id: milestone.id, input: { ...input, idempotencyKey: key.of(input) } })).milestoneReschedule;
    },
    onSuccess: async ({ userErrors }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (userErrors.length === 0) onSaved();
    },
  });
}
