import { createHash } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Principal } from '../matrix/stage/people.js';
import type { Stage } from '../matrix/stage/stage.js';
import { tell } from '../matrix/tell.js';
import type { World } from '../world.js';
import { readEverything, tryEverything } from './reading.js';
import { Running } from './running.js';
import type { Tokens } from './tokens.js';

const SAVE = `mutation ($id: ID!, $input: StatusReportDraftSaveInput!) { statusReportDraftSave(id: $id, input: $input) { userErrors { code } } }`;
/** A draft that cannot be written: the database says so with the whole row in its words. */
const BROKEN = `ALTER TABLE report_draft ADD COLUMN planted int NOT NULL DEFAULT 0; ALTER TABLE report_draft ALTER COLUMN planted DROP DEFAULT`;

/** Told at the end of the canaries: the database is broken on purpose. */
export function describeProcess(given: () => { world: World; stage: Stage; tokens: Tokens }): void {
  let world: World;
  let stage: Stage;
  let tokens: Tokens;
  beforeAll(() => {
    ({ world, stage, tokens } = given());
  });

  const personOf = (name: string): Principal => {
    const found = stage.people.get(name);
    if (found === undefined) throw new Error(`There is no ${name}`);
    return found;
  };
  /** The same stage, asked through another door. */
  const at = (url: string): Stage => ({ ...stage, world: Object.create(world, { url: { value: url } }) as World });
  const save = (there: Stage, narrative: string) => {
    const content = { noChange: false, narrative, nextPlan: '', milestones: [] };
    const input = { idempotencyKey: world.key(), expectedVersion: 0, content };
    return there.world.graphql(personOf('liaison.KCC').token, SAVE, { id: stage.reports.get('NOT_BEGUN')?.id, input });
  };
  const post = (url: string, body: string) =>
    fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((answer) => answer.text());

  it('holds no canary, no session and no password, neither of what was read nor of what went wrong', async () => {
    const running = await Running.start(world.adminUrl);
    const there = at(running.url);
    const { schema } = world.get(GraphQLSchemaHost);
    let reads = 0;
    for (const name of ['coordinator', 'liaison.KCC']) {
      await readEverything(there, schema, personOf(name), () => (reads += 1));
      await tryEverything(there, personOf(name), () => (reads += 1));
    }
    const secret = tokens.say('DRAFT KCC in a fault');
    await world.sql(BROKEN);
    expect((await save(there, secret)).errors[0]?.extensions['code']).toBe('INTERNAL');
    await post(running.url, `{"query": "{ viewer { id } }", "${secret}`);
    await post(running.url, JSON.stringify({ query: `{ ${secret}`, variables: { secret } }));
    await post(
      running.url,
      JSON.stringify({ query: `mutation { signIn(input: { email: "a\\u0000${secret}", password: "${secret}" }) { viewer { id } } }` }),
    );
    await running.stop();
    const text = running.text();
    expect(text).toContain('incident');
    expect([...tokens.in(text)].map((token) => tokens.all.get(token))).toEqual([]);
    const sessions = [...stage.people.values()].flatMap(({ token }) => (token === null ? [] : [token, hashOf(token)]));
    expect(sessions.filter((token) => text.includes(token))).toEqual([]);
    tell(`canaries in the process's own output: ${String(reads)} reads, ${String(text.split('\n').length)} lines, 0 tokens`);
  }, 120_000);

  it('is heard, whichever way it is written: a line of the console that tells of a request is found', async () => {
    const running = await Running.start(world.adminUrl, 'tells');
    await save(at(running.url), tokens.say('DRAFT KCC told'));
    await running.stop();
    expect([...tokens.in(running.text())].map((token) => tokens.all.get(token))).toEqual(['DRAFT KCC told']);
  }, 60_000);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
