import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { everythingUnder, pieces, selection } from '../matrix/documents.js';
import { knock, routes } from '../matrix/doors.js';
import { inner } from '../matrix/read.js';
import { HOME, type Principal } from '../matrix/stage/people.js';
import type { Stage } from '../matrix/stage/stage.js';
import { readZips, TOLD, type FilesRead } from './files.js';

/** Takes in everything that reaches one person, whatever brought it. */
export type Hear = (answer: string) => void;

/** Writers and section chiefs: their body's focal point reads the past and the rest, and KCC's do it all. */
const IN_FULL_BY_ANOTHER = /^(writer|chief)\.(?!KCC)/;

/** Arguments that are given here, and not where everything is read. */
export const GIVEN_HERE = ['Task.history.after', 'Milestone.history.first', 'Milestone.history.after', 'TaskForce.roundPreview.taskCodes'];

/** Every way into the product that is not tried by `readAll`. */
export async function readMore(stage: Stage, schema: GraphQLSchema, principal: Principal, hear: Hear, files: FilesRead): Promise<void> {
  if (IN_FULL_BY_ANOTHER.test(principal.name)) return;
  await compareMoments(stage, schema, principal, hear);
  await readHistories(stage, principal, hear);
  await readZips(stage, principal, hear, files);
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
  if (typeof cursor !== 'string') return;
  await ask(stage, principal, page(`, after: "${cursor}"`), hear);
  const milestones = `milestones { history(first: 2, after: "${cursor}") { ${entry} } }`;
  const preview = `roundPreview(taskCodes: [${codes.map(({ code }) => `"${code}"`).join(', ')}]) { part task { code } ministry { code } report { id state } }`;
  await ask(stage, principal, `{ taskForce(code: "${HOME}") { ${milestones} } }`, hear);
  await ask(stage, principal, `{ taskForce(code: "${HOME}") { ${preview} } }`, hear);
}

async function visit(stage: Stage, route: string, principal: Principal, hear: Hear): Promise<void> {
  const { token } = principal;
  const response = await knock(stage.world, route, token === null ? {} : { cookie: `gwaje=${token}` });
  hear(JSON.stringify([...response.headers]) + (await response.text()));
}
