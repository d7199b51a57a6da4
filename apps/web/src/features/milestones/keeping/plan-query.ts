import { graphql, type ResultOf } from '../../../lib/gql';

/** What whoever keeps the plan chooses from: tasks with their bodies, and what their milestones weigh. */
export const PlanToKeep = graphql(`
  query PlanToKeep($code: String!) {
    taskForce(code: $code) {
      id
      tasks {
        id
        code
        title {
          ko
          en
        }
        leadMinistry {
          id
          name {
            ko
            en
          }
        }
        supportingMinistries {
          id
          name {
            ko
            en
          }
        }
        milestones {
          id
          version
          code
          title {
            ko
            en
          }
          weight
          weightIllustrative
        }
      }
    }
  }
`);
export type PlanTask = NonNullable<ResultOf<typeof PlanToKeep>['taskForce']>['tasks'][number];
export type Body = PlanTask['leadMinistry'];

/** Who reports on a task, each once. */
export function bodiesOf(tasks: readonly PlanTask[]): Body[] {
  const all = tasks.flatMap(({ leadMinistry, supportingMinistries }) => [leadMinistry, ...supportingMinistries]);
  return [...new Map(all.map((body) => [body.id, body])).values()];
}
