import { randomUUID } from 'node:crypto';
import type { Actor } from '../actors.js';
import { Reporting, type ReportSeen } from '../builders-reporting.js';
import type { World } from '../world.js';
import { judgedTexts } from './judged-texts.js';
import type { RoundTrip } from './round-trip.js';
import { textsOfTasks } from './texts-of-tasks.js';
import { planTexts } from './plan-texts.js';
import { disagreementTexts, routeTexts } from './joint-texts.js';

const CONTENT = ['narrative', 'nextPlan', 'otherView', 'obstacleText', 'checkedByPosition', 'documentNumber'] as const;
const CONTENT_SEEN = 'narrative nextPlan otherView checkedByPosition documentNumber obstacle { text } milestones { recoveryStep evidence }';
const READ_REPORT = `query ($id: ID!) { statusReport(id: $id) { draft { content { ${CONTENT_SEEN} } }
  submissions { content { ${CONTENT_SEEN} } review { reason opinion comments { text } } } } }`;

interface ContentSeen {
  narrative: string;
  obstacle: { text: string } | null;
  milestones: { recoveryStep: string; evidence: string }[];
}
interface ReportRead {
  draft: { content: ContentSeen } | null;
  submissions: { content: ContentSeen; review: { reason: string; opinion: string; comments: { text: string }[] } | null }[];
}

/** Writes one text through every field that takes free text, as the people who may, and reads each of them again. */
export class FreeTexts {
  private readonly reporting: Reporting;

  constructor(
    private readonly world: World,
    private readonly people: { office: Actor; liaison: Actor; administrator: Actor },
  ) {
    this.reporting = new Reporting(world);
  }

  async write(text: string): Promise<RoundTrip[]> {
    const written = await Promise.all([
      ...[this.calendar(text), this.reports(text), this.lead(text), this.contact(text), this.account(text), this.plan(text)],
      textsOfTasks(this.world, this.people.liaison, (actor, query, variables) => this.ask(actor, query, variables), text),
      routeTexts(this.world, this.people.office, text),
    ]);
    return written.flat();
  }

  private async ask<Answer>(actor: Actor, query: string, variables: object): Promise<Answer> {
    const { data, errors } = await this.world.graphql(actor.token, query, variables);
    if (data === null || errors.length > 0) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    const payload = Object.values(data)[0] as { userErrors?: object[] } | undefined;
    if (payload?.userErrors !== undefined && payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return data as Answer;
  }

  private async reports(text: string): Promise<RoundTrip[]> {
    const { office, liaison } = this.people;
    const taskId = await this.world.build.task({ lead: 'MOJ' });
    await this.reporting.supporting(taskId, 'KCC');
    const milestoneId = await this.world.build.milestone({ taskId, ministry: 'MOJ' });
    const { reports, roundId } = await this.reporting.newRound({ name: { ko: text, en: text } });
    const report = reports.find(({ task }) => task.id === taskId) as ReportSeen;
    const given = {
      ...Object.fromEntries([...CONTENT.map((name) => [name, text]), ['checkedOn', '2026-01-05']]),
      milestones: [{ milestoneId, recoveryStep: text, evidence: text }],
    };
    const others = [...(await this.extensions(text, report)), ...(await disagreementTexts(this.world, this.people, taskId, text))];
    await this.reporting.save(liaison, report.id, 0, given);
    const drafted = await this.read(liaison, report.id);
    const submitted = await this.step(this.reporting.submit(liaison, { ...report, version: await this.version(report), content: given }));
    const returned = await this.step(
      this.reporting.return(office, submitted, { reason: text, comments: [{ section: 'narrative', text }] }),
    );
    const again = await this.step(this.reporting.submit(liaison, { ...returned, content: given }));
    await this.step(this.reporting.accept(office, again, { opinion: text }));
    const judged = await judgedTexts(this.world, this.people, text, report);
    const { submissions } = await this.read(liaison, report.id);
    const named = `SELECT name ->> 'ko' AS ko, name ->> 'en' AS en FROM reporting_round WHERE id = $1`;
    const [name] = await this.world.sql<{ ko: string; en: string }>(named, [roundId]);
    const reviews = submissions.flatMap(({ review }) => review ?? []);
    return [
      ...others,
      ...judged,
      ...this.content('statusReportDraftSave.input.content', text, drafted.draft?.content),
      ...this.content('statusReportsSubmit.input.reports.content', text, submissions[0]?.content),
      { path: 'reportingRoundOpen.input.name.ko', written: text, read: name?.ko },
      { path: 'reportingRoundOpen.input.name.en', written: text, read: name?.en },
      { path: 'statusReportReturn.input.reason', written: text, read: reviews.find(({ reason }) => reason)?.reason },
      ...[{ path: 'statusReportReturn.input.comments.text', written: text, read: reviews.flatMap(({ comments }) => comments)[0]?.text }],
      { path: 'statusReportAccept.input.opinion', written: text, read: reviews.find(({ opinion }) => opinion)?.opinion },
    ];
  }

  private async extensions(text: string, report: ReportSeen): Promise<RoundTrip[]> {
    const { office, liaison } = this.people;
    await this.reporting.askMore(liaison, [report], { reason: `${text}     .` });
    await this.reporting.declineMore(office, report, { reason: `${text}     .` });
    await this.reporting.askMore(liaison, [report]);
    await this.reporting.grantMore(office, report, { answer: `${text}     .` });
    interface Kept {
      statusReport: { extensions: { reason: string; answer: string }[] };
    }
    const query = 'query ($id: ID!) { statusReport(id: $id) { extensions { reason answer } } }';
    const { extensions } = (await this.ask<Kept>(office, query, { id: report.id })).statusReport;
    const written = `${text}     .`.trim();
    return [
      { path: 'deadlineExtensionsAsk.input.reason', written, read: extensions[0]?.reason },
      { path: 'deadlineExtensionDecline.input.reason', written, read: extensions[0]?.answer },
      { path: 'deadlineExtensionGrant.input.answer', written, read: extensions[1]?.answer },
    ];
  }

  private content(path: string, written: string, content: ContentSeen | undefined): RoundTrip[] {
    const seen: Record<string, unknown> = { ...content, obstacleText: content?.obstacle?.text };
    return [
      ...CONTENT.map((name) => ({ path: `${path}.${name}`, written, read: seen[name] })),
      { path: `${path}.milestones.recoveryStep`, written, read: content?.milestones[0]?.recoveryStep },
      { path: `${path}.milestones.evidence`, written, read: content?.milestones[0]?.evidence },
    ];
  }

  private async read(actor: Actor, id: string): Promise<ReportRead> {
    return (await this.ask<{ statusReport: ReportRead }>(actor, READ_REPORT, { id })).statusReport;
  }

  private async version({ id }: ReportSeen): Promise<number> {
    return (
      await this.ask<{ statusReport: { version: number } }>(this.people.liaison, 'query ($id: ID!) { statusReport(id: $id) { version } }', {
        id,
      })
    ).statusReport.version;
  }

  private async step(
    answer: Promise<{ statusReport?: ReportSeen | null; statusReports?: ReportSeen[]; userErrors: object[] }>,
  ): Promise<ReportSeen> {
    const { statusReport, statusReports, userErrors } = await answer;
    const report = statusReport ?? statusReports?.[0];
    if (report === undefined) throw new Error(JSON.stringify(userErrors));
    return report;
  }

  private async calendar(text: string): Promise<RoundTrip[]> {
    const [known] = await this.world.sql<{ days: number }>('SELECT count(*)::int AS days FROM holiday');
    const on = new Date(Date.UTC(2040, 0, 1 + (known?.days ?? 0))).toISOString().slice(0, 10);
    const given = { name: { ko: text, en: text }, kind: 'TEMPORARY', source: text };
    const fields = 'userErrors { code path } holiday { id source name { ko en } }';
    interface Kept {
      holiday: { id: string; source: string; name: { ko: string; en: string } };
    }
    const added = await this.ask<{ holidayAdd: Kept }>(
      this.people.office,
      `mutation ($input: HolidayAddInput!) { holidayAdd(input: $input) { ${fields} } }`,
      { input: { idempotencyKey: randomUUID(), on, ...given } },
    );
    const { id } = added.holidayAdd.holiday;
    const corrected = await this.ask<{ holidayCorrect: Kept }>(
      this.people.administrator,
      `mutation ($id: ID!, $input: HolidayCorrectInput!) { holidayCorrect(id: $id, input: $input) { ${fields} } }`,
      { id, input: { idempotencyKey: randomUUID(), expectedVersion: 1, isDayOff: false, ...given } },
    );
    return Object.entries({ ...added, ...corrected }).flatMap(([name, { holiday }]) => [
      { path: `${name}.input.name.ko`, written: text, read: holiday.name.ko },
      { path: `${name}.input.name.en`, written: text, read: holiday.name.en },
      { path: `${name}.input.source`, written: text, read: holiday.source },
    ]);
  }

  private plan(text: string): Promise<RoundTrip[]> {
    return planTexts(this.world, (query, variables) => this.ask(this.people.office, query, variables), text);
  }

  private async lead(text: string): Promise<RoundTrip[]> {
    const id = await this.world.build.task({ lead: 'MOJ' });
    const input = { idempotencyKey: randomUUID(), expectedVersion: 1, reason: `${text}     .` };
    const query = `mutation ($id: ID!, $input: TaskLeadDisputeInput!) { taskLeadDispute(id: $id, input: $input) { userErrors { code }
      task { leadDisputeReason } } }`;
    type Answer = { taskLeadDispute: { task: { leadDisputeReason: string } } };
    const { task } = (await this.ask<Answer>(this.people.liaison, query, { id, input })).taskLeadDispute;
    return [{ path: 'taskLeadDispute.input.reason', written: input.reason, read: task.leadDisputeReason }];
  }

  /** The telephone takes digits alone. */
  private async contact(text: string): Promise<RoundTrip[]> {
    const id = await this.world.build.task({ lead: 'MOJ' });
    const input = { idempotencyKey: randomUUID(), expectedVersion: 0, division: text, position: text, telephone: '02-000-0000' };
    const query = `mutation ($id: ID!, $input: ContactRecordInput!) { contactRecord(id: $id, input: $input) { userErrors { code }
      contact { division { ko } position { ko } } } }`;
    type Answer = { contactRecord: { contact: Record<'division' | 'position', { ko: string }> } };
    const { contact } = (await this.ask<Answer>(this.people.liaison, query, { id, input })).contactRecord;
    return (['division', 'position'] as const).map((field) => ({
      ...{ path: `contactRecord.input.${field}`, written: text.trim(), read: contact[field].ko },
    }));
  }

  private async account(text: string): Promise<RoundTrip[]> {
    const id = await this.world.build.account({ role: 'AUDITOR', ministryId: null, duty: null, member: false });
    const { administrator } = this.people;
    const created = { idempotencyKey: randomUUID(), email: `${randomUUID()}@test.gwaje`, displayName: { ko: text, en: text } };
    const create =
      'mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { userErrors { code path } account { displayName { ko en } } } }';
    type Answer = { accountCreate: { account: { displayName: { ko: string; en: string } } } };
    const account = { ...created, role: 'AUDITOR', taskForceCodes: [], password: 'a long sentence of the tests' };
    const { displayName } = (await this.ask<Answer>(administrator, create, { input: account })).accountCreate.account;
    const input = { idempotencyKey: randomUUID(), expectedVersion: 1, reason: `${text}     .` };
    await this.ask(
      administrator,
      'mutation ($id: ID!, $input: AccountDisableInput!) { accountDisable(id: $id, input: $input) { userErrors { code } } }',
      { id, input },
    );
    const [entry] = await this.world.sql<{ reason: string }>('SELECT reason FROM ledger WHERE entity_id = $1 ORDER BY seq DESC LIMIT 1', [
      id,
    ]);
    return [
      { path: 'accountCreate.input.displayName.ko', written: text, read: displayName.ko },
      { path: 'accountCreate.input.displayName.en', written: text, read: displayName.en },
      { path: 'accountDisable.input.reason', written: input.reason, read: entry?.reason },
    ];
  }
}
