import { ask } from './product/people.ts';
import { MinistryPage } from './pages/ministry-page.ts';
import { ReviewDesk } from './pages/review-desk.ts';
import { barriersOn } from './support/barriers.ts';
import { pattern, seoulDay, writtenDay } from './support/fields.ts';
import { expect, settled, test, type Person } from './support/journey.ts';
import { sayings, TASK_FORCE, type Cast } from './support/story-cast.ts';
import type { Language } from './support/words.ts';

const FIGURES = 'query ($code: String!) { taskForce(code: $code) { dashboard { milestones { achieved total } } } }';
interface Figures {
  taskForce: { dashboard: { milestones: { achieved: number; total: number } } };
}

const EVERYTHING = `query ($code: String!) { taskForce(code: $code) { areas { tasks {
  lastAcceptedReport { id } history(first: 100) { entries { reason changes { before { ko en } after { ko en } } } }
  reports { draft { content { narrative } } submissions { content { narrative nextPlan obstacle { text } } review { reason } } } } } } }`;

const screensOf = (task: string) => ['', `/tasks/${task}/summary`, `/tasks/${task}/reports`, `/tasks/${task}/history`];

/** Nothing of it, neither on a screen nor through the product's own interface. */
async function seesNothingOf(person: Person, product: string, secrets: string[], screens: string[]): Promise<void> {
  const read = [JSON.stringify(await ask(person.context, product, EVERYTHING, { code: TASK_FORCE }))];
  for (const screen of screens) {
    await person.page.goto(`/${TASK_FORCE}${screen}`);
    await settled(person.page);
    read.push(await person.page.content());
  }
  for (const secret of secrets) expect(read.filter((text) => text.includes(secret))).toEqual([]);
  // All browsers of the journey share this machine: a window that nobody looks at any more should not ask for news.
  await person.page.goto('about:blank');
}

async function reads(person: Person, task: string, texts: string[]): Promise<void> {
  await person.page.goto(`/${TASK_FORCE}/tasks/${task}/reports`);
  await settled(person.page);
  for (const text of texts) await expect(person.page.getByRole('main')).toContainText(text);
}

async function isOpenToAll({ page }: Person): Promise<void> {
  expect(await barriersOn(page)).toEqual([]);
}

for (const language of ['ko', 'en'] satisfies Language[]) {
  test(`one round of reporting, from the opening to the chair's window (${language})`, async ({ sit, product }) => {
    test.setTimeout(120_000);
    const { cast, writing, mended, reason, comment, round }: Cast = sayings(language);
    const [office, liaison, chair, stranger, auditor] = (await Promise.all(
      ['coordinator', cast.liaison, 'leader', cast.stranger, 'auditor'].map((person) => sit({ person, language })),
    )) as [Person, Person, Person, Person, Person];
    const desk = new ReviewDesk(office, language);
    const page = new MinistryPage(liaison, language);
    const { t } = chair;
    const before = (await ask<Figures>(chair.context, product, FIGURES, { code: TASK_FORCE })).taskForce.dashboard.milestones;
    const figure = (achieved: number) =>
      chair.page
        .getByRole('region', { name: t('dashboard:figures.title') })
        .getByText(t('common:progress.of', { ...before, achieved }).replaceAll(/<[^>]+>/g, ''), { exact: true });

    await test.step('the chair has the dashboard open, and leaves it open', async () => {
      await chair.page.goto(`/${TASK_FORCE}`);
      await settled(chair.page);
      await expect(figure(before.achieved)).toBeVisible();
    });

    await test.step('the coordinator opens a round', async () => {
      await desk.open(TASK_FORCE);
      if (cast.closesFirst) await desk.closeRound();
      await desk.openRound({ ...round, dueOn: seoulDay(30) });
    });

    await test.step('the liaison finds everything the ministry owes on one page, and writes about one task', async () => {
      await page.open(TASK_FORCE);
      await expect(liaison.page.getByText(pattern(t('reports:toDo', { count: cast.owes, total: cast.owes })))).toBeVisible();
      await page.write(cast.task, writing);
      await page.isSaved(cast.task);
      await isOpenToAll(liaison);
    });

    await test.step('a reload keeps all of it', async () => {
      await liaison.page.reload();
      await settled(liaison.page);
      await page.holds(cast.task, writing);
    });

    await test.step('nobody else sees a word of the draft: not another ministry, not the office, not the auditor', async () => {
      const secrets = [writing.narrative, writing.nextPlan, writing.obstacle];
      await seesNothingOf(stranger, product, secrets, screensOf(cast.task));
      for (const reader of [auditor, office]) await seesNothingOf(reader, product, secrets, [`/tasks/${cast.task}/reports`]);
    });

    await test.step('the liaison marks the others as unchanged and submits all at once', async () => {
      await page.nothingElseChanged();
      await page.submit(cast.owes);
      await expect(liaison.page.getByText(t('reports:allDone'))).toBeVisible();
    });

    await test.step('the coordinator cannot return a report without a reason, and returns it with one', async () => {
      await desk.open(TASK_FORCE);
      await desk.read(cast.task, cast.body);
      await desk.refusesEmptyReason();
      await isOpenToAll(office);
      await desk.sendBack(reason, { section: 'narrative', text: comment });
    });

    await test.step('the coordinator accepts another one', async () => {
      await desk.read(cast.otherTask, cast.body);
      await desk.accept();
      await expect(figure(before.achieved)).toBeVisible();
    });

    await test.step('the liaison finds the reason beside the text, mends it and submits again', async () => {
      const row = await page.row(cast.task);
      await expect(row.getByText(reason)).toBeVisible();
      await expect(row.getByText(comment)).toBeVisible();
      await row.getByRole('textbox', { name: t('reporting:section.narrative') }).fill(mended);
      await page.submit(1);
    });

    // How soon is measured elsewhere: all windows of this journey share the machine with it.
    await test.step("on acceptance the chair's open window counts the milestone by itself", async () => {
      await desk.open(TASK_FORCE);
      await desk.read(cast.task, cast.body);
      await desk.accept();
      await expect(figure(before.achieved + 1)).toBeVisible();
    });

    await test.step('the history says who changed what, when, from what to what', async () => {
      await chair.page.goto(`/${TASK_FORCE}/tasks/${cast.task}/history`);
      await settled(chair.page);
      const entry = chair.page
        .getByRole('listitem')
        .filter({ has: chair.page.getByRole('heading', { name: new RegExp(`${cast.milestone} `) }) })
        .first();
      await expect(entry).toContainText(t('tasks:field.achievedOn'));
      await expect(entry).toContainText(t('common:none'));
      await expect(entry).toContainText(writtenDay(writing.milestone.achievedOn, language));
      await expect(entry).toContainText(t('shell:role.COORDINATOR'));
    });

    await test.step('what was said in confidence stays with the office and the auditor', async () => {
      for (const reader of [stranger, chair]) await seesNothingOf(reader, product, [writing.obstacle], screensOf(cast.task));
      await reads(auditor, cast.task, [mended, writing.obstacle]);
      await reads(stranger, cast.task, [mended]);
    });
  });
}
