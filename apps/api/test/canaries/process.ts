import { createHash } from 'node:crypto';
import type { Stage } from '../matrix/stage/stage.js';
import { tell } from '../matrix/tell.js';
import type { World } from '../world.js';
import type { Canaries } from './canaries.js';
import { Running } from './running.js';

const SAVE = `mutation ($id: ID!, $input: StatusReportDraftSaveInput!) { statusReportDraftSave(id: $id, input: $input) { userErrors { code } } }`;
/** A draft that cannot be written: the database says so with the whole row in its words. */
const BROKEN = `ALTER TABLE report_draft ADD COLUMN planted int NOT NULL DEFAULT 0; ALTER TABLE report_draft ALTER COLUMN planted DROP DEFAULT`;

/** All that the process wrote while everybody read and tried; then something goes wrong in it. The database is mended at the end. */
export function describeProcess(given: () => { stage: Stage; running: Running; canaries: Canaries }): void {
  let stage: Stage;
  let running: Running;
  let canaries: Canaries;
  beforeAll(() => {
    ({ stage, running, canaries } = given());
  });
  afterAll(() => stage.world.sql('ALTER TABLE report_draft DROP COLUMN IF EXISTS planted'));

  const save = (there: World, narrative: string) => {
    const content = { noChange: false, narrative, nextPlan: '', milestones: [] };
    const input = { idempotencyKey: there.key(), expectedVersion: 0, content };
    const token = stage.people.get('liaison.KCC')?.token ?? null;
    return there.graphql(token, SAVE, { id: stage.reports.get('NOT_BEGUN')?.id, input });
  };
  const post = (url: string, body: string) =>
    fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((answer) => answer.text());
  const heardIn = (text: string) => canaries.named(canaries.tokens.in(text));

  it('holds no canary, no session and no password, neither of what was read nor of what went wrong', async () => {
    const secret = canaries.tokens.say('DRAFT KCC in a fault');
    await stage.world.sql(BROKEN);
    expect((await save(stage.world, secret)).errors[0]?.extensions['code']).toBe('INTERNAL');
    await post(running.url, `{"query": "{ viewer { id } }", "${secret}`);
    await post(running.url, JSON.stringify({ query: `{ ${secret}`, variables: { secret } }));
    await post(
      running.url,
      JSON.stringify({ query: `mutation { signIn(input: { email: "a\\u0000${secret}", password: "${secret}" }) { viewer { id } } }` }),
    );
    await running.stop();
    const text = running.text();
    expect(text).toContain('incident');
    expect(heardIn(text)).toEqual([]);
    const sessions = [...stage.people.values()].flatMap(({ token }) => (token === null ? [] : [token, hashOf(token)]));
    expect(sessions.filter((token) => text.includes(token))).toEqual([]);
    tell(`canaries in the process's own output: ${canaries.reads} reads, ${text.split('\n').length} lines, 0 tokens`);
  }, 120_000);

  it('is heard, whichever way it is written: a line of the console that tells of a request is found', async () => {
    const telling = await Running.start(stage.world.adminUrl, stage.world.folder, 'tells');
    await save(stage.world.at(telling.url), canaries.tokens.say('DRAFT KCC told'));
    await telling.stop();
    expect(heardIn(telling.text())).toEqual(['DRAFT KCC told']);
  }, 60_000);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
