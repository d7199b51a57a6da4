import { randomUUID } from 'node:crypto';
import { REASON, type Deed, type Trial } from './deed.js';
import { ABSENT_ID } from './read.js';
import { ELSEWHERE, HOME } from './stage/people.js';
import type { Stage } from './stage/stage.js';

const ERRORS = 'userErrors { code message path }';
const STALE = { expectedVersion: 9999 };
const said = () => ({ idempotencyKey: randomUUID(), reason: 'not to be kept' });

const onId = (argument: string, ids: string[], type: string, input: () => object, object: string): Trial => ({
  ...{ declared: `($id: ID!, $input: ${type}!)`, given: `(${argument}: $id, input: $input)`, selection: `{ ${object} ${ERRORS} }` },
  attempts: [
    ...ids.map((id) => ({ target: id, variables: { id, input: input() } })),
    ...[ABSENT_ID, 'no-id'].map((id) => ({ target: 'absent', variables: { id, input: input() } })),
  ],
});

/** Which milestones there are, their baselines and weights, and what is changed about many: with inputs that every rule refuses. */
export function planTrials({ ids, home, elsewhere }: Stage, tasks: string[]): Record<string, Trial> {
  const milestones = [ids.milestone, ids.archivedMilestone];
  const nameless = () => ({ idempotencyKey: randomUUID(), title: { ko: '', en: '' }, ministryId: ABSENT_ID });
  const many = (target: string, code: string, milestoneId: string | null) => {
    const rows = milestoneId === null ? [] : [{ milestoneId, ...STALE }];
    return { target, variables: { code, input: { ...said(), rows, change: { plannedOn: '2199-01-01' } } } };
  };
  return {
    milestoneRebaseline: onId(
      'id',
      milestones,
      'MilestoneRebaselineInput',
      () => ({ ...said(), ...STALE, baselineOn: '2199-01-01' }),
      'milestone { id }',
    ),
    milestoneArchive: onId('id', milestones, 'MilestoneArchiveInput', () => ({ ...said(), ...STALE }), 'milestone { id }'),
    milestoneAdd: onId('taskId', tasks, 'MilestoneAddInput', nameless, 'milestone { id }'),
    taskWeightsSet: onId('taskId', tasks, 'TaskWeightsSetInput', () => ({ ...said(), weights: [] }), 'task { id }'),
    milestonesChange: {
      ...{ declared: '($code: String!, $input: MilestonesChangeInput!)', given: '(taskForceCode: $code, input: $input)' },
      selection: `{ changedCount milestones { id } ${ERRORS} }`,
      attempts: [
        ...milestones.map((id) => many(id, HOME, id)),
        ...[many(home, HOME, null), many(elsewhere, ELSEWHERE, null), many('absent', 'NO-SUCH', null)],
        ...[ABSENT_ID, 'no-id'].map((id) => many('absent', HOME, id)),
      ],
    },
  };
}

interface Hands {
  stage: Stage;
  perform: (deed: Deed) => Promise<void>;
  onRecord: (name: string, table: string, target: string, more?: object) => Deed;
  /** What there is now, for records that were just made. */
  lookAgain: () => Promise<void>;
}

/** Each of them in earnest: one is added to a task, all of the task are weighed, the new one is given up, the others are moved. */
export async function keepPlan({ stage, perform, onRecord, lookAgain }: Hands): Promise<void> {
  const { world, ids } = stage;
  const task = stage.reports.get('KCC')?.task.id ?? '';
  const rows = () =>
    world.sql<{ id: string; version: number; achieved: boolean }>(
      `SELECT id, version, achieved_on IS NOT NULL AS achieved FROM milestone WHERE task_id = $1 AND archived_at IS NULL ORDER BY created_at`,
      [task],
    );
  const given = (more: object) => ({ idempotencyKey: randomUUID(), reason: REASON, ...more });
  await perform(onRecord('milestoneRebaseline', 'milestone', ids.milestone, { baselineOn: '2199-02-02', reason: REASON }));
  const { id: ministryId } = await world.build.ministry({ code: 'KCC' });
  const added = { title: { ko: '새 일정', en: 'A new one' }, ministryId, plannedOn: '2199-01-01' };
  await perform({
    ...{ name: 'milestoneAdd', target: task },
    variables: () => Promise.resolve({ id: task, input: { idempotencyKey: randomUUID(), ...added } }),
  });
  await perform({
    ...{ name: 'taskWeightsSet', target: task },
    variables: async () => {
      const weights = (await rows()).map(({ id, version }, index) => ({
        ...{ milestoneId: id, expectedVersion: version },
        weight: index === 0 ? 100 : 0,
      }));
      return { id: task, input: given({ weights }) };
    },
  });
  await lookAgain();
  const newest = (await rows()).at(-1)?.id ?? '';
  await perform(onRecord('milestoneArchive', 'milestone', newest, { reason: REASON }));
  await perform({
    ...{ name: 'milestonesChange', target: ids.milestone },
    variables: async () => {
      const open = (await rows()).filter(({ achieved }) => !achieved);
      const change = { shiftDays: 7, reasonClass: 'COURTS', recoveryStep: REASON };
      return { code: HOME, input: given({ change, rows: open.map(({ id, version }) => ({ milestoneId: id, expectedVersion: version })) }) };
    },
  });
}
