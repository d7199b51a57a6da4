import type { Actor } from '../../../test/actors.js';
import { Judging, type Judged } from '../../../test/builders-judgement.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const TASK = `query ($id: ID!) { statusReport(id: $id) { canJudge judgedRatings { state } task { rating judgedRating { rating opinion answer }
  judgedRatings { id state rating opinion answer reason { ko } answeredBy { role } viewerCan { answer confirm } } } } }`;
interface Seen {
  canJudge: boolean;
  task: { rating: string; judgedRating: { rating: string } | null; judgedRatings: { id: string; state: string; opinion: string | null }[] };
}

describe('a judgement of the office', () => {
  let world: World;
  let reporting: Reporting;
  let judging: Judging;
  let office: Actor;
  let body: Actor;
  let other: Actor;
  let leader: Actor;
  let auditor: Actor;
  let report: ReportSeen;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    judging = new Judging(world);
    office = await reporting.coordinator();
    body = await world.actors.liaisonOf('MOJ');
    other = await world.actors.liaisonOf('KCC');
    leader = await world.actors.leader();
    auditor = await world.actors.auditor();
  });
  afterAll(() => world.close());
  /** A task with a lead's report of an open round, which somebody handed in. */
  beforeEach(async () => {
    report = await reporting.report('MOJ');
    await reporting.submit(body, report);
  });

  const codes = async (answer: Promise<Judged>) => (await answer).userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  const seen = async (actor: Actor) =>
    (await world.graphql(actor.token, TASK, { id: report.id })).data?.['statusReport'] as unknown as Seen;
  const states = async (actor: Actor) => (await seen(actor)).task.judgedRatings.map(({ state }) => state);
  const accept = () => reporting.accept(office, { ...report, version: 2 });

  it('is heard by the body before anybody else, and then counts beside its explanation', async () => {
    await accept();
    expect((await seen(office)).canJudge).toBe(true);
    const draft = await judging.through(report, [office, 'Draft']);
    expect((await seen(office)).canJudge).toBe(false);
    expect(draft).toMatchObject({ state: 'DRAFT', viewerCan: { revise: true, drop: true, ask: true, answer: false, confirm: false } });
    const readers = [office, auditor, body, other, leader];
    const all = async () => (await Promise.all(readers.map(states))).map((each) => each.join());
    expect(await all()).toEqual(['DRAFT', 'DRAFT', '', '', '']);
    const asked = (await judging.take(office, 'Ask', draft)).judgedRating ?? draft;
    expect(asked).toMatchObject({ state: 'ASKED', daysLeft: 3, viewerCan: { revise: true, drop: false, ask: false, confirm: false } });
    expect(await all()).toEqual(['ASKED', 'ASKED', 'ASKED', '', '']);
    expect((await seen(body)).task.rating).not.toBe('YELLOW');
    const answered = (await judging.take(body, 'Answer', asked)).judgedRating ?? draft;
    expect(answered).toMatchObject({ state: 'ASKED', opinion: 'EXPLAINS', answer: '국회 일정에 따른 지연임', daysLeft: null });
    expect(await codes(judging.take(office, 'Confirm', answered))).toEqual([]);
    expect(await all()).toEqual(readers.map(() => 'CONFIRMED'));
    expect((await seen(leader)).task).toMatchObject({
      rating: 'YELLOW',
      judgedRating: { opinion: 'EXPLAINS', answer: '국회 일정에 따른 지연임' },
    });
  });

  it('is confirmed in silence only when the time has passed, and silence is no agreement', async () => {
    const asked = await judging.through(report, [office, 'Draft'], [office, 'Ask']);
    expect(await codes(judging.take(office, 'Confirm', asked))).toEqual(['ANSWER_PENDING id']);
    await judging.timePasses(asked.id);
    expect((await judging.take(office, 'Confirm', asked)).judgedRating).toMatchObject({
      state: 'CONFIRMED',
      opinion: 'NO_OPINION',
      answer: null,
    });
    expect(await codes(judging.take(body, 'Answer', { ...asked, version: 3 }))).toEqual(['NOT_ASKED id']);
  });

  it('changed after the answer is a new draft, put to the body again; the first stays with what it said', async () => {
    const answered = await judging.through(
      report,
      [office, 'Draft'],
      [office, 'Ask'],
      [body, 'Answer', { agrees: true, explanation: null }],
    );
    const draft = (await judging.take(office, 'Revise', answered)).judgedRating ?? answered;
    expect(draft).toMatchObject({ state: 'DRAFT', rating: 'RED', opinion: null, version: 1 });
    expect((await seen(body)).task.judgedRatings).toMatchObject([
      { id: answered.id, state: 'WITHDRAWN', opinion: 'AGREES', rating: 'YELLOW' },
    ]);
    expect(await codes(judging.take(office, 'Confirm', draft))).toEqual(['NOT_ASKED id']);
    expect(await codes(judging.take(body, 'Answer', { id: answered.id, version: 4 }))).toEqual(['NOT_ASKED id']);
    expect(await codes(judging.take(office, 'Drop', draft))).toEqual([]);
    expect(await states(office)).toEqual(['WITHDRAWN']);
    expect(await codes(judging.take(office, 'Ask', { ...draft, version: 2 }))).toEqual(['JUDGEMENT_DROPPED id']);
  });

  it('ends with the next round, and the computed rating speaks again', async () => {
    await accept();
    const computed = (await seen(leader)).task.rating;
    const confirmed = await judging.through(
      report,
      ...(
        [
          [office, 'Draft', { rating: 'RED' }],
          [office, 'Ask'],
          [body, 'Answer'],
          [office, 'Confirm'],
        ] as const
      ).map((act) => [...act] as [Actor, 'Ask']),
    );
    expect((await seen(leader)).task.rating).toBe('RED');
    await reporting.newRound({ dueAt: '2198-01-01T00:00:00+09:00' });
    expect((await seen(leader)).task.rating).toBe('RED');
    await reporting.closeOpenRound();
    expect((await seen(leader)).task.rating).not.toBe('RED');
    expect((await seen(office)).canJudge).toBe(false);
    expect(await codes(judging.take(office, 'Revise', confirmed))).toEqual(['JUDGEMENT_SETTLED id']);
    expect(await codes(judging.draft(office, report))).toEqual(['ROUND_OVER reportId']);
    expect(computed).not.toBe('RED');
  });

  it('is refused by each rule, next to the field it is about', async () => {
    expect(await codes(judging.draft(office, report, { reason: '짧음' }))).toEqual(['REASON_TOO_SHORT input.reason']);
    const draft = await judging.through(report, [office, 'Draft']);
    expect(await codes(judging.draft(office, report, { reason: ' ' }))).toEqual([
      'ALREADY_BEGUN reportId',
      'REASON_TOO_SHORT input.reason',
    ]);
    expect(await codes(judging.take(office, 'Ask', { ...draft, version: 7 }))).toEqual(['STALE_VERSION input.expectedVersion']);
    const changed = (await judging.take(office, 'Revise', draft)).judgedRating ?? draft;
    expect(changed).toMatchObject({ id: draft.id, state: 'DRAFT', rating: 'RED', version: 2 });
    const asked = (await judging.take(office, 'Ask', changed)).judgedRating ?? draft;
    expect(await codes(judging.take(office, 'Drop', asked))).toEqual(['NOT_A_DRAFT id']);
    expect(await codes(judging.take(body, 'Answer', asked, { explanation: ' ' }))).toEqual(['EXPLANATION_REQUIRED input.explanation']);
    const key = { idempotencyKey: world.key() };
    const twice = [await judging.take(body, 'Answer', asked, key), await judging.take(body, 'Answer', asked, key)];
    expect(twice[0]).toEqual(twice[1]);
    expect(await codes(judging.take(body, 'Answer', { ...asked, version: 4 }))).toEqual(['ALREADY_ANSWERED id']);
    const late = await reporting.report('KCC');
    expect(await codes(judging.draft(office, late))).toEqual(['NO_REPORT reportId']);
  });

  it('is the office’s to make and the body’s to answer', async () => {
    const draft = await judging.through(report, [office, 'Draft']);
    await expect(judging.take(body, 'Answer', draft)).rejects.toThrow('NOT_FOUND');
    for (const actor of [body, leader, auditor]) {
      await expect(judging.draft(actor, report)).rejects.toThrow('FORBIDDEN');
      for (const act of ['Revise', 'Drop', 'Ask', 'Confirm'] as const)
        await expect(judging.take(actor, act, draft)).rejects.toThrow('FORBIDDEN');
    }
    const asked = (await judging.take(office, 'Ask', draft)).judgedRating ?? draft;
    for (const actor of [other, await world.actors.stranger()])
      await expect(judging.take(actor, 'Answer', asked)).rejects.toThrow(/NOT_FOUND|FORBIDDEN/);
    await expect(judging.take(office, 'Answer', asked)).rejects.toThrow('FORBIDDEN');
    await expect(judging.take(office, 'Confirm', { id: 'no-id', version: 1 })).rejects.toThrow('NOT_FOUND');
  });

  it('has words in the history, and no raw SQL passes over the body', async () => {
    const asked = await judging.through(report, [office, 'Draft'], [office, 'Ask']);
    const alone = (sql: string, role = 'COORDINATOR') =>
      world.sql(
        `BEGIN; SET LOCAL app.role = '${role}'; UPDATE judged_rating SET ${sql}, version = version + 1 WHERE id = '${asked.id}'; COMMIT`,
      );
    for (const sql of [
      `state = 'CONFIRMED', opinion = 'NO_OPINION', confirmed_at = now()`,
      `state = 'CONFIRMED', opinion = 'AGREES', confirmed_at = now()`,
      `rating = 'RED'`,
      `opinion = 'AGREES', answered_at = now(), answered_by = '${office.id}'`,
    ])
      await expect(alone(sql)).rejects.toThrow(/takes no such step/);
    const history = `query ($id: ID!) { statusReport(id: $id) { task { history(first: 9) { entries { entity reason changes { field } } } } } }`;
    const told = JSON.stringify((await world.graphql(office.token, history, { id: report.id })).data);
    for (const part of ['"entity":"judged_rating"', '"answerDueAt"', '협의가 한 달째']) expect(told).toContain(part);
  });
});
