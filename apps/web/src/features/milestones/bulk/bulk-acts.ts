import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../../lib/gql';
import { request } from '../../../lib/graphql-client';
import { useIdempotencyKey } from '../../../lib/idempotency';
import { REASON_CLASSES } from '../../../ui/report/reason-classes';
import type { MilestoneRow } from '../milestones-query';

const Preview = graphql(`
  query MilestonesChangePreview($code: String!, $input: MilestonesChangePreviewInput!) {
    milestonesChangePreview(taskForceCode: $code, input: $input) {
      changeCount
      rows {
        milestone {
          id
          code
          title {
            ko
            en
          }
        }
        changes {
          field
          before {
            ko
            en
          }
          after {
            ko
            en
          }
        }
        userErrors {
          code
          message
          path
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Change = graphql(`
  mutation MilestonesChange($code: String!, $input: MilestonesChangeInput!) {
    milestonesChange(taskForceCode: $code, input: $input) {
      changedCount
      userErrors {
        code
        message
        path
      }
    }
  }
`);
export type BulkPreview = NonNullable<ResultOf<typeof Preview>['milestonesChangePreview']>;
export type BulkRow = BulkPreview['rows'][number];

/** What is written into the form; empty: stays as it is. */
export interface BulkForm {
  ministryId: string;
  move: '' | 'day' | 'shift';
  plannedOn: string | null;
  shiftDays: string;
  forecastOn: string | null;
  evidence: '' | 'yes' | 'no';
  reasonClass: string | null;
  recoveryStep: string;
  reason: string;
}

export const EMPTY_FORM: BulkForm = {
  ...{ ministryId: '', move: '', plannedOn: null, shiftDays: '', forecastOn: null, evidence: '' },
  ...{ reasonClass: null, recoveryStep: '', reason: '' },
};

export function isWholeNumber(text: string): boolean {
  return /^[+-]?\d{1,4}$/.test(text.trim());
}

/** What goes to the server: the rows with the versions that were seen, and what is to change. */
export function bulkInput(form: BulkForm, rows: readonly Pick<MilestoneRow, 'id' | 'version'>[]) {
  return {
    rows: rows.map(({ id, version }) => ({ milestoneId: id, expectedVersion: version })),
    reason: form.reason,
    change: {
      ministryId: form.ministryId === '' ? null : form.ministryId,
      plannedOn: form.move === 'day' ? form.plannedOn : null,
      shiftDays: form.move === 'shift' && isWholeNumber(form.shiftDays) ? Number(form.shiftDays) : null,
      forecastOn: form.forecastOn,
      evidenceRequired: form.evidence === '' ? null : form.evidence === 'yes',
      reasonClass: REASON_CLASSES.find((each) => each === form.reasonClass) ?? null,
      recoveryStep: form.recoveryStep === '' ? null : form.recoveryStep,
    },
  };
}
type BulkInput = ReturnType<typeof bulkInput>;

export function useBulkPreview(code: string) {
  return useMutation({ mutationFn: async (input: BulkInput) => (await request(Preview, { code, input })).milestonesChangePreview });
}

export function useBulkChange(code: string, onDone: (count: number) => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: async (input: BulkInput) =>
      (await request(Change, { code, input: { ...input, idempotencyKey: key.of(input) } })).milestonesChange,
    onSuccess: async ({ userErrors, changedCount }) => {
      key.done();
      if (userErrors.length === 0) onDone(changedCount);
      await queryClient.invalidateQueries({ queryKey: ['taskForce', code] });
    },
  });
}
