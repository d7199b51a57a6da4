import type { BrowserContext, Page } from '@playwright/test';
import { ask } from './product/people.ts';
import { startProduct, type Product } from './product/product.ts';
import { bringFile } from './support/bring-file.ts';
import { seoulDay } from './support/fields.ts';
import { judgeByWords, type Judged } from './support/judge-by-words.ts';
import { expect, settled, test, type Person } from './support/journey.ts';

const CODE = 'DSCR-TF';
const TASK = 'T04';

/** A formula and three ways to run a script, in the words of one field. */
const written = (field: string) => `=1+1 <img src=x onerror=alert(1)><svg onload=alert(1)><script>alert(1)</script> ${field}`;
const key = (name: string) => ({ idempotencyKey: `payloads-${name}` });

const ROUND = `mutation ($code: String!, $input: ReportingRoundOpenInput!) { reportingRoundOpen(taskForceCode: $code, input: $input) { userErrors { code } } }`;
const REPORTS = `query ($code: String!) { taskForce(code: $code) { currentRound { reports { id version viewerCan { edit } task { code milestones { id achievedOn } } } } } }`;
const SUBMIT = `mutation ($input: StatusReportsSubmitInput!) { statusReportsSubmit(input: $input) { statusReports { version } userErrors { code } } }`;
const RETURN = `mutation ($id: ID!, $input: StatusReportReturnInput!) { statusReportReturn(id: $id, input: $input) { statusReport { version } userErrors { code } } }`;
const ACCEPT = `mutation ($id: ID!, $input: StatusReportAcceptInput!) { statusReportAccept(id: $id, input: $input) { userErrors { code } } }`;
const ASK = `mutation ($input: DeadlineExtensionsAskInput!) { deadlineExtensionsAsk(input: $input) { userErrors { code } } }`;
const ASKED = `query ($code: String!) { taskForce(code: $code) { currentRound { extensions { id version } } } }`;
const DECLINE = `mutation ($id: ID!, $input: DeadlineExtensionDeclineInput!) { deadlineExtensionDecline(id: $id, input: $input) { userErrors { code } } }`;
const PLAN = `query ($code: String!) { taskForce(code: $code) { tasks { id code version leadMinistry { id } viewerCan { confirmLead } milestones { id version achievedOn } } } }`;
const RESCHEDULE = `mutation ($id: ID!, $input: MilestoneRescheduleInput!) { milestoneReschedule(id: $id, input: $input) { userErrors { code } } }`;
const DISPUTE = `mutation ($id: ID!, $input: TaskLeadDisputeInput!) { taskLeadDispute(id: $id, input: $input) { userErrors { code } } }`;
const CONTACT = `mutation ($id: ID!, $input: ContactRecordInput!) { contactRecord(id: $id, input: $input) { userErrors { code } } }`;
const HAND_OVER = `mutation ($code: String!, $input: TasksHandOverInput!) { tasksHandOver(taskForceCode: $code, input: $input) { userErrors { code } } }`;
const ACCOUNT = `mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { userErrors { code } } }`;

interface Report {
  id: string;
  version: number;
  viewerCan: { edit: boolean };
  task: { code: string; milestones: { id: string; achievedOn: string | null }[] };
}
interface Reports {
  taskForce: { currentRound: { reports: Report[] } };
}
interface Asked {
  taskForce: { currentRound: { extensions: { id: string; version: number }[] } };
}
interface PlanTask {
  id: string;
  code: string;
  version: number;
  leadMinistry: { id: string };
  viewerCan: { confirmLead: boolean };
  milestones: { id: string; version: number; achievedOn: string | null }[];
}
type Payload = Record<
  string,
  { userErrors: { code: string }[]; statusReport?: { version: number }; statusReports?: { version: number }[]; judgedRating?: Judged }
>;

const NARRATIVE = ['narrative', 'nextPlan', 'otherView', 'obstacleText', 'checkedByPosition', 'documentNumber'];
const CLAIM = ['recoveryStep', 'evidence'];
const OFFICE = ['division', 'position'];
const OTHERS = [
  ...['roundName', 'extensionReason', 'extensionAnswer', 'returnReason', 'comment', 'opinion'],
  ...['rescheduleReason', 'disputeReason', 'displayName', 'handOverNote', 'fileCaption'],
  ...['judgedReason', 'judgedAnswer'],
];

/** A person's change through the interface; a refused one fails the test. */
async function does(person: Person, url: string, mutation: string, variables: object): Promise<Payload[string]> {
  const [payload] = Object.values(await ask<Payload>(person.context, url, mutation, variables));
  if (payload === undefined || payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload)}`);
  return payload;
}

async function reportOf(context: BrowserContext, url: string): Promise<Report> {
  const { taskForce } = await ask<Reports>(context, url, REPORTS, { code: CODE });
  const report = taskForce.currentRound.reports.find(({ task, viewerCan }) => task.code === TASK && viewerCan.edit);
  if (!report) throw new Error(`There is no report on ${TASK} to write`);
  return report;
}

function contentFor({ task }: Report): object {
  const open = task.milestones.find(({ achievedOn }) => achievedOn === null);
  const claim = { milestoneId: open?.id, forecastOn: '2027-01-01', reasonClass: 'OTHER_BODIES' };
  return {
    ...{ noChange: false, agreesWithRating: false, obstacleScope: 'PUBLIC', checkedOn: '2026-01-05' },
    ...Object.fromEntries(NARRATIVE.map((field) => [field, written(field)])),
    milestones: [{ ...claim, ...Object.fromEntries(CLAIM.map((field) => [field, written(field)])) }],
  };
}

async function taskOf({ context }: Person, url: string, fits: (task: PlanTask) => boolean): Promise<PlanTask> {
  const { taskForce } = await ask<{ taskForce: { tasks: PlanTask[] } }>(context, url, PLAN, { code: CODE });
  const task = taskForce.tasks.find(fits);
  if (!task) throw new Error('The plan has no such task');
  return task;
}

/** What a page says, in its text and in its fields; markup of ours that came alive would be an element and no text. */
async function saidBy(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await settled(page);
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    const alive = document.querySelectorAll('img[src="x"], svg[onload], [onerror], body script:not([src])').length;
    return `${document.body.textContent ?? ''} ${fields.join(' ')}${alive > 0 ? ' ALIVE' : ''}`;
  });
}

test.describe('formulas and scripts in every field', () => {
  let own: Product;
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    own = await startProduct();
  });
  test.afterAll(() => own.stop());

  test('are shown as the words that somebody wrote', async ({ sit }) => {
    test.setTimeout(120_000);
    const at = own.url;
    const people = ['coordinator', 'liaison.kcc', 'leader', 'admin'].map((person) => sit({ person, at }));
    const [office, liaison, leader, admin] = (await Promise.all(people)) as [Person, Person, Person, Person];
    const dialogs: string[] = [];
    const said: string[] = [];
    for (const { page } of [office, liaison, leader, admin])
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    const look = async ({ page }: Person, ...paths: string[]) => {
      for (const path of paths) said.push(await saidBy(page, path));
    };

    const declineMore = async (reportId: string) => {
      const asked = { reportIds: [reportId], untilOn: seoulDay(40), reason: written('extensionReason') };
      await does(liaison, at, ASK, { input: { ...key('ask'), ...asked } });
      const { taskForce } = await ask<Asked>(office.context, at, ASKED, { code: CODE });
      const [extension] = taskForce.currentRound.extensions;
      const input = { ...key('decline'), expectedVersion: extension?.version, reason: written('extensionAnswer') };
      await does(office, at, DECLINE, { id: extension?.id, input });
    };

    await test.step('a round and a report are written and returned', async () => {
      const name = { ko: written('roundName'), en: written('roundName') };
      const round = { ...key('round'), code: '2026-10', name, basisOn: seoulDay(), dueAt: `${seoulDay(30)}T18:00:00+09:00` };
      await does(office, at, ROUND, { code: CODE, input: round });
      const report = await reportOf(liaison.context, at);
      await declineMore(report.id);
      await bringFile(liaison, at, report.id, { fileName: `${written('fileName')}.pdf`, caption: written('fileCaption') });
      await look(liaison, `/${CODE}/reports`);
      await look(office, `/${CODE}/review?state=MISSING`);
      const given = { id: report.id, expectedVersion: report.version, content: contentFor(report) };
      const { statusReports } = await does(liaison, at, SUBMIT, { input: { ...key('submit'), reports: [given] } });
      await look(office, `/${CODE}/review`, `/${CODE}/tasks/${TASK}/reports`);
      const returned = { reason: written('returnReason'), comments: [{ section: 'narrative', text: written('comment') }] };
      const input = { ...key('return'), expectedVersion: statusReports?.[0]?.version, ...returned };
      await does(office, at, RETURN, { id: report.id, input });
      await look(liaison, `/${CODE}/reports`, `/${CODE}/reports/${report.id}/edit`);
    });

    await test.step('it is mended and accepted', async () => {
      const report = await reportOf(liaison.context, at);
      const given = { id: report.id, expectedVersion: report.version, content: contentFor(report) };
      const { statusReports } = await does(liaison, at, SUBMIT, { input: { ...key('again'), reports: [given] } });
      const input = { ...key('accept'), expectedVersion: statusReports?.[0]?.version, opinion: written('opinion') };
      await does(office, at, ACCEPT, { id: report.id, input });
      const person = (who: Person) => (mutation: string, variables: object) => does(who, at, mutation, variables);
      const asked = () => look(liaison, `/${CODE}/reports`);
      await judgeByWords(report.id, written, { office: person(office), body: person(liaison), asked });
      await look(office, `/${CODE}/review?state=ALL&report=${report.id}`);
      await look(leader, `/${CODE}`, `/${CODE}/tasks/${TASK}/reports`, `/${CODE}/tasks/${TASK}/summary`);
    });

    await test.step('an office that answers carries them in both its words', async () => {
      const { id, leadMinistry } = await taskOf(office, at, ({ code }) => code === TASK);
      const words = Object.fromEntries(OFFICE.map((field) => [field, written(field)]));
      const input = { ...key('contact'), expectedVersion: 0, ministryId: leadMinistry.id, telephone: '02-000-0004', ...words };
      await does(office, at, CONTACT, { id, input });
      await look(leader, `/${CODE}/tasks/${TASK}/summary`, `/${CODE}/tasks/${TASK}/milestones`);
    });

    await test.step('a hand-over carries them to the colleague', async () => {
      const { id: taskId } = await taskOf(liaison, at, ({ code }) => code === TASK);
      const { viewer } = await ask<{ viewer: { id: string } }>(liaison.context, at, '{ viewer { id } }');
      const tasks = [{ taskId, expectedVersion: 0 }];
      await does(liaison, at, HAND_OVER, { code: CODE, input: { ...key('pass'), toId: viewer.id, note: written('handOverNote'), tasks } });
      await look(liaison, `/${CODE}/reports`);
      await look(office, `/${CODE}/tasks/${TASK}/history`);
    });

    await test.step('a date, a lead and an account carry them as well', async () => {
      const milestone = (await taskOf(office, at, ({ code }) => code === TASK)).milestones.find(({ achievedOn }) => achievedOn === null);
      const lead = await sit({ person: 'liaison.moj', at });
      const task = await taskOf(lead, at, ({ viewerCan }) => viewerCan.confirmLead);
      const moved = {
        plannedOn: '2027-02-01',
        reasonClass: 'COURTS',
        recoveryStep: written('recoveryStep'),
        reason: written('rescheduleReason'),
      };
      await does(office, at, RESCHEDULE, { id: milestone?.id, input: { ...key('move'), expectedVersion: milestone?.version, ...moved } });
      const disputed = { ...key('dispute'), expectedVersion: task.version, reason: written('disputeReason') };
      await does(lead, at, DISPUTE, { id: task.id, input: disputed });
      const displayName = { ko: written('displayName'), en: written('displayName') };
      const account = {
        ...key('account'),
        email: 'x@demo.gwaje',
        displayName,
        role: 'AUDITOR',
        taskForceCodes: [CODE],
        password: 'a long sentence of tests',
      };
      await does(admin, at, ACCOUNT, { input: account });
      await look(office, `/${CODE}`, `/${CODE}/tasks/${task.code}/summary`, `/${CODE}/tasks/${TASK}/history`, `/${CODE}/milestones`);
      await look(admin, '/accounts');
    });

    const fields = [...NARRATIVE, ...CLAIM, ...OFFICE, ...OTHERS];
    const shown = fields.filter((field) => said.some((text) => text.includes(written(field))));
    expect(shown).toEqual(fields);
    expect(said.filter((text) => text.includes('ALIVE'))).toEqual([]);
    expect(dialogs).toEqual([]);
    process.stderr.write(`payloads in a browser: ${fields.length} fields on ${said.length} screens, ${dialogs.length} dialogs\n`);
  });
});

test.describe('the same words as markup', () => {
  test.use({ provoked: /content security policy|404|ERR_/i });

  test('are seen by this test, and stopped by the policy of the page', async ({ sit }) => {
    const { page } = await sit({ person: 'leader' });
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await page.goto('/DSCR-DEMO');
    await settled(page);
    const violations = await page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          let found = 0;
          document.addEventListener('securitypolicyviolation', () => (found += 1));
          document.querySelector('main')?.insertAdjacentHTML('beforeend', text);
          setTimeout(() => resolve(found), 1000);
        }),
      written('markup'),
    );
    expect(violations).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.querySelectorAll('img[src="x"], svg[onload], [onerror]').length)).toBeGreaterThan(0);
    expect(dialogs).toBe(0);
  });
});
