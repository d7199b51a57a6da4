import { graphql, type FragmentOf } from '../../lib/gql';

export const billFields = graphql(`
  fragment BillFields on Legislation {
    id
    code
    title {
      ko
      en
    }
    statute {
      ko
      en
    }
    boardColumn
    boardColumnName {
      ko
      en
    }
    stageName {
      ko
      en
    }
    effect
    daysInStage
    heldBy {
      ko
      en
    }
    promulgatedOn
    effectiveDates {
      on
      inForce
    }
    ministry {
      name {
        ko
        en
      }
    }
    tasks {
      code
    }
  }
`);
export type Bill = FragmentOf<typeof billFields>;
