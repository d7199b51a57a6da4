import { Account } from '../../../src/modules/account/account.entity.js';
import { Deputy } from '../../../src/modules/deputy/deputy.entity.js';
import { Area } from '../../../src/modules/area/area.entity.js';
import { Milestone } from '../../../src/modules/milestone/milestone.entity.js';
import { Ministry, MinistrySuccession } from '../../../src/modules/ministry/ministry.entity.js';
import { ReportingRound } from '../../../src/modules/reporting-round/reporting-round.entity.js';
import { ReportRoute } from '../../../src/modules/report-route/report-route.entity.js';
import { StatusReport } from '../../../src/modules/status-report/status-report.entity.js';
import { TaskCharge } from '../../../src/modules/task-charge/task-charge.entity.js';
import { Task } from '../../../src/modules/task/task.entity.js';
import { CHAIN_ZERO } from '../../../src/platform/command/system-commands.js';
import { judgeInRounds } from './judgements.js';
import { Reporting } from '../../builders-reporting.js';
import { settle } from '../../settle.js';
import type { World } from '../../world.js';
import { ELSEWHERE, gather, type Principal } from './people.js';
import { frame, furnish, IN_FIVE_DAYS, layGround } from './plan.js';
import { breakLedger, growWorse } from './change.js';
import { Story, type Told } from './reports.js';
import { talk } from './talk.js';
import type { Wording } from './wording.js';

const text = { ko: '가', en: 'A' };
const provenance = { kind: 'public', source: 'SRC', quoteRef: null } as const;

export interface Stage extends Told {
  world: World;
  people: Map<string, Principal>;
  home: string;
  elsewhere: string;
  /** Of one task, its area and one of its milestones. */
  codes: { task: string; area: string; milestone: string };
  /** Every file of evidence, first to last. */
  evidence: string[];
  /** The office's judgements of KCC's task, first to last. */
  judged: string[];
  comments: string[];
  /** Every disagreement, first to last. */
  disagreements: string[];
  /** Single records that cases need by name. */
  ids: Record<
    | 'extension'
    | 'route'
    | 'deputy'
    | 'holiday'
    | 'ledByMoj'
    | 'archivedTask'
    | 'archivedMilestone'
    | 'milestone'
    | 'taskElsewhere'
    | 'reportElsewhere'
    | 'roundElsewhere',
    string
  >;
}

/** Two task forces with their people, plans and two rounds of reports: every state in which a record can be met. */
export async function setStage(world: World, words: Wording): Promise<Stage> {
  const home = await world.build.taskForce();
  const reporting = new Reporting(world);
  const elsewhere = await world.build.anotherTaskForce(ELSEWHERE);
  const people = await gather(world, await reporting.coordinator());
  const holiday = await layGround(world);
  await frame(world, home);
  const ledByMoj = await world.build.task({ lead: 'MOJ' });
  await reporting.supporting(ledByMoj, 'KCC');
  await furnish(world, home, ledByMoj, 'NPA', words);
  const worsening = await world.build.task({ lead: 'MOJ' });
  const missed = await world.build.milestone({ taskId: worsening, plannedOn: IN_FIVE_DAYS });
  // What the focal point hands in of this task is handed in for a colleague who is away.
  await putInHand(world, home, ledByMoj, 'KCC', [actorOf(people, 'writer.KCC').id, actorOf(people, 'chief.KCC').id], words);
  const deputy = await standIn(world, home, 'KCC', actorOf(people, 'chief.KCC').id, actorOf(people, 'liaison.KCC').id);
  const told = await new Story(world, reporting, people, words).tell(ledByMoj, worsening);
  await growWorse(world, home, missed, 'LS-NPA');
  const ledByKcc = told.reports.get('KCC')?.task.id ?? '';
  await furnish(world, home, ledByKcc, 'KCC', words);
  const rounds = { roundId: told.roundId, closedRoundId: told.closedRoundId };
  await judgeInRounds(world, { ...rounds, taskForceId: home, taskId: ledByKcc, answeredBy: actorOf(people, 'liaison.KCC').id }, words);
  await succession(world);
  await reporting.setDue(told.closedRoundId, new Date(Date.now() - 3 * 86_400_000));
  await nameOffice(world, actorOf(people, 'liaison.KCC').id);
  await dispute(world, home, ledByKcc);
  await putInHand(world, home, ledByKcc, 'KCC', [actorOf(people, 'writer.KCC').id, actorOf(people, 'chief.KCC').id], words);
  await putInHand(world, home, ledByMoj, 'NPA', [actorOf(people, 'writer.NPA').id, actorOf(people, 'liaison.NPA').id], words);
  const office = actorOf(people, 'coordinator').id;
  await talk(world, { taskForceId: home, taskId: ledByKcc, body: 'KCC' }, [actorOf(people, 'writer.KCC').id, office], words);
  await talk(world, { taskForceId: home, taskId: ledByMoj, body: 'NPA' }, [actorOf(people, 'writer.NPA').id, office], words);
  const there = await planElsewhere(world, elsewhere, words);
  const drafted = { narrative: words.say('DRAFT elsewhere narrative'), obstacleText: words.say('DRAFT elsewhere obstacle') };
  await reporting.save(actorOf(people, 'liaison.elsewhere'), there.reportElsewhere, 0, drafted);
  const route = await carry(world, home);
  const archivedTask = await world.build.task({ lead: 'KCC' });
  const archivedMilestone = await world.build.milestone({ taskId: ledByMoj, ministry: 'KCC' });
  await archive(world, home, archivedTask, archivedMilestone);
  await breakLedger(world, elsewhere);
  const milestone = await world.build.milestone({ taskId: ledByKcc, ministry: 'KCC' });
  const [codes = { task: '', area: '', milestone: '' }] = await world.sql<Stage['codes']>(
    `SELECT t.code AS task, a.code AS area, 'MI-NPA' AS milestone FROM task t JOIN area a ON a.id = t.area_id WHERE t.id = $1`,
    [ledByMoj],
  );
  // What all this hands over: people are told, and letters are kept.
  await settle(world);
  const read = 'mutation ($key: ID!) { notificationsRead(input: { idempotencyKey: $key }) { userErrors { code } } }';
  await world.graphql(actorOf(people, 'writer.KCC').token, read, { key: world.key() });
  const renew = 'mutation ($key: ID!) { calendarFeedRenew(input: { idempotencyKey: $key }) { userErrors { code } } }';
  await world.graphql(actorOf(people, 'writer.KCC').token, renew, { key: world.key() });
  await world.sql(`UPDATE mail SET state = 'FAILED', problem = '550' WHERE id = (SELECT id FROM mail ORDER BY written_at LIMIT 1)`);
  const [extension] = await world.sql<{ id: string }>(`SELECT id FROM deadline_extension WHERE state = 'REQUESTED'`);
  const disagreements = await world.sql<{ id: string }>('SELECT id FROM disagreement ORDER BY stated_at');
  const evidence = await world.sql<{ id: string }>('SELECT id FROM evidence ORDER BY uploaded_at');
  const judged = await world.sql<{ id: string }>(`SELECT id FROM judged_rating WHERE task_id = $1 ORDER BY rated_on, created_at`, [
    ledByKcc,
  ]);
  const comments = await world.sql<{ id: string }>('SELECT id FROM comment ORDER BY written_at');
  return {
    world,
    people,
    comments: comments.map(({ id }) => id),
    evidence: evidence.map(({ id }) => id),
    judged: judged.map(({ id }) => id),
    disagreements: disagreements.map(({ id }) => id),
    home,
    codes,
    ...told,
    elsewhere,
    ids: { ...there, extension: extension?.id ?? '', route, deputy, holiday, ledByMoj, archivedTask, archivedMilestone, milestone },
  };
}

function actorOf(people: Map<string, Principal>, name: string): { id: string; token: string } {
  const found = people.get(name);
  if (found === undefined || found.token === null || found.accountId === null) throw new Error(`There is no ${name}`);
  return { id: found.accountId, token: found.token };
}

/** KCC leads a task there too: speaking for a body is not enough, one has to belong to the task force. */
async function planElsewhere(world: World, taskForceId: string, words: Wording) {
  const { id: leadMinistryId } = await world.build.ministry({ code: 'KCC' });
  const ids = { taskElsewhere: '', reportElsewhere: '', roundElsewhere: '' };
  await world.build.write(taskForceId, async (tx) => {
    const areaId = await tx.insert(Area, { taskForceId, code: 'A1', name: text, position: 1, provenance });
    const lead = { leadMinistryId, leadStatus: 'PROVISIONAL', leadProvenance: provenance } as const;
    ids.taskElsewhere = await tx.insert(Task, {
      taskForceId,
      areaId,
      code: 'T1',
      title: { ko: '가', en: words.say('elsewhere title') },
      position: 1,
      provenance,
      ...lead,
    });
    const days = { basisOn: '2026-03-31', dueAt: new Date('2199-01-01T00:00:00Z'), openedAt: tx.at };
    const report = { taskId: ids.taskElsewhere, ministryId: leadMinistryId, leadMinistryId, part: 'LEAD' } as const;
    ids.roundElsewhere = await tx.insert(ReportingRound, { taskForceId, code: 'R1', name: text, ...days, owed: [report] });
    ids.reportElsewhere = await tx.insert(StatusReport, { ...report, taskForceId, roundId: ids.roundElsewhere, state: 'NOT_BEGUN' });
    return ids.reportElsewhere;
  });
  return ids;
}

/** KCC closed and KMCC took its place: what KCC had begun is KMCC's now. */
async function succession(world: World): Promise<void> {
  const [from, to] = [await world.build.ministry({ code: 'KCC' }), await world.build.ministry({ code: 'KMCC' })];
  const bodies = { fromMinistryId: from.id, toMinistryId: to.id };
  const known = { kind: 'RENAME_AND_EXPAND', effectiveOn: '2025-10-01', legalBasis: text, provenance } as const;
  await world.build.write(CHAIN_ZERO, async (tx) => {
    await tx.change(Ministry, await tx.one(Ministry, { id: from.id }), { closedOn: '2025-10-01' });
    await tx.change(Ministry, await tx.one(Ministry, { id: to.id }), { openedOn: '2025-10-01', abbreviation: text });
    return tx.insert(MinistrySuccession, { ...bodies, ...known });
  });
}

/** A body with no task reports through another: nobody's report hangs on it. */
async function carry(world: World, taskForceId: string): Promise<string> {
  const [body, via] = [await world.build.ministry({ code: 'SPO' }), await world.build.ministry({ code: 'MOJ' })];
  const facts = { fromOn: '2025-01-01', untilOn: '2199-12-31', basis: '소속 기관', provenance };
  return world.build.write(taskForceId, (tx) =>
    tx.insert(ReportRoute, { ...facts, taskForceId, ministryId: body.id, viaMinistryId: via.id }),
  );
}

async function dispute(world: World, chain: string, id: string): Promise<void> {
  await world.build.write(chain, async (tx) => {
    await tx.change(Task, await tx.one(Task, { id }), { leadStatus: 'DISPUTED', leadDisputeReason: 'Another body carries it' });
    return id;
  });
}

/** Somebody with a position, which is shown where the name is not. */
async function nameOffice(world: World, id: string): Promise<void> {
  await world.build.write(CHAIN_ZERO, async (tx) => {
    await tx.change(Account, await tx.one(Account, { id }), { position: text, division: text });
    return id;
  });
}

/** One of a body gave its part in a task to another, with a word. */
async function putInHand(
  world: World,
  taskForceId: string,
  taskId: string,
  body: string,
  [from, to]: string[],
  words: Wording,
): Promise<void> {
  const { id: ministryId } = await world.build.ministry({ code: body });
  await world.build.write(taskForceId, (tx) =>
    tx.insert(TaskCharge, {
      ...{ taskForceId, taskId, ministryId, holderId: to ?? null, previousHolderId: from ?? null },
      ...{ note: words.say(`CHARGE ${body} note`), handedOverAt: tx.at, handedOverBy: from ?? '' },
    }),
  );
}

/** One of a body acts in another's place, for ever as far as a test can see. */
async function standIn(world: World, taskForceId: string, body: string, personId: string, deputyId: string): Promise<string> {
  const { id: ministryId } = await world.build.ministry({ code: body });
  return world.build.write(taskForceId, (tx) =>
    tx.insert(Deputy, { taskForceId, ministryId, personId, deputyId, fromOn: '2025-01-01', untilOn: '2199-12-31', namedBy: personId }),
  );
}

async function archive(world: World, chain: string, taskId: string, milestoneId: string): Promise<void> {
  await world.build.write(chain, async (tx) => {
    await tx.change(Task, await tx.one(Task, { id: taskId }), { archivedAt: tx.at });
    await tx.change(Milestone, await tx.one(Milestone, { id: milestoneId }), { archivedAt: tx.at });
    return taskId;
  });
}
