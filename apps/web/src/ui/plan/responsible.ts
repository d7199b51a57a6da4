import { graphql, type FragmentOf } from '../../lib/gql';
import { contactFields } from './contact';

export const responsibleFields = graphql(
  `
    fragment ResponsibleFields on Responsible {
      ministry {
        id
        code
        name {
          ko
          en
        }
      }
      contact {
        ...ContactFields
      }
      viewerCan {
        recordContact
      }
    }
  `,
  [contactFields],
);
export type Responsible = FragmentOf<typeof responsibleFields>;

/** What the entry is for. */
export interface ContactItem {
  id: string;
  scope: 'TASK' | 'MEASURE' | 'MILESTONE';
  /** Such as T01 or MS03, with its words. */
  title: string;
}
