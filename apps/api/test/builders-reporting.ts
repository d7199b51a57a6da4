import { randomUUID } from 'node:crypto';
import { ReportingRound } from '../src/modules/reporting-round/reporting-round.entity.js';
import { addDays } from '../src/platform/clock/calendar-day.js';
import { TaskMinistry } from '../src/modules/task/task.entity.js';
import type { Actor } from './actors.js';
import type { World } from './world.js';

const REPORT_FIELDS = `id version state part timeliness daysLate task { id } ministry { code } draft { version content { narrative } }
  latestSubmission { number } submissions { id number withdrawn daysLate content { narrative obstacle { text scope } milestones { milestone { id } achievedOn } } submittedBy { role }
    review { verdict reason opinion comments { section text } } }`;

const OPEN = `mutation ($code: String!, $input: ReportingRoundOpenInput!) { reportingRoundOpen(taskForceCode: $code, input: $input) {
  reportingRound { id code version counts { total } } userErrors { code path } } }`;
const CLOSE = `mutation ($id: ID!, $input: ReportingRoundCloseInput!) { reportingRoundClose(id: $id, input: $input) {
  reportingRound { id closedAt } userErrors { code path } } }`;
const REPORTS =
  'query ($code: String!) { taskForce(code: $code) { currentRound { id version reports { id version state part task { id } ministry { code } } } } }';
const SAVE = `mutation ($id: ID!, $input: StatusReportDraftSaveInput!) { statusReportDraftSave(id: $id, input: $input) { statusReport { ${REPORT_FIELDS} }
  conflict { changedAt changedBy { role } fields { field theirs yours } } userErrors { code path } } }`;
const SUBMIT = `mutation ($input: StatusReportsSubmitInput!) { statusReportsSubmit(input: $input) { statusReports { ${REPORT_FIELDS} } userErrors { code path } } }`;
const ASK_MORE = `mutation ($input: DeadlineExtensionsAskInput!) { deadlineExtensionsAsk(input: $input) { statusReports { id } userErrors { code path } } }`;
const act = (name: string, input: string) =>
  `mutation ($id: ID!, $input: ${input}!) { ${name}(id: $id, input: $input) { statusReport { ${REPORT_FIELDS} } userErrors { code path } } }`;

export interface ReportSeen {
  id: string;
  version: number;
  state: string;
  part: string;
  task: { id: string };
  ministry: { code: string };
}

export interface Payload {
  statusReport: (ReportSeen & Record<string, never>) | null;
  statusReports: (ReportSeen & Record<string, never>)[];
  reportingRound: { id: string; code: string; version: number; counts: { total: number } } | null;
  conflict: { fields: { field: string; theirs: string; yours: string }[] } | null;
  userErrors: { code: string; path: string[] }[];
}

/** What a body says when a test does not care what it says. */
const content = (given: object = {}) => ({ noChange: false, narrative: '□ 협의 진행', nextPlan: '', milestones: [], ...given });

let opened = 0;
/** A period is asked for once, and a test opens as many rounds as it wants. */
function ofAnotherWeek(): string {
  opened += 1;
  return addDays('2026-04-07', -7 * opened);
}

/** Rounds and reports as people make them, through the product's own doors. */
export class Reporting {
  private office: Promise<Actor> | null = null;

  constructor(
    private readonly world: World,
    private readonly taskForce = 'TEST-TF',
  ) {}

  coordinator(): Promise<Actor> {
    this.office ??= this.world.actors.coordinator();
    return this.office;
  }

  async supporting(taskId: string, ministryCode: string): Promise<string> {
    const [taskForceId, ministry] = [await this.world.build.taskForce(), await this.world.build.ministry({ code: ministryCode })];
    const provenance = { kind: 'public' as const, source: null, quoteRef: null };
    return this.world.build.write(taskForceId, (tx) =>
      tx.insert(TaskMinistry, { taskForceId, taskId, ministryId: ministry.id, position: 1, provenance }),
    );
  }

  async open(given: object = {}, actor?: Actor): Promise<Payload> {
    await this.world.build.taskForce();
    const code = `R-${randomUUID().slice(0, 8)}`;
    const input = {
      idempotencyKey: randomUUID(),
      code,
      kind: 'WEEKLY',
      name: { ko: '3월 실적', en: 'March' },
      basisOn: ofAnotherWeek(),
      dueAt: '2199-01-01T00:00:00+09:00',
      ...given,
    };
    return this.ask(actor ?? (await this.coordinator()), OPEN, { code: this.taskForce, input });
  }

  /** Closes the open round, if there is one, and opens the next; returns its reports as the office sees them. */
  async newRound(given: object = {}): Promise<{ roundId: string; reports: ReportSeen[] }> {
    await this.closeOpenRound();
    const { reportingRound, userErrors } = await this.open(given);
    if (reportingRound === null) throw new Error(`No round: ${JSON.stringify(userErrors)}`);
    return { roundId: reportingRound.id, reports: await this.reports() };
  }

  async closeOpenRound(): Promise<void> {
    const [round] = await this.world.sql<{ id: string; version: number }>(
      'SELECT r.id, r.version FROM reporting_round r JOIN task_force f ON f.id = r.task_force_id WHERE r.closed_at IS NULL AND f.code = $1',
      [this.taskForce],
    );
    if (round !== undefined) await this.close(round.id, round.version);
  }

  async close(id: string, expectedVersion: number, actor?: Actor): Promise<Payload> {
    return this.ask(actor ?? (await this.coordinator()), CLOSE, { id, input: { idempotencyKey: randomUUID(), expectedVersion } });
  }

  async reports(): Promise<ReportSeen[]> {
    const { data } = await this.world.graphql((await this.coordinator()).token, REPORTS, { code: this.taskForce });
    return (data as unknown as { taskForce: { currentRound: { reports: ReportSeen[] } } }).taskForce.currentRound.reports;
  }

  /** A round over one new task, and its lead's only report. */
  async report(lead = 'MOJ'): Promise<ReportSeen> {
    const taskId = await this.world.build.task({ lead });
    const { reports } = await this.newRound();
    const found = reports.find((report) => report.task.id === taskId && report.ministry.code === lead);
    if (found === undefined) throw new Error('The round has no report for the new task');
    return found;
  }

  save(actor: Actor, id: string, expectedVersion: number, given: object = {}): Promise<Payload> {
    return this.ask(actor, SAVE, { id, input: { idempotencyKey: randomUUID(), expectedVersion, content: content(given) } });
  }

  submit(actor: Actor, ...reports: { id: string; version: number; content?: object; expectedDraftVersion?: number }[]): Promise<Payload> {
    return this.submitWith(actor, randomUUID(), ...reports);
  }

  submitWith(
    actor: Actor,
    idempotencyKey: string,
    ...reports: { id: string; version: number; content?: object; expectedDraftVersion?: number }[]
  ): Promise<Payload> {
    const given = reports.map((report) => ({
      ...{ id: report.id, expectedVersion: report.version, content: content(report.content) },
      ...('expectedDraftVersion' in report ? { expectedDraftVersion: report.expectedDraftVersion } : {}),
    }));
    return this.ask(actor, SUBMIT, { input: { idempotencyKey, reports: given } });
  }

  withdraw(actor: Actor, { id, version }: ReportSeen): Promise<Payload> {
    return this.ask(actor, act('statusReportWithdraw', 'StatusReportWithdrawInput'), {
      id,
      input: { idempotencyKey: randomUUID(), expectedVersion: version },
    });
  }

  begin(actor: Actor, { id, version }: ReportSeen): Promise<Payload> {
    return this.ask(actor, act('statusReportReviewBegin', 'StatusReportReviewBeginInput'), {
      id,
      input: { idempotencyKey: randomUUID(), expectedVersion: version },
    });
  }

  return(actor: Actor, { id, version }: ReportSeen, given: object = {}): Promise<Payload> {
    const input = { idempotencyKey: randomUUID(), expectedVersion: version, reason: '증빙 보완', ...given };
    return this.ask(actor, act('statusReportReturn', 'StatusReportReturnInput'), { id, input });
  }

  accept(actor: Actor, { id, version }: ReportSeen, given: object = {}): Promise<Payload> {
    const input = { idempotencyKey: randomUUID(), expectedVersion: version, ...given };
    return this.ask(actor, act('statusReportAccept', 'StatusReportAcceptInput'), { id, input });
  }

  askMore(actor: Actor, reports: readonly { id: string }[], given: object = {}): Promise<Payload> {
    const input = {
      idempotencyKey: randomUUID(),
      reportIds: reports.map(({ id }) => id),
      untilOn: '2199-01-11',
      reason: '관계기관 협의 지연',
    };
    return this.ask(actor, ASK_MORE, { input: { ...input, ...given } });
  }

  /** Answers what is asked for the report. */
  async grantMore(actor: Actor, report: { id: string }, given: object = {}): Promise<Payload> {
    return this.answerMore(actor, 'Grant', report, given);
  }

  async declineMore(actor: Actor, report: { id: string }, given: object = {}): Promise<Payload> {
    return this.answerMore(actor, 'Decline', report, { reason: '회의 일정상 어려움', ...given });
  }

  private async answerMore(actor: Actor, act: 'Grant' | 'Decline', report: { id: string }, given: object): Promise<Payload> {
    const [asked] = await this.world.sql<{ id: string }>(
      `SELECT id FROM deadline_extension WHERE report_id = $1 ORDER BY state <> 'REQUESTED', asked_at DESC LIMIT 1`,
      [report.id],
    );
    const document = `mutation ($id: ID!, $input: DeadlineExtension${act}Input!) { deadlineExtension${act}(id: $id, input: $input) {
      deadlineExtension { id state } userErrors { code path } } }`;
    const input = { idempotencyKey: randomUUID(), expectedVersion: 1, ...given };
    return this.ask(actor, document, { id: asked?.id ?? randomUUID(), input });
  }

  /** Moves a round's deadline, as no person can: lateness needs a past that a test does not have. */
  async setDue(roundId: string, dueAt: Date): Promise<void> {
    await this.world.build.write(await this.world.build.taskForce(), async (tx) => {
      const round = await tx.one(ReportingRound, { id: roundId });
      await tx.change(ReportingRound, round, { dueAt, openedAt: new Date(dueAt.getTime() - 86_400_000) });
      return roundId;
    });
  }

  /** The one root field's payload; a refused request is thrown by its code. */
  async ask(actor: Actor, query: string, variables: object): Promise<Payload> {
    const { data, errors, status } = await this.world.graphql(actor.token, query, variables);
    if (status >= 500) throw new Error(`status ${status}`);
    const [error] = errors;
    if (error !== undefined) throw new Error(String(error.extensions['code']));
    return Object.values(data ?? {})[0] as unknown as Payload;
  }
}
