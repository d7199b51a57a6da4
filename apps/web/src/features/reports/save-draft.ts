import { graphql, type ResultOf, type VariablesOf } from '../../lib/gql';
import { draftFields } from './own-report';

export const SaveDraft = graphql(
  `
    mutation StatusReportDraftSave($id: ID!, $input: StatusReportDraftSaveInput!) {
      statusReportDraftSave(id: $id, input: $input) {
        statusReport {
          id
          version
          state
          draft {
            ...DraftFields
          }
        }
        conflict {
          changedAt
        }
        userErrors {
          code
          message
          path
        }
      }
    }
  `,
  [draftFields],
);
export type DraftInput = VariablesOf<typeof SaveDraft>['input'];
export type DraftAnswer = ResultOf<typeof SaveDraft>['statusReportDraftSave'];
/** Sends one draft; rejects when nobody answered. */
export type SendDraft = (id: string, input: DraftInput) => Promise<DraftAnswer>;
