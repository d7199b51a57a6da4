import { graphql } from '../../lib/gql';

export const SettingsQuery = graphql(`
  query Settings {
    viewer {
      id
      role
      calendarFeed {
        renewedAt
      }
    }
  }
`);
