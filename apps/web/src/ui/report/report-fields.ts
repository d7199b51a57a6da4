import { graphql, type FragmentOf } from '../../lib/gql';
import { evidenceFields } from '../evidence/evidence-fields';

export const actorFields = graphql(`
  fragment ActorFields on Actor {
    name {
      ko
      en
    }
    position {
      ko
      en
    }
    body {
      ko
      en
    }
    role
  }
`);
export type ActorFacts = FragmentOf<typeof actorFields>;

/** What a body says about one task: the same in a draft, in a submission and in the report before. */
export const reportContentFields = graphql(`
  fragment ReportContentFields on ReportContent {
    noChange
    narrative
    nextPlan
    agreesWithRating
    otherView
    milestones {
      milestone {
        id
        code
        title {
          ko
          en
        }
      }
      achievedOn
      forecastOn
      reasonClass
      recoveryStep
      evidence
    }
    obstacle {
      text
      scope
    }
    checkedByPosition
    checkedOn
    documentNumber
  }
`);
export type ReportContentFacts = FragmentOf<typeof reportContentFields>;

export const submissionFields = graphql(
  `
    fragment SubmissionFields on ReportSubmission {
      id
      number
      submittedAt
      submittedBy {
        ...ActorFields
      }
      submittedFor {
        ...ActorFields
      }
      daysLate
      content {
        ...ReportContentFields
      }
      evidence {
        ...EvidenceFields
      }
      review {
        verdict
        reason
        comments {
          section
          text
        }
        opinion
        reviewedAt
        reviewedBy {
          ...ActorFields
        }
      }
    }
  `,
  [actorFields, evidenceFields, reportContentFields],
);
export type SubmissionFacts = FragmentOf<typeof submissionFields>;

/** The parts of a report to which a comment can be pinned. */
export const SECTIONS = ['narrative', 'nextPlan', 'milestones', 'rating', 'obstacle'] as const;
export type Section = (typeof SECTIONS)[number];
