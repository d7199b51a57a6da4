import { graphql, type FragmentOf } from '../../lib/gql';
import { actorFields } from '../report/report-fields';

export const judgementFields = graphql(
  `
    fragment JudgementFields on JudgedRating {
      id
      version
      state
      rating
      reason {
        ko
        en
      }
      on
      expiresOn
      expired
      answerDueAt
      daysLeft
      opinion
      answer
      answeredAt
      answeredBy {
        ...ActorFields
      }
      viewerCan {
        revise
        drop
        ask
        answer
        confirm
      }
    }
  `,
  [actorFields],
);
export type Judgement = FragmentOf<typeof judgementFields>;
