import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World, type Answer } from '../../../test/world.js';

const FIELDS = `id side text isNew version withdrawnAt answers { id } ministry { code } writtenBy { name { en } body { en } } withdrawnBy { role } viewerCan { withdraw }`;
const ADD = `mutation ($id: ID!, $input: CommentAddInput!) { commentAdd(itemId: $id, input: $input) { comment { ${FIELDS} } userErrors { code path } } }`;
const act = (name: string, input: string, argument = 'id') =>
  `mutation ($id: ID!, $input: ${input}!) { ${name}(${argument}: $id, input: $input) { comment { ${FIELDS} } userErrors { code path } } }`;
const THREAD = `thread { comments { ${FIELDS} } newCount bodies { code } }`;
const READ = `{ taskForce(code: "TEST-TF") { tasks { id ${THREAD} milestones { id ${THREAD} } reports { id ${THREAD} } } } }`;

interface Said {
  id: string;
  side: string;
  text: string | null;
  isNew: boolean;
  version: number;
  answers: { id: string } | null;
  ministry: { code: string };
}
interface Payload {
  comment: Said | null;
  userErrors: { code: string; path: string[] }[];
}
interface Thread {
  comments: Said[];
  newCount: number;
  bodies: { code: string }[];
}
type Item = { id: string; thread: Thread };

describe('what a body and the office say to each other', () => {
  let world: World;
  let reporting: Reporting;
  let office: Actor;
  let lead: Actor;
  let supporting: Actor;
  let task: string;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    office = await reporting.coordinator();
    [lead, supporting] = [await world.actors.liaisonOf('MOJ', 'WRITER'), await world.actors.liaisonOf('KCC')];
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    task = await world.build.task({ lead: 'MOJ' });
    await reporting.supporting(task, 'KCC');
  });

  const payload = (answer: Answer): Payload => {
    expect(answer.errors).toEqual([]);
    return Object.values(answer.data ?? {})[0] as unknown as Payload;
  };
  const send = (actor: Actor, id: string, input: object = {}) =>
    world.graphql(actor.token, ADD, { id, input: { idempotencyKey: world.key(), text: '일정을 확인해 주십시오', ...input } });
  const add = async (actor: Actor, id: string, input: object = {}) => payload(await send(actor, id, input));
  const said = async (actor: Actor, id: string, input: object = {}): Promise<Said> => {
    const { comment, userErrors } = await add(actor, id, input);
    expect(userErrors).toEqual([]);
    if (comment === null) throw new Error('nothing was said');
    return comment;
  };
  const withdraw = async (actor: Actor, { id, version }: Said, input: object = {}) =>
    world.graphql(actor.token, act('commentWithdraw', 'CommentWithdrawInput'), {
      id,
      input: { idempotencyKey: world.key(), expectedVersion: version, ...input },
    });
  const markRead = (actor: Actor, id: string) =>
    world.graphql(actor.token, act('commentMarkRead', 'CommentMarkReadInput', 'upToId'), { id, input: { idempotencyKey: world.key() } });
  const threadOf = async (actor: Actor, id: string): Promise<Thread | undefined> => {
    const { data, errors } = await world.graphql(actor.token, READ);
    expect(errors).toEqual([]);
    const { tasks } = (data as unknown as { taskForce: { tasks: (Item & { milestones: Item[]; reports: Item[] })[] } }).taskForce;
    return tasks.flatMap((each) => [each, ...each.milestones, ...each.reports]).find((each) => each.id === id)?.thread;
  };
  const codes = ({ userErrors }: Payload) => userErrors.map(({ code, path }) => `${code} ${path.at(-1) ?? ''}`);
  const refusal = (answer: Answer) => answer.errors[0]?.extensions['code'];

  it('is said and answered about a task, each to the other side', async () => {
    const first = await said(lead, task);
    expect(first).toMatchObject({ side: 'BODY', ministry: { code: 'MOJ' }, isNew: false, viewerCan: { withdraw: true } });
    const answer = await said(office, task, { answersId: first.id, text: '확인했습니다' });
    expect(answer).toMatchObject({ side: 'OFFICE', ministry: { code: 'MOJ' }, answers: { id: first.id } });
    const deeper = await said(lead, task, { answersId: answer.id });
    expect(deeper.answers).toEqual({ id: first.id });
    expect((await threadOf(office, task))?.comments.map(({ id }) => id)).toEqual([first.id, answer.id, deeper.id]);
  });

  it('is said about a milestone and about a report, where their bodies have a part', async () => {
    const milestone = await world.build.milestone({ taskId: task, ministry: 'KCC' });
    const { reports } = await reporting.newRound();
    const report = reports.find((each) => each.task.id === task && each.ministry.code === 'KCC')?.id ?? '';
    for (const id of [milestone, report]) {
      const comment = await said(supporting, id);
      expect((await threadOf(office, id))?.comments.map((each) => each.id)).toEqual([comment.id]);
    }
    expect((await threadOf(office, milestone))?.bodies.map(({ code }) => code)).toEqual(['KCC', 'MOJ']);
    expect((await threadOf(office, report))?.bodies.map(({ code }) => code)).toEqual(['KCC']);
    // The lead reads parts that were handed in, and has no say in another body's talk.
    expect(refusal(await send(lead, report))).toBe('NOT_FOUND');
  });

  it('stays between the two: not for the lead of a joint task, other bodies, leadership or the administrator; the auditor reads', async () => {
    const own = await said(supporting, task);
    for (const actor of [supporting, office, await world.actors.auditor()])
      expect((await threadOf(actor, task))?.comments.map(({ id }) => id)).toEqual([own.id]);
    for (const actor of [lead, await world.actors.liaisonOf('MOE'), await world.actors.leader()])
      expect(await threadOf(actor, task)).toMatchObject({ comments: [], newCount: 0 });
    for (const actor of [await world.actors.leader(), await world.actors.auditor(), await world.actors.administrator()])
      expect(refusal(await send(actor, task))).toBe('FORBIDDEN');
    expect(refusal(await send(await world.actors.liaisonOf('MOE'), task))).toBe('NOT_FOUND');
    for (const id of [world.key(), 'no id']) expect(refusal(await send(office, id))).toBe('NOT_FOUND');
  });

  it('names its author to those who may know people, and the body to everybody who reads', async () => {
    await said(lead, task);
    const name = async (actor: Actor) =>
      ((await threadOf(actor, task))?.comments[0] as unknown as { writtenBy: object } | undefined)?.writtenBy;
    expect(await name(office)).toEqual({ name: { en: 'Person' }, body: { en: 'MOJ' } });
    expect(await name(await world.actors.liaisonOf('MOJ'))).toEqual({ name: null, body: { en: 'MOJ' } });
  });

  it('has words, a body to speak with, and answers what is here: all problems at once, and nothing is written', async () => {
    const other = await said(lead, await world.build.task({ lead: 'MOJ' }));
    expect(codes(await add(office, task, { text: '  ', answersId: other.id }))).toEqual([
      ...['REQUIRED text', 'NOT_FOUND answersId', 'CHOOSE_BODY ministryId'],
    ]);
    expect(codes(await add(lead, task, { text: '가'.repeat(2001) }))).toEqual(['TOO_LONG text']);
    const own = await said(supporting, task);
    const moj = await world.build.ministry({ code: 'MOJ' });
    expect(codes(await add(office, task, { answersId: own.id, ministryId: moj.id }))).toEqual(['CHOOSE_BODY ministryId']);
    expect(codes(await add(lead, task, { answersId: own.id }))).toEqual(['NOT_FOUND answersId']);
    expect((await threadOf(office, task))?.comments).toHaveLength(1);
    expect(await said(office, task, { ministryId: moj.id })).toMatchObject({ ministry: { code: 'MOJ' } });
  });

  it('is said once however often the request comes', async () => {
    const input = { idempotencyKey: world.key(), text: '한 번' };
    const [first, second] = [await send(lead, task, input), await send(lead, task, input)];
    expect(payload(second).comment?.id).toBe(payload(first).comment?.id);
    expect(refusal(await send(lead, task, { ...input, text: '두 번' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await threadOf(lead, task))?.comments).toHaveLength(1);
  });

  it('is taken back by its author alone, once: that it was said stays, and the history keeps the words', async () => {
    const comment = await said(lead, task, { text: '철회할 말' });
    expect(codes(payload(await withdraw(office, comment)))).toEqual(['NOT_YOURS id']);
    expect(refusal(await withdraw(supporting, comment))).toBe('NOT_FOUND');
    expect(codes(payload(await withdraw(lead, comment, { expectedVersion: 7 })))).toEqual(['STALE_VERSION expectedVersion']);
    expect(payload(await withdraw(lead, comment)).comment).toMatchObject({ text: null, withdrawnBy: { role: 'LIAISON' }, version: 2 });
    expect(codes(payload(await withdraw(lead, { ...comment, version: 2 })))).toEqual(['ALREADY_WITHDRAWN id']);
    expect((await threadOf(office, task))?.comments).toMatchObject([{ text: null, withdrawnAt: expect.any(String) as unknown }]);
    const query = '{ taskForce(code: "TEST-TF") { tasks { id history(first: 5) { entries { entity changes { after { ko } } } } } } }';
    for (const [actor, isKept] of [
      [office, true],
      [await world.actors.leader(), false],
      [supporting, false],
    ] as const)
      expect(JSON.stringify((await world.graphql(actor.token, query)).data).includes('철회할 말')).toBe(isKept);
    await expect(world.sql(`UPDATE comment SET text = 'x' WHERE id = $1`, [comment.id])).rejects.toThrow('only ever withdrawn');
  });

  it('is new until it is read, for each reader apart, and reading is nobody else’s business', async () => {
    const [first, second] = [await said(lead, task), await said(lead, task)];
    expect((await threadOf(office, task))?.newCount).toBe(2);
    expect((await threadOf(lead, task))?.newCount).toBe(0);
    const revision = () => world.sql('SELECT revision FROM ledger_head ORDER BY chain');
    const before = await revision();
    expect(payload(await markRead(office, first.id)).userErrors).toEqual([]);
    expect(await revision()).toEqual(before);
    expect((await threadOf(office, task))?.comments.map(({ isNew }) => isNew)).toEqual([false, true]);
    await markRead(office, second.id);
    // Reading an older one again makes nothing new again.
    await markRead(office, first.id);
    expect((await threadOf(office, task))?.newCount).toBe(0);
    expect((await threadOf(await world.actors.coordinator(), task))?.newCount).toBe(2);
    expect(refusal(await markRead(await world.actors.liaisonOf('MOE'), first.id))).toBe('NOT_FOUND');
  });

  it('takes the same number of statements for few tasks and for many', async () => {
    const statements = async () => Number((await world.graphql(office.token, READ)).headers.get('x-gwaje-statements'));
    await said(lead, task);
    const few = await statements();
    for (let more = 0; more < 4; more += 1) await said(lead, await world.build.task({ lead: 'MOJ' }));
    expect(await statements()).toBe(few);
  });
});
