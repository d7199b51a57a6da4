import { graphql, type FragmentOf } from '../../lib/gql';

/** A file that went with a report, as far as the reader may know of it. */
export const evidenceFields = graphql(`
  fragment EvidenceFields on Evidence {
    id
    version
    fileName
    bytes
    sha256
    caption
    scope
    scan
    isRemoved
    milestone {
      id
      code
    }
    viewerCan {
      download
      remove
    }
  }
`);
export type EvidenceFacts = FragmentOf<typeof evidenceFields>;
