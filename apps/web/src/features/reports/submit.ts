import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { translate } from '../../lib/i18n';
import { useIdempotencyKey } from '../../lib/idempotency';
import type { DraftBook } from './draft-book';
import { unfinishedClaims } from './claim-kind';
import { refusedFields } from './draft-refusal';
import { errorsByReport, without, type FieldErrors } from './field-errors';
import { standingFields, type OwnReport } from './own-report';
import { outgoing } from './report-content';
import { showAsSent } from './sent-cache';

const Submit = graphql(
  `
    mutation StatusReportsSubmit($input: StatusReportsSubmitInput!) {
      statusReportsSubmit(input: $input) {
        statusReports {
          ...StandingFields
        }
        userErrors {
          code
          message
          path
        }
      }
    }
  `,
  [standingFields],
);

const NO_ERRORS: FieldErrors = {};

/** What the page knows without asking: days that the server could not read, and choices that say nothing yet. */
function problemsOf(reports: readonly OwnReport[], book: DraftBook): Map<string, FieldErrors> {
  const found = reports.map((report): [string, FieldErrors] => {
    const draft = book.keeperOf(report).snapshot();
    const missing = unfinishedClaims(draft.content, draft.chosen).map((field) => [field, translate('common', 'refused.REQUIRED')]);
    return [report.id, { ...refusedFields(draft), ...(Object.fromEntries(missing) as FieldErrors) }];
  });
  return new Map(found.filter(([, errors]) => Object.keys(errors).length > 0));
}

/** Hands in several reports in one act, all or none; what is refused is told by report and field. */
export function useSubmit(taskForce: string, book: DraftBook) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const [errors, setErrors] = useState<ReadonlyMap<string, FieldErrors>>(new Map());
  const submit = useMutation({
    mutationFn: async (reports: readonly OwnReport[]) => {
      // A first save on its way would make the version that is sent here an old one.
      await Promise.all(reports.map((report) => book.keeperOf(report).flush()));
      const problems = problemsOf(reports, book);
      if (problems.size > 0) return { isHeld: true, problems, sent: [], statusReports: [] };
      const sent = reports.map((report) => {
        const keeper = book.keeperOf(report);
        const content = outgoing(keeper.snapshot().content);
        return { id: report.id, expectedVersion: keeper.reportVersion, expectedDraftVersion: keeper.draftVersion, content };
      });
      const answer = await request(Submit, { input: { reports: sent, idempotencyKey: key.of(sent) } });
      const { statusReports, userErrors } = answer.statusReportsSubmit;
      return { isHeld: userErrors.length > 0, problems: errorsByReport(userErrors, sent), sent, statusReports };
    },
    onSuccess: async ({ isHeld, problems, sent, statusReports }) => {
      key.done();
      setErrors(problems);
      if (!isHeld) {
        for (const { id } of sent) book.forget(id);
        await showAsSent(queryClient, taskForce, statusReports);
      }
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
    },
  });
  return {
    submit,
    errorsOf: (id: string) => errors.get(id) ?? NO_ERRORS,
    /** An edited field is no longer complained about. */
    mend: (id: string, field: string) =>
      setErrors((before) => (before.has(id) ? new Map([...before, [id, without(before.get(id) ?? NO_ERRORS, field)]]) : before)),
  };
}
export type Submission = ReturnType<typeof useSubmit>;
