import { strFromU8, unzipSync } from 'fflate';
import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { everythingUnder, pieces, selection } from '../matrix/documents.js';
import { knock, listen, routes } from '../matrix/doors.js';
import { attempt, trials } from '../matrix/mutations.js';
import { inner, readAll } from '../matrix/read.js';
import { HOME, type Principal } from '../matrix/stage/people.js';
import type { Stage } from '../matrix/stage/stage.js';

/** Takes in everything that reaches one person, whatever brought it. */
export type Hear = (answer: string) => void;

/** Courses of reports whose task's history is read at every moment. */
const TOLD = ['DRAFT', 'WITHDRAWN', 'RETURNED PUBLIC', 'RESUBMITTED TASK_FORCE', 'ACCEPTED COORDINATOR_ONLY', 'KCC'];

/** Writers and section chiefs: their body's focal point reads the past and the rest, and KCC's do it all. */
export const IN_FULL_BY_ANOTHER = /^(writer|chief)\.(?!KCC)/;

/** Every way into the product that is not tried by `readAll`. */
export async function readEverything(stage: Stage, schema: GraphQLSchema, principal: Principal, hear: Hear): Promise<void> {
  if (IN_FULL_BY_ANOTHER.test(principal.name)) {
    await readAll(stage, schema, principal, { hear, wanted: ({ moment }) => moment === 'now' });
    return;
  }
  await readAll(stage, schema, principal, { hear });
  await compareMoments(stage, schema, principal, hear);
  await readHistories(stage, principal, hear);
  await readFiles(stage, principal, hear);
  for (const route of [...routes(stage.world), 'GET /', 'GET /files/1', 'GET /graphql']) await visit(stage, route, principal, hear);
}

async function ask(stage: Stage, principal: Principal, query: string, hear: Hear): Promise<unknown> {
  const answer = await stage.world.graphql(principal.token, query);
  hear(JSON.stringify([answer.data, answer.errors, [...answer.headers]]));
  return answer.data;
}

/** The dashboard against each moment, now and in the past. */
async function compareMoments(stage: Stage, schema: GraphQLSchema, principal: Principal, hear: Hear): Promise<void> {
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
      await ask(stage, principal, `{ taskForce(code: "${HOME}"${asOf ?? ''}) { ${body} } }`, hear);
    }
}

/** Task by task, in full and entry by entry. */
async function readHistories(stage: Stage, principal: Principal, hear: Hear): Promise<void> {
  const codes = await stage.world.sql<{ code: string }>('SELECT code FROM task WHERE id = ANY ($1) ORDER BY code', [
    TOLD.map((name) => stage.reports.get(name)?.task.id),
  ]);
  const entry = 'entries { reason actor { name { ko en } } changes { field before { ko en } after { ko en } } } endCursor';
  for (const moment of ['', `, asOf: "${stage.handedIn.toISOString()}"`]) {
    const asked = codes.map(({ code }, index) => `t${String(index)}: task(code: "${code}") { history(first: 100) { ${entry} } }`);
    await ask(stage, principal, `{ taskForce(code: "${HOME}"${moment}) { ${asked.join(' ')} } }`, hear);
  }
  const page = (after: string) =>
    `{ taskForce(code: "${HOME}") { task(code: "${codes[0]?.code ?? ''}") { history(first: 1${after}) { ${entry} } } } }`;
  const data = (await ask(stage, principal, page(''), hear)) as { taskForce?: { task?: { history: { endCursor: string | null } } } } | null;
  const cursor = data?.taskForce?.task?.history.endCursor;
  if (typeof cursor === 'string') await ask(stage, principal, page(`, after: "${cursor}"`), hear);
}

/** Reports, task cards and the reply sheet as files: each a zip, of which every part is read. */
async function readFiles(stage: Stage, principal: Principal, hear: Hear): Promise<void> {
  const told = TOLD.flatMap((name) => stage.reports.get(name) ?? []);
  const codes = await stage.world.sql<{ code: string }>('SELECT code FROM task WHERE id = ANY ($1)', [told.map(({ task }) => task.id)]);
  const past = encodeURIComponent(stage.handedIn.toISOString());
  const addresses = [
    ...told.flatMap(({ id }) => [`reports/${id}.hwpx`, `reports/${id}.docx?lang=en&whole=1`]),
    ...codes.flatMap(({ code }) => [`tasks/${HOME}/${code}.hwpx`, `tasks/${HOME}/${code}.docx?asOf=${past}`]),
    `reply-sheets/${HOME}.xlsx`,
  ];
  for (const address of addresses) {
    const response = await knock(stage.world, `GET /files/${address}`, cookieOf(principal));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const parts = response.status === 200 ? Object.values(unzipSync(bytes)) : [bytes];
    hear(JSON.stringify([...response.headers]) + parts.map((part) => strFromU8(part)).join('\n'));
  }
}

function cookieOf({ token }: Principal): Record<string, string> {
  return token === null ? {} : { cookie: `gwaje=${token}` };
}

async function visit(stage: Stage, route: string, principal: Principal, hear: Hear): Promise<void> {
  const response = await knock(stage.world, route, cookieOf(principal));
  hear(JSON.stringify([...response.headers]) + (await response.text()));
}

/** What refused changes say, also about what they were refused for. Leaving (signOut) would end the reading. */
export async function tryEverything(stage: Stage, principal: Principal, hear: Hear): Promise<void> {
  for (const [name, trial] of Object.entries(trials(stage)))
    if (name !== 'signOut') for (const tried of trial.attempts) hear((await attempt(stage, name, trial, principal, tried)).told);
}

/** Windows that are open while somebody writes. */
export async function watch(stage: Stage, hear: (person: string, answer: string) => void, write: () => Promise<void>): Promise<void> {
  const windows = [...stage.people.values()].map((principal) => ({
    principal,
    window: listen(stage, principal, (event) => hear(principal.name, event)),
  }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  await write();
  for (const { window } of windows) {
    await window.heard;
    await window.close();
  }
}
