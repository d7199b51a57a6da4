import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../src/modules/account/password.js';
import { EvidenceFiles } from '../builders-evidence.js';
import { keepCalendar } from './calendar-keeping.js';
import { carrying } from './carry.js';
import { Catalogue } from './catalogue.js';
import { sayAndTakeBack } from './comments.js';
import { PASSWORD, REASON, type Deed } from './deed.js';
import { disagreeInTurn } from './disagree.js';
import { makeFirstAdministrator } from './first-administrator.js';
import { handOver, latestDeputy, nameDeputy, ROUND_THE_BODY } from './hand-over.js';
import type { Judge } from './judge.js';
import { judgeInEarnest } from './judgements.js';
import { attempt, trials } from './mutations.js';
import { FEED_DEEDS } from './own-feed.js';
import { keepPlan } from './plan-keeping.js';
import { comeBack, HOME, peopleOf, type Principal } from './stage/people.js';
import type { Stage } from './stage/stage.js';
import { tell } from './tell.js';
import { TOLD_DEEDS } from './told.js';

/** Told after all that is read: it changes the stage. */
export function describeChanges(given: () => { stage: Stage; judge: Judge }): void {
  let stage: Stage;
  let judge: Judge;
  let catalogue: Catalogue;
  const ledByMoj: string[] = [];
  const done = new Map<string, Set<string>>();
  let refused = 0;
  beforeAll(async () => {
    ({ stage, judge } = given());
    await comeBack(stage.world, stage.people.values());
    for (const _person of peopleOf('MOJ')) ledByMoj.push(await stage.world.build.task({ lead: 'MOJ' }));
    catalogue = await Catalogue.at(stage.world, null);
  });

  const versionIn = async (table: string, id: string, column = 'id'): Promise<number> =>
    (await stage.world.sql<{ version: number }>(`SELECT version FROM ${table} WHERE ${column} = $1`, [id]))[0]?.version ?? 0;
  const keyed = async (table: string, task: string) => ({
    ...{ idempotencyKey: randomUUID(), expectedVersion: await versionIn(table, task, 'task_id') },
  });
  const onRecord = (name: string, table: string, target: string, more: object = {}, by?: string[]): Deed => ({
    ...{ name, target, ...(by === undefined ? {} : { by }) },
    variables: async () => ({
      id: target,
      input: { idempotencyKey: randomUUID(), expectedVersion: await versionIn(table, target), ...more },
    }),
  });
  const said = () => ({ noChange: false, narrative: `□ ${randomUUID()}`, nextPlan: '', milestones: [] });
  const submission = (id: string, by: string[]): Deed => ({
    ...{ name: 'statusReportsSubmit', target: id, by },
    variables: async () => ({
      input: { idempotencyKey: randomUUID(), reports: [{ id, expectedVersion: await versionIn('status_report', id), content: said() }] },
    }),
  });
  const ledger = async () => (await stage.world.sql<{ count: string }>('SELECT count(*) FROM ledger'))[0]?.count;

  const expectedOf = (name: string, target: string, principal: Principal): string | null => {
    const record = target === '-' ? '-' : catalogue.describe({ type: '', way: 'Mutation', id: target, inDraft: false }, principal);
    return judge.ask(`Mutation.${name}`, principal, record);
  };
  const tryIt = async ({ name, target, variables }: Deed, principal: Principal) => {
    const trial = trials(stage)[name];
    if (trial === undefined) throw new Error(`Nobody tries ${name}`);
    return attempt(stage, name, trial, principal, { target, variables: await variables() });
  };

  /** Whoever may not tries it first, in earnest, and nothing is written; then it is done by whoever may. */
  async function perform(deed: Deed): Promise<void> {
    const people = [...stage.people.values()];
    const mayNot = people.filter((principal) => expectedOf(deed.name, deed.target, principal) !== 'allow');
    const before = await ledger();
    for (const principal of mayNot) {
      const { outcome } = await tryIt(deed, principal);
      const cell = `${deed.name} in earnest · ${principal.name}`;
      expect(`${cell}: ${outcome}`).toBe(`${cell}: ${expectedOf(deed.name, deed.target, principal) ?? ''}`);
      refused += 1;
    }
    expect(await ledger()).toBe(before);
    const may = people.filter((principal) => !mayNot.includes(principal)).filter(({ name }) => deed.by?.includes(name) !== false);
    expect(may).not.toEqual([]);
    for (const principal of may) await succeed(deed, principal);
  }

  async function succeed(deed: Deed, principal: Principal): Promise<void> {
    const { outcome, told } = await tryIt(deed, principal);
    const [data] = JSON.parse(told) as [Record<string, { userErrors?: object[] } | null> | null];
    expect({ by: principal.name, does: deed.name, outcome, errors: data?.[deed.name]?.userErrors ?? [] }).toEqual({
      ...{ by: principal.name, does: deed.name, outcome: 'allow', errors: [] },
    });
    done.set(deed.name, (done.get(deed.name) ?? new Set()).add(principal.name));
  }

  it('of a report is made by whoever may, each duty of the body and its successor, and by nobody else', async () => {
    const id = stage.reports.get('NOT_BEGUN')?.id ?? '';
    await perform({
      ...{ name: 'statusReportDraftSave', target: id },
      variables: async () => ({
        id,
        input: { idempotencyKey: randomUUID(), expectedVersion: await versionIn('report_draft', id, 'report_id'), content: said() },
      }),
    });
    const onReport = (name: string, by: string, more = {}) => onRecord(name, 'status_report', id, more, [by]);
    for (const person of [...peopleOf('KCC'), 'successor.KMCC']) {
      await perform(submission(id, [person]));
      await perform(onReport('statusReportWithdraw', person));
    }
    await perform(submission(id, ['writer.KCC']));
    await perform(onReport('statusReportReviewBegin', 'coordinator'));
    await perform(onReport('statusReportReturn', 'coordinator', { reason: REASON }));
    await perform(submission(id, ['chief.KCC']));
    await perform(onReport('statusReportAccept', 'coordinator'));
  }, 90_000);

  it('of a deadline is made by whoever may, and by nobody else', async () => {
    const id = stage.reports.get('DRAFT')?.id ?? '';
    const ask = (by: string): Deed => ({
      ...{ name: 'deadlineExtensionsAsk', target: id, by: [by] },
      variables: () => Promise.resolve({ input: { idempotencyKey: randomUUID(), reportIds: [id], untilOn: '2199-01-11', reason: REASON } }),
    });
    const answer = async (name: string, more: object) => {
      const open = `SELECT id FROM deadline_extension WHERE report_id = '${id}' AND state = 'REQUESTED'`;
      const [asked] = await stage.world.sql<{ id: string }>(open);
      catalogue = await Catalogue.at(stage.world, null);
      await perform(onRecord(name, 'deadline_extension', asked?.id ?? '', more, ['coordinator']));
    };
    await perform(ask('writer.KCC'));
    await answer('deadlineExtensionDecline', { reason: REASON });
    await perform(ask('successor.KMCC'));
    await answer('deadlineExtensionGrant', { answer: REASON });
    await perform(submission(id, ['chief.KCC']));
  }, 60_000);

  it('of a judgement is made by whoever may, step by step, and by nobody else', async () => {
    const recount = async () => void (catalogue = await Catalogue.at(stage.world, null));
    await judgeInEarnest({ stage, perform, onRecord, recount });
  }, 90_000);

  it('of what is said is made by whoever may, and taken back by its author alone', async () => {
    await sayAndTakeBack({ stage, perform, look: async () => void (catalogue = await Catalogue.at(stage.world, null)) });
  }, 60_000);

  it('of a joint task is made by whoever may, and by nobody else', async () => {
    const id = stage.reports.get('SUBMITTED COORDINATOR_ONLY')?.id ?? '';
    await disagreeInTurn(stage, id, perform, async () => void (catalogue = await Catalogue.at(stage.world, null)));
  }, 90_000);

  it('that takes a file away is made by whoever may, and by nobody else', async () => {
    const id = stage.reports.get('KCC')?.id ?? '';
    const token = stage.people.get('liaison.KCC')?.token ?? '';
    for (const person of [...peopleOf('KCC'), 'successor.KMCC']) {
      const file = await new EvidenceFiles(stage.world).add({ token }, id);
      catalogue = await Catalogue.at(stage.world, null);
      await perform(onRecord('evidenceRemove', 'evidence', file, {}, [person]));
    }
  }, 60_000);

  it('of the plan, of a lead, of who acts for whom and of a round is made by whoever may, and by nobody else', async () => {
    const moved = { forecastOn: '2199-01-01', reasonClass: 'ASSEMBLY', recoveryStep: REASON, reason: REASON };
    await perform(onRecord('milestoneReschedule', 'milestone', stage.ids.milestone, moved));
    for (const [place, person] of peopleOf('MOJ').entries()) {
      const task = ledByMoj[place] ?? '';
      await perform(onRecord('taskLeadDispute', 'task', task, { reason: REASON }, [person]));
      await perform(onRecord('taskLeadConfirm', 'task', task, {}, [person]));
    }
    const [task = ''] = ledByMoj;
    const office = async () => ({ division: '과', position: '담당', telephone: '02-2110-3000', ...(await keyed('contact', task)) });
    await perform({ name: 'contactRecord', target: task, variables: async () => ({ id: task, input: await office() }) });
    for (const [by, to] of ROUND_THE_BODY)
      await perform({ ...handOver(stage, task, to, () => versionIn('task_charge', task, 'task_id')), by: [by] });
    for (const deed of carrying(stage, () => versionIn('report_route', stage.ids.route))) await perform(deed);
    for (const [person, deputy] of ROUND_THE_BODY) {
      await perform(nameDeputy(stage, person, deputy));
      catalogue = await Catalogue.at(stage.world, null);
      await perform(onRecord('deputyEnd', 'deputy', await latestDeputy(stage), {}, [person]));
    }
    await perform(onRecord('reportingRoundClose', 'reporting_round', stage.roundId));
    const round = { code: 'EARNEST', name: { ko: '점검', en: 'Round' }, basisOn: '2026-03-31', dueAt: '2199-01-01T00:00:00Z' };
    const input = { idempotencyKey: randomUUID(), ...round };
    await perform({ name: 'reportingRoundOpen', target: stage.home, variables: () => Promise.resolve({ code: HOME, input }) });
  }, 60_000);

  const lookAgain = async () => void (catalogue = await Catalogue.at(stage.world, null));
  it('of which milestones there are is made by whoever may', () => keepPlan({ stage, perform, onRecord, lookAgain }), 60_000);

  it('of the calendar and of the deadlines is made by whoever may, and by nobody else', async () => {
    await keepCalendar({ stage, perform, onRecord, versionIn });
  }, 60_000);

  it('of accounts, of the own session and of what one was told is made by whoever may, and by nobody else', async () => {
    for (const deed of TOLD_DEEDS) await perform(deed);
    const somebody = { displayName: { ko: '가', en: 'A' }, role: 'AUDITOR', password: PASSWORD };
    const account = () => ({ email: `${randomUUID()}@test.gwaje`, ...somebody });
    const input = () => ({ idempotencyKey: randomUUID(), taskForceCodes: [HOME], ...account() });
    await perform({ name: 'accountCreate', target: '-', variables: () => Promise.resolve({ input: input() }) });
    await perform({ name: 'taskForceChoose', target: stage.home, variables: () => Promise.resolve({ code: HOME }) });
    for (const deed of FEED_DEEDS) await perform(deed);
    await perform({ name: 'sessionExtend', target: '-', variables: () => Promise.resolve({}) });
    const passwordHash = await hashPassword(PASSWORD);
    const person = { role: 'AUDITOR', ministryId: null, duty: null, member: true, passwordHash };
    const id = await stage.world.build.account({ ...person, email: 'earnest@test.gwaje' });
    catalogue = await Catalogue.at(stage.world, null);
    const signIn: Deed = {
      ...{ name: 'signIn', target: '-', by: ['anonymous'] },
      variables: () => Promise.resolve({ input: { email: 'earnest@test.gwaje', password: PASSWORD } }),
    };
    await perform(signIn);
    await perform(onRecord('accountDisable', 'account', id, { reason: REASON }));
    const nobody = stage.people.get('anonymous');
    // The right password opens nothing once the account is disabled.
    if (nobody !== undefined) expect((await tryIt(signIn, nobody)).told).toContain('WRONG_CREDENTIALS');
    await perform({ name: 'signOut', target: '-', variables: () => Promise.resolve({}) });
    for (const { token } of stage.people.values())
      expect((await stage.world.graphql(token, '{ viewer { id } }')).data).toEqual({ viewer: null });
  }, 60_000);

  it('that makes the first administrator is made once, with the code of the server', async () => {
    await makeFirstAdministrator();
    done.set('firstAdministratorCreate', new Set(['anonymous']));
  }, 30_000);

  it('has succeeded for each mutation there is', () => {
    expect([...done.keys()].toSorted()).toEqual(Object.keys(trials(stage)).toSorted());
    const people = [...done.values()].reduce((sum, names) => sum + names.size, 0);
    tell(
      `changes in earnest: ${String(done.size)} mutations done by ${String(people)} people who may, ${String(refused)} refused to others`,
    );
  });
}
