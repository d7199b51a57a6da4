import { Account } from '../../../src/modules/account/account.entity.js';
import { BudgetAmount, BudgetLine, BudgetLineTask, BudgetStage } from '../../../src/modules/budget/budget.entity.js';
import { Contact } from '../../../src/modules/contact/contact.entity.js';
import { Holiday } from '../../../src/modules/business-calendar/holiday.entity.js';
import { Indicator, IndicatorTask, Observation } from '../../../src/modules/indicator/indicator.entity.js';
import { Legislation, LegislationTask, StageEvent } from '../../../src/modules/legislation/legislation.entity.js';
import { LifecycleStage } from '../../../src/modules/legislation/lifecycle.entity.js';
import { Measure } from '../../../src/modules/measure/measure.entity.js';
import { Meeting, MeetingAttendee } from '../../../src/modules/meeting/meeting.entity.js';
import { Milestone } from '../../../src/modules/milestone/milestone.entity.js';
import { Source } from '../../../src/modules/source/source.entity.js';
import { JudgedRating } from '../../../src/modules/judged-rating/judged-rating.entity.js';
import { PublicStatement, TaskMinistry } from '../../../src/modules/task/task.entity.js';
import { TaskForceMinistry } from '../../../src/modules/task-force/task-force-ministry.entity.js';
import { TaskForce } from '../../../src/modules/task-force/task-force.entity.js';
import type { CommandTransaction } from '../../../src/platform/command/command-transaction.js';
import { CHAIN_ZERO, SYSTEM_ACCOUNT_ID } from '../../../src/platform/command/system-commands.js';
import type { World } from '../../world.js';
import { BODIES } from './people.js';
import type { Wording } from './wording.js';

const text = (word: string) => ({ ko: `${word} 가`, en: word });
const provenance = { kind: 'public', source: 'SRC', quoteRef: 'B-10', note: text('note') } as const;
/** Said openly by everybody: what a year was compared with, added, and spent. */
const OPEN_AMOUNTS = [
  { fiscalYear: 2024, stage: 'ENACTED', amountWon: 2_000_000 },
  { fiscalYear: 2025, stage: 'COMMITTEE_PRELIMINARY', amountWon: 500_000, isDelta: true },
  { fiscalYear: 2025, stage: 'SUPPLEMENTARY', amountWon: 100_000, isDelta: true },
  { fiscalYear: 2025, stage: 'EXECUTED', amountWon: 300_000 },
];
export const IN_FIVE_DAYS = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
const SCOPES = { REQUESTED: 'COORDINATOR_ONLY', GOVERNMENT_BILL: 'TASK_FORCE', ENACTED: 'PUBLIC' } as const;

/** What no task force owns: the product's own account, the stages of laws and of money. */
export async function layGround(world: World): Promise<string> {
  const board = { boardColumn: 'INTRODUCED', boardColumnName: text('Introduced'), boardSide: false };
  const rule = { effect: 'NOT_YET', terminal: false, heldBy: text('Assembly'), thresholdDays: 60 } as const;
  return world.build.write(CHAIN_ZERO, async (tx) => {
    await tx.insert(Account, { id: SYSTEM_ACCOUNT_ID, email: 'system', displayName: text('System'), role: 'SYSTEM' });
    for (const [position, code] of [...Object.keys(SCOPES), 'COMMITTEE_PRELIMINARY', 'SUPPLEMENTARY', 'EXECUTED'].entries())
      await tx.insert(BudgetStage, { code, position, name: text(code), usualTime: text('Autumn') });
    await tx.insert(LifecycleStage, { instrument: 'ACT', code: 'PLENARY_PASSED', position: 2, name: text('Passed'), ...board, ...rule });
    await tx.insert(LifecycleStage, { instrument: 'ACT', code: 'INTRODUCED', position: 1, name: text('Introduced'), ...board, ...rule });
    const dayOff = { on: '2026-06-06', kind: 'PUBLIC', isDayOff: true, byHand: false } as const;
    return tx.insert(Holiday, { ...dayOff, name: text('Memorial Day'), source: 'the regulation' });
  });
}

/** The task force's own frame: who chairs, who belongs to it, when it met, what its facts rest on. */
export async function frame(world: World, taskForceId: string): Promise<void> {
  const ids = await Promise.all([...BODIES, 'KMCC'].map(async (code) => (await world.build.ministry({ code })).id));
  // It owes no reports, so nobody of the stage speaks for it.
  const { id: leadMinistryId } = await world.build.ministry({ code: 'OPC' });
  await world.build.write(taskForceId, async (tx) => {
    await tx.insert(Source, {
      taskForceId,
      code: 'SRC',
      title: 'A source',
      language: 'en',
      gloss: '출처',
      tier: 'official',
      url: 'https://example.org',
      publishedOn: '2024-11-06',
      note: text('note'),
    });
    const chair = { name: text('Chair'), title: text('Vice minister'), provenance };
    const taskForce = await tx.one(TaskForce, { id: taskForceId });
    await tx.change(TaskForce, taskForce, { chair, leadMinistryId, formedOn: '2024-11-06' });
    await tx.insert(TaskForceMinistry, { taskForceId, ministryId: leadMinistryId, role: 'COORDINATOR' });
    for (const ministryId of ids) await tx.insert(TaskForceMinistry, { taskForceId, ministryId, role: 'MEMBER' });
    const held = { kind: 'PROGRESS_REVIEW', title: text('Meeting'), heldOn: '2025-02-10', remarks: text('remarks'), provenance };
    const meetingId = await tx.insert(Meeting, { taskForceId, code: 'M1', ...held });
    return tx.insert(MeetingAttendee, { taskForceId, meetingId, ministryId: ids[0] ?? '', position: 1 });
  });
}

/** One of everything that can hang on a task, carried by one body; money in each of the three scopes. */
export async function furnish(world: World, taskForceId: string, taskId: string, body: string, words: Wording): Promise<void> {
  const ministryId = (await world.build.ministry({ code: body })).id;
  const mine = { taskForceId, ministryId };
  await world.build.write(taskForceId, async (tx) => {
    await hangPlan(tx, mine, taskId, body);
    await judge(tx, { ...mine, taskId }, body, words);
    await hangLaw(tx, mine, taskId, body);
    const told = { code: `BL-${body}`, name: text('Line'), note: text('note'), provenance };
    const partOfId = await tx.insert(BudgetLine, { ...mine, ...told, code: `BT-${body}` });
    const budgetLineId = await tx.insert(BudgetLine, { ...mine, ...told, partOfId });
    await tx.insert(BudgetLineTask, { taskForceId, budgetLineId, taskId });
    for (const [index, [stage, scope]] of Object.entries(SCOPES).entries()) {
      const amount = { fiscalYear: 2025, stage, scope, amountWon: words.amount(body, scope), on: '2024-12-10', note: text('note') };
      await tx.insert(BudgetAmount, { ...mine, budgetLineId, position: index, ...amount, provenance });
    }
    for (const [index, amount] of OPEN_AMOUNTS.entries())
      await tx.insert(BudgetAmount, { ...mine, budgetLineId, position: 10 + index, scope: 'PUBLIC', ...amount, provenance });
    const wider = await tx.insert(BudgetLine, { ...mine, ...told, code: `BW-${body}`, overlapsWithId: budgetLineId });
    await tx.insert(BudgetLineTask, { taskForceId, budgetLineId: wider, taskId });
    const again = { fiscalYear: 2025, stage: 'COMMITTEE_PRELIMINARY', amountWon: 600_000, isDelta: true, scope: 'PUBLIC' } as const;
    await tx.insert(BudgetAmount, { ...mine, budgetLineId: wider, position: 1, ...again, provenance });
    const aim = { baselineValue: 1, baselineOn: '2024-01-01', targetValue: 2, targetBy: '2025-12-31', targetProvenance: provenance };
    const measured = {
      code: `IN-${body}`,
      position: 1,
      name: text('Indicator'),
      unit: text('cases'),
      note: text('note'),
      ...aim,
      provenance,
    };
    const indicatorId = await tx.insert(Indicator, { taskForceId, ...measured });
    await tx.insert(IndicatorTask, { taskForceId, indicatorId, taskId });
    const period = { on: '2025-01-01', periodFrom: '2024-01-01', periodTo: '2024-12-31', periodLabel: text('2024'), note: text('note') };
    return tx.insert(Observation, { taskForceId, indicatorId, position: 1, ...period, value: 1.5, denominator: 3, provenance });
  });
  for (const state of ['ASKED', 'CONFIRMED'] as const) await judgeOn(world, taskForceId, taskId, state, body, words);
}

/** The office's rating of a task, begun three times: one stays a draft, one is put to the body, one is confirmed. */
async function judge(tx: CommandTransaction, on: Owned & { taskId: string }, body: string, words: Wording): Promise<void> {
  for (const day of ['10', '11', '12']) {
    const reason = text(words.say(`JUDGED DRAFT ${body} reason`));
    const judged = { rating: 'YELLOW', reason, ratedOn: `2025-02-${day}`, expiresOn: '2199-01-01', provenance } as const;
    await tx.insert(JudgedRating, { ...on, state: 'DRAFT', ...judged });
  }
}

/** One step on for all that have come so far, but the latest of them. */
async function judgeOn(
  world: World,
  taskForceId: string,
  taskId: string,
  state: 'ASKED' | 'CONFIRMED',
  body: string,
  words: Wording,
): Promise<void> {
  await world.build.write(taskForceId, async (tx) => {
    const before = state === 'ASKED' ? 'DRAFT' : 'ASKED';
    const found = (await tx.find(JudgedRating, { taskId, state: before })).toSorted((a, b) => (a.ratedOn < b.ratedOn ? -1 : 1));
    for (const judged of found.slice(0, -1))
      await tx.change(JudgedRating, judged, { state, reason: text(words.say(`JUDGED ${state} ${body} reason`)) });
    return taskId;
  });
}

type Owned = { taskForceId: string; ministryId: string };

async function hangPlan(tx: CommandTransaction, mine: Owned, taskId: string, key: string): Promise<void> {
  await tx.insert(Measure, {
    ...{ ...mine, taskId, code: `ME-${key}`, text: text('Measure'), stream: 'BUDGET' },
    ...{ ministryProvenance: provenance, provenance },
  });
  await tx.insert(Milestone, {
    ...{ ...mine, taskId, code: `MI-${key}`, title: text('Milestone'), weight: 50 },
    ...{ baselineOn: '2025-06-30', plannedOn: '2025-07-30', forecastOn: '2025-08-30', plannedOnProvenance: provenance, provenance },
    ...{ ministryProvenance: provenance, reasonClass: 'ASSEMBLY', recoveryStep: 'Ask again' },
  });
  const planned = { ...mine, taskId, title: text('Milestone'), weight: 25, plannedOnProvenance: provenance, provenance };
  const achieved = { achievedOn: '2025-03-01', achievedOnProvenance: provenance, evidence: text('evidence') };
  await tx.insert(Milestone, { ...planned, code: `MA-${key}`, plannedOn: '2025-03-30', ...achieved });
  await tx.insert(Milestone, { ...planned, code: `MU-${key}`, plannedOn: IN_FIVE_DAYS });
  const office = {
    division: text('Division'),
    position: text('Director'),
    telephone: '02-000-0000',
    confirmedOn: '2025-02-10',
    provenance,
  };
  await tx.insert(Contact, { ...mine, taskId, ...office });
  await tx.insert(PublicStatement, { ...mine, taskId, on: '2025-02-10', narrative: text('Statement'), provenance });
  await tx.insert(TaskMinistry, { ...mine, taskId, position: 2, provenance });
}

async function hangLaw(tx: CommandTransaction, { taskForceId, ministryId }: Owned, taskId: string, key: string): Promise<void> {
  const law = { code: `LG-${key}`, title: text('Law'), statute: text('Statute'), instrument: 'ACT', dataGap: text('gap'), provenance };
  const dates = { promulgatedOn: '2025-02-01', promulgationNumber: '1', effectiveDates: [{ on: '2025-06-01', scope: text('all') }] };
  const legislationId = await tx.insert(Legislation, { taskForceId, ministryId, ...law, ...dates });
  await tx.insert(LegislationTask, { taskForceId, legislationId, taskId });
  const stuck = await tx.insert(Legislation, { taskForceId, ministryId, ...law, code: `LS-${key}`, dataGap: null });
  await tx.insert(LegislationTask, { taskForceId, legislationId: stuck, taskId });
  const vote = { present: 3, for: 2, against: 1, abstain: 0, provenance };
  const event = { taskForceId, legislationId, instrument: 'ACT', datePrecision: 'day', provenance } as const;
  await tx.insert(StageEvent, { ...event, legislationId: stuck, position: 1, stage: 'INTRODUCED', on: '2025-01-01' });
  await tx.insert(StageEvent, { ...event, position: 1, stage: 'INTRODUCED', on: '2025-01-01' });
  await tx.insert(StageEvent, { ...event, position: 2, stage: 'PLENARY_PASSED', on: '2025-02-01', vote });
}
