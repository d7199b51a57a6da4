import { randomUUID } from 'node:crypto';
import type { Actor } from '../actors.js';
import type { World } from '../world.js';
import type { RoundTrip } from './round-trip.js';

type Ask = <Answer>(actor: Actor, query: string, variables: object) => Promise<Answer>;

/** What the people of a body write to each other and to the office about a task. */
export async function textsOfTasks(world: World, liaison: Actor, ask: Ask, text: string): Promise<RoundTrip[]> {
  return [await note(world, liaison, ask, text), await comment(world, liaison, ask, text)];
}

async function note(world: World, liaison: Actor, ask: Ask, text: string): Promise<RoundTrip> {
  const tasks = [{ taskId: await world.build.task({ lead: 'MOJ' }), expectedVersion: 0 }];
  const query = `mutation ($input: TasksHandOverInput!) { tasksHandOver(taskForceCode: "TEST-TF", input: $input) { userErrors { code }
    charges { note } } }`;
  type Answer = { tasksHandOver: { charges: { note: string }[] } };
  const input = { idempotencyKey: randomUUID(), toId: liaison.id, note: text, tasks };
  const { charges } = (await ask<Answer>(liaison, query, { input })).tasksHandOver;
  return { path: 'tasksHandOver.input.note', written: text.trim(), read: charges[0]?.note };
}

async function comment(world: World, liaison: Actor, ask: Ask, text: string): Promise<RoundTrip> {
  const id = await world.build.task({ lead: 'MOJ' });
  const query = `mutation ($id: ID!, $input: CommentAddInput!) { commentAdd(itemId: $id, input: $input) { userErrors { code } comment { text } } }`;
  type Answer = { commentAdd: { comment: { text: string } } };
  const said = (await ask<Answer>(liaison, query, { id, input: { idempotencyKey: randomUUID(), text } })).commentAdd.comment;
  return { path: 'commentAdd.input.text', written: text.trim(), read: said.text };
}
