import { graphql, type ResultOf } from '../../lib/gql';
import { actorFields } from '../../ui/report/report-fields';

export const ChargesQuery = graphql(
  `
    query Charges($code: String!) {
      viewer {
        id
        duty
      }
      taskForce(code: $code) {
        id
        code
        today
        tasks {
          id
          code
          title {
            ko
            en
          }
          leadMinistry {
            id
          }
          supportingMinistries {
            id
          }
          viewerCan {
            report
          }
        }
        charges {
          id
          version
          task {
            id
          }
          ministry {
            id
          }
          holder {
            id
            name {
              ko
              en
            }
            position {
              ko
              en
            }
          }
          isVacant
          deputy {
            untilOn
            deputy {
              name {
                ko
                en
              }
            }
          }
          handedOverByDeputy
          previousHolder {
            name {
              ko
              en
            }
          }
          note
          handedOverAt
          handedOverBy {
            ...ActorFields
          }
          viewerCan {
            handOver
          }
        }
        deputies {
          id
          version
          person {
            name {
              ko
              en
            }
          }
          deputy {
            name {
              ko
              en
            }
          }
          fromOn
          untilOn
          isInForce
          viewerCan {
            end
          }
        }
        liaisons {
          id
          name {
            ko
            en
          }
          duty
          division {
            ko
            en
          }
          ministry {
            id
          }
        }
      }
    }
  `,
  [actorFields],
);
export type ChargesAnswer = ResultOf<typeof ChargesQuery>;
type TaskForce = NonNullable<ChargesAnswer['taskForce']>;
type Charge = TaskForce['charges'][number];
export type Colleague = TaskForce['liaisons'][number];

/** One task of the body, with whoever has it in hand; null: nobody was ever named. */
export interface TaskInHand {
  task: Pick<TaskForce['tasks'][number], 'id' | 'code' | 'title'>;
  ministryId: string;
  charge: Charge | null;
}

/** The tasks for which the reader's body writes. A successor's page holds those of the body that it follows, too. */
export function tasksInHand({ tasks, charges, liaisons }: TaskForce): TaskInHand[] {
  const own = new Set(liaisons.flatMap(({ ministry }) => (ministry === null ? [] : [ministry.id])));
  return tasks
    .filter(({ viewerCan }) => viewerCan.report)
    .map((task) => {
      const bodies = [task.leadMinistry.id, ...task.supportingMinistries.map(({ id }) => id)];
      const ministryId = bodies.find((id) => own.has(id)) ?? task.leadMinistry.id;
      const charge = charges.find((each) => each.task?.id === task.id && each.ministry.id === ministryId) ?? null;
      return { task, ministryId, charge };
    });
}

/** What this reader may pass on. */
export const isMovable = ({ charge }: TaskInHand): boolean => charge === null || charge.viewerCan.handOver;
