import { randomUUID } from 'node:crypto';
import type { World } from '../world.js';
import type { RoundTrip } from './round-trip.js';

type Ask = <Answer>(query: string, variables: object) => Promise<Answer>;
interface Kept {
  id: string;
  version: number;
  title: { ko: string; en: string };
  recoveryStep: string | null;
  history: { entries: { reason: string | null }[] };
}

const MILESTONE = 'id version title { ko en } recoveryStep history(first: 1) { entries { reason } }';
const onMilestone = (name: string, type: string, argument = 'id') =>
  `mutation ($id: ID!, $input: ${type}!) { ${name}(${argument}: $id, input: $input) { milestone { ${MILESTONE} } userErrors { code path } } }`;
const WEIGH = `mutation ($id: ID!, $input: TaskWeightsSetInput!) { taskWeightsSet(taskId: $id, input: $input) {
  task { milestones { ${MILESTONE} } } userErrors { code path } } }`;
const CHANGE = `mutation ($input: MilestonesChangeInput!) { milestonesChange(taskForceCode: "TEST-TF", input: $input) {
  milestones { ${MILESTONE} } userErrors { code path } } }`;

/** The texts of those who keep the plan: titles, and why something became of a milestone. */
export async function planTexts(world: World, ask: Ask, text: string): Promise<RoundTrip[]> {
  const taskId = await world.build.task({ lead: 'MOJ' });
  const { id: ministryId } = await world.build.ministry({ code: 'MOJ' });
  const reason = `${text}     .`;
  const input = (more: object) => ({ idempotencyKey: randomUUID(), reason, ...more });
  const title = { ko: text, en: text };
  const added = await ask<{ milestoneAdd: { milestone: Kept } }>(onMilestone('milestoneAdd', 'MilestoneAddInput', 'taskId'), {
    ...{ id: taskId, input: { idempotencyKey: randomUUID(), title, ministryId, plannedOn: '2026-01-01' } },
  });
  const { id } = added.milestoneAdd.milestone;
  const moved = await ask<{ milestoneRebaseline: { milestone: Kept } }>(onMilestone('milestoneRebaseline', 'MilestoneRebaselineInput'), {
    ...{ id, input: input({ expectedVersion: 1, baselineOn: '2026-02-01' }) },
  });
  const row = { milestoneId: id, expectedVersion: 2 };
  const change = { plannedOn: '2026-03-01', reasonClass: 'COURTS', recoveryStep: text };
  const changed = await ask<{ milestonesChange: { milestones: Kept[] } }>(CHANGE, { input: input({ rows: [row], change }) });
  const other = await ask<typeof added>(onMilestone('milestoneAdd', 'MilestoneAddInput', 'taskId'), {
    ...{ id: taskId, input: { idempotencyKey: randomUUID(), title, ministryId } },
  });
  const weights = [
    { milestoneId: id, expectedVersion: 3, weight: 0 },
    { milestoneId: other.milestoneAdd.milestone.id, expectedVersion: 1, weight: 100 },
  ];
  const weighed = await ask<{ taskWeightsSet: { task: { milestones: Kept[] } } }>(WEIGH, { id: taskId, input: input({ weights }) });
  const gone = await ask<{ milestoneArchive: { milestone: Kept } }>(onMilestone('milestoneArchive', 'MilestoneArchiveInput'), {
    ...{ id, input: input({ expectedVersion: 4 }) },
  });
  const why = (milestone: Kept | undefined) => milestone?.history.entries[0]?.reason;
  return [
    ...(await datesTexts(world, ask, text)),
    { path: 'milestoneAdd.input.title.ko', written: text.trim(), read: added.milestoneAdd.milestone.title.ko },
    { path: 'milestoneAdd.input.title.en', written: text.trim(), read: added.milestoneAdd.milestone.title.en },
    { path: 'milestoneRebaseline.input.reason', written: reason.trim(), read: why(moved.milestoneRebaseline.milestone) },
    {
      path: 'milestonesChange.input.change.recoveryStep',
      written: text.trim(),
      read: changed.milestonesChange.milestones[0]?.recoveryStep,
    },
    { path: 'milestonesChange.input.reason', written: reason.trim(), read: why(changed.milestonesChange.milestones[0]) },
    {
      path: 'taskWeightsSet.input.reason',
      written: reason.trim(),
      read: why(weighed.taskWeightsSet.task.milestones.find((each) => each.id === id)),
    },
    { path: 'milestoneArchive.input.reason', written: reason.trim(), read: why(gone.milestoneArchive.milestone) },
  ];
}

async function datesTexts(world: World, ask: Ask, text: string): Promise<RoundTrip[]> {
  const id = await world.build.milestone();
  const dates = { plannedOn: '2025-06-01', recoveryStep: text };
  const input = { idempotencyKey: randomUUID(), expectedVersion: 1, reason: `${text}     .`, ...dates };
  const asked = await ask<{ milestoneReschedule: { milestone: Kept } }>(onMilestone('milestoneReschedule', 'MilestoneRescheduleInput'), {
    ...{ id, input },
  });
  const { milestone } = asked.milestoneReschedule;
  return [
    { path: 'milestoneReschedule.input.recoveryStep', written: text, read: milestone.recoveryStep },
    { path: 'milestoneReschedule.input.reason', written: input.reason, read: milestone.history.entries[0]?.reason },
  ];
}
