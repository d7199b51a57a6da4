import { graphql, type ResultOf } from '../../lib/gql';
import { bodyFields } from '../../ui/plan/body-name';
import { contactFields } from '../../ui/plan/contact';
import { milestoneWhenFields } from '../../ui/plan/milestone-when';
import { reasonFields } from '../../ui/plan/rating-reasons';
import { effectFields } from '../../ui/plan/effect-badge';
import { stageDaysFields } from '../../ui/plan/stage-days';
import { taskRowFields } from '../../ui/plan/task-row';

export const AreaDocument = graphql(
  `
    query Area($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        code
        today
        demonstration
        areas {
          code
          name {
            ko
            en
          }
        }
        area(code: $code) {
          id
          code
          name {
            ko
            en
          }
          rating
          ratedBy {
            code
          }
          tasks {
            ...TaskRowFields
          }
          # The same tasks with what the other parts of the page show of them.
          details: tasks {
            id
            code
            title {
              ko
              en
            }
            rating
            leadStatus
            leadMinistry {
              ...BodyFields
            }
            responsible {
              ministry {
                code
              }
              contact {
                ...ContactFields
              }
            }
            supporting {
              ministry {
                ...BodyFields
              }
              provenance {
                kind
              }
            }
            computedRating {
              rating
              dimensions {
                name
                rating
                reasons {
                  ...ReasonFields
                }
              }
            }
            milestones {
              id
              code
              title {
                ko
                en
              }
              ministry {
                name {
                  ko
                  en
                }
              }
              ministryProvenance {
                kind
              }
              responsible {
                contact {
                  ...ContactFields
                }
              }
              ...MilestoneWhenFields
            }
            legislation {
              id
              ...EffectFields
              title {
                ko
                en
              }
              stageName {
                ko
                en
              }
              heldBy {
                ko
                en
              }
              ...StageDaysFields
              ministry {
                name {
                  ko
                  en
                }
              }
            }
          }
        }
      }
    }
  `,
  [bodyFields, contactFields, taskRowFields, milestoneWhenFields, reasonFields, effectFields, stageDaysFields],
);
export type AreaTaskForce = NonNullable<ResultOf<typeof AreaDocument>['taskForce']>;
export type Area = NonNullable<AreaTaskForce['area']>;
