import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { everythingUnder, pieces, selection } from '../matrix/documents.js';
import { knock, routes } from '../matrix/doors.js';
import { inner, REFUSALS } from '../matrix/read.js';
import { HOME, type Principal } from '../matrix/stage/people.js';
import type { Stage } from '../matrix/stage/stage.js';
import type { Hear, Moment } from './canaries.js';
import { codesOf, readZips, type FilesRead } from './files.js';

/** Arguments that are given here, and not where everything is read. */
export const GIVEN_HERE = ['Task.history.after', 'Milestone.history.first', 'Milestone.history.after', 'TaskForce.roundPreview.taskCodes'];

export interface Reading {
  stage: Stage;
  schema: GraphQLSchema;
  principal: Principal;
  hear: Hear;
  files: FilesRead;
}

/** Every way into the product that is not tried by `readAll`. */
const WAYS = {
  compare: compareMoments,
  histories: readHistories,
  zips: ({ stage, principal, hear, files }: Reading) => readZips(stage, principal, hear, files),
  feed: readFeed,
  routes: async (reading: Reading) => {
    for (const route of [...routes(reading.stage.world), 'GET /', 'GET /files/1', 'GET /graphql']) await visit(reading, route);
  },
};

export type Way = keyof typeof WAYS;

/** All of them; a mutant has to be met by one. */
export async function readMore(reading: Reading, ways: readonly Way[] = Object.keys(WAYS) as Way[]): Promise<void> {
  for (const way of ways) await WAYS[way](reading);
}

/** What a person may be told instead of what they asked for; with a wall down also that there is a hole. */
const ANSWERS = new Set([...REFUSALS, 'INTERNAL']);

async function ask({ stage, principal, hear }: Reading, query: string, moment: Moment = 'now'): Promise<unknown> {
  const answer = await stage.world.graphql(principal.token, query);
  // A question that is too much for anybody reads nothing, and would prove nothing.
  const unasked = answer.errors.find(({ extensions }) => !ANSWERS.has(String(extensions['code'])));
  if (unasked !== undefined) throw new Error(`${principal.name} asked ${query} and got ${JSON.stringify(unasked)}`);
  hear(JSON.stringify([answer.data, answer.errors, [...answer.headers]]), moment);
  return answer.data;
}

/** The dashboard against each moment, now and in the past. */
async function compareMoments(reading: Reading): Promise<void> {
  const { stage, schema } = reading;
  const taskForce = schema.getType('TaskForce');
  const dashboard = isObjectType(taskForce) ? taskForce.getFields()['dashboard'] : undefined;
  if (!isObjectType(taskForce) || dashboard === undefined) throw new Error('There is no dashboard');
  const asked = pieces(
    everythingUnder(schema, taskForce, dashboard, ['Task', 'Ministry', 'Milestone', 'ReportingRound', 'Legislation', 'BudgetLine']),
  );
  const [between, handedIn] = [stage.between.toISOString(), stage.handedIn.toISOString()];
  for (const [asOf, compareTo] of [
    ['', between],
    ['', handedIn],
    [`, asOf: "${handedIn}"`, between],
  ])
    for (const part of asked) {
      const body = `dashboard(compareTo: "${compareTo ?? ''}") ${selection(part, inner(stage))}`;
      await ask(reading, `{ taskForce(code: "${HOME}"${asOf ?? ''}) { ${body} } }`, 'past');
    }
}

/** Task by task, in full and entry by entry. */
async function readHistories(reading: Reading): Promise<void> {
  const { stage } = reading;
  const codes = await codesOf(stage);
  const entry = 'entries { reason actor { name { ko en } } changes { field before { ko en } after { ko en } } } endCursor';
  for (const moment of ['', `, asOf: "${stage.handedIn.toISOString()}"`])
    for (const code of codes) {
      const asked = `task(code: "${code}") { history(first: 100) { ${entry} } }`;
      await ask(reading, `{ taskForce(code: "${HOME}"${moment}) { ${asked} } }`, moment === '' ? 'now' : 'past');
    }
  const page = (after: string) =>
    `{ taskForce(code: "${HOME}") { task(code: "${codes[0] ?? ''}") { history(first: 1${after}) { ${entry} } } } }`;
  const data = (await ask(reading, page(''))) as { taskForce?: { task?: { history: { endCursor: string | null } } } } | null;
  const cursor = data?.taskForce?.task?.history.endCursor;
  if (typeof cursor !== 'string') return;
  await ask(reading, page(`, after: "${cursor}"`));
  const milestones = `milestones { history(first: 2, after: "${cursor}") { ${entry} } }`;
  const preview = `roundPreview(taskCodes: [${codes.map((code) => `"${code}"`).join(', ')}]) { part task { code } ministry { code } report { id state } }`;
  await ask(reading, `{ taskForce(code: "${HOME}") { ${milestones} } }`);
  await ask(reading, `{ taskForce(code: "${HOME}") { ${preview} } }`);
}

/** The own calendar, as another program reads it: without a cookie. */
async function readFeed({ stage, principal, hear }: Reading): Promise<void> {
  const renew = `mutation { calendarFeedRenew(input: { idempotencyKey: "${randomUUID()}" }) { path } }`;
  const { data } = await stage.world.graphql(principal.token, renew);
  const path = (data as { calendarFeedRenew?: { path: string } } | null)?.calendarFeedRenew?.path;
  if (path === undefined) return;
  const response = await knock(stage.world, 'GET /feeds/:file', {}, path);
  hear(JSON.stringify([...response.headers]) + (await response.text()));
}

async function visit({ stage, principal, hear }: Reading, route: string): Promise<void> {
  const { token } = principal;
  const response = await knock(stage.world, route, token === null ? {} : { cookie: `gwaje=${token}` });
  hear(JSON.stringify([...response.headers]) + (await response.text()));
}
