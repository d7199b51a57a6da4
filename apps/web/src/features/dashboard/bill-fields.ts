import { graphql, type FragmentOf } from '../../lib/gql';
import { stageDaysFields } from '../../ui/plan/stage-days';

export const billFields = graphql(
  `
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
      ...StageDaysFields
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
  `,
  [stageDaysFields],
);
export type Bill = FragmentOf<typeof billFields>;
