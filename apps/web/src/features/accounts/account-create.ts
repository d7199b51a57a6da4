import { graphql, type VariablesOf } from '../../lib/gql';

export const AccountCreate = graphql(`
  mutation AccountCreate($input: AccountCreateInput!) {
    accountCreate(input: $input) {
      account {
        id
        email
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
type AccountInput = Omit<VariablesOf<typeof AccountCreate>['input'], 'idempotencyKey'>;
export type AccountDraft = AccountInput & { ministryCode: string | null; duty: NonNullable<AccountInput['duty']> | null };
