import { ask, emailOf } from './product/people.ts';
import { DEMO_PASSWORD } from './product/product.ts';
import { barriersOn } from './support/barriers.ts';
import { seoulDay, typeDay } from './support/fields.ts';
import { expect, settled, test, type Person } from './support/journey.ts';

const CREATE = 'mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { account { id } userErrors { code } } }';
const REPORTS = '/DSCR-DEMO/reports';
const TASK = 'T10';

const colleague = (name: string, ko: string, duty: string) => ({
  ...{ idempotencyKey: `inside-${name}`, email: emailOf(name), displayName: { ko, en: name }, role: 'LIAISON', duty },
  ...{ ministryCode: 'MOGEF-2025', taskForceCodes: ['DSCR-DEMO'], password: DEMO_PASSWORD },
});

async function openReports({ page }: Person): Promise<void> {
  await page.goto(REPORTS);
  await settled(page);
}

const cardOf = ({ page, t }: Person) => page.getByRole('region', { name: t('reports:charge.title') });

/** Passes the ticked tasks on, with a word. */
async function handOver(person: Person, to: string, note: string): Promise<void> {
  const { page, t } = person;
  await cardOf(person)
    .getByRole('button', { name: t('reports:charge.action') })
    .click();
  const dialog = page.getByRole('dialog');
  const choices = await dialog.getByLabel(t('reports:charge.to')).getByRole('option').allTextContents();
  await dialog.getByLabel(t('reports:charge.to')).selectOption({ label: choices.find((label) => label.startsWith(to)) ?? to });
  await dialog.getByRole('textbox', { name: t('reports:charge.note') }).fill(note);
  expect(await barriersOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: t('reports:charge.send') }).click();
  await expect(dialog).toHaveCount(0);
}

test('half of a section chief’s check is refused at the half that is missing, and is taken when it is whole', async ({ sit }) => {
  const liaison = await sit({ person: 'liaison.mogef' });
  const { page, t } = liaison;
  await openReports(liaison);
  const check = page.getByRole('region', { name: t('reports:signOff.title') });
  const position = check.getByRole('textbox', { name: t('reports:signOff.position') });
  const refusal = check.getByText(t('common:refused.CHECK_NEEDS_DAY'));
  await position.fill('양성평등정책과장');
  await page.getByRole('button', { name: t('reports:submitAll') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('reports:dialog.submit', { count: 1 }), exact: true })
    .click();
  await expect(refusal).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await page
    .getByRole('alert')
    .getByRole('button', { name: t('common:refused.CHECK_NEEDS_DAY') })
    .click();
  await typeDay(check.getByRole('group', { name: t('reports:signOff.on') }), seoulDay(), 'ko');
  await expect(refusal).toHaveCount(0);
  await page.getByRole('button', { name: t('reports:submitAll') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('reports:dialog.submit', { count: 1 }), exact: true })
    .click();
  const taken = page
    .getByRole('listitem')
    .filter({ hasText: TASK })
    .getByRole('button', { name: t('reports:withdraw.action') });
  await taken.click();
  await expect(position).toHaveValue('양성평등정책과장');
});

test('a task passes from one to the next with a note, and nobody leaves with a task in hand', async ({ sit, product }) => {
  const admin = await sit({ person: 'admin' });
  for (const [name, ko, duty] of [
    ['inside.writer', '이주무관', 'WRITER'],
    ['inside.next', '박주무관', 'WRITER'],
  ] as const)
    await ask(admin.context, product, CREATE, { input: colleague(name, ko, duty) });

  const focal = await sit({ person: 'liaison.mogef' });
  await openReports(focal);
  await handOver(focal, '이주무관', '지난 회차 보완 사항부터 이어서');
  await expect(cardOf(focal).getByRole('row').filter({ hasText: TASK })).toContainText('이주무관');

  await test.step('an account that has tasks in hand is ended with a successor', async () => {
    const { page, t } = admin;
    await page.goto('/accounts');
    await settled(page);
    const email = emailOf('inside.writer');
    await page.getByRole('button', { name: t('accounts:disable.title', { email }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: t('accounts:disable.reason') }).fill('인사이동으로 중지');
    await dialog.getByRole('button', { name: t('accounts:disable.confirm') }).click();
    await expect(dialog.getByText(t('common:refused.TASKS_IN_HAND'))).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByLabel(t('accounts:disable.successor')).selectOption({ label: `박주무관 (${emailOf('inside.next')})` });
    await dialog.getByRole('button', { name: t('accounts:disable.confirm') }).click();
    await expect(dialog).toHaveCount(0);
  });

  const next = await sit({ person: 'inside.next', size: 'phone' });
  await openReports(next);
  expect(await barriersOn(next.page)).toEqual([]);
  await expect(cardOf(next).getByRole('row').filter({ hasText: TASK })).toContainText('박주무관');

  await test.step('left behind without anybody, it is said to the body and to the office', async () => {
    const { page, t } = admin;
    await page.goto('/accounts');
    await settled(page);
    await page.getByRole('button', { name: t('accounts:disable.title', { email: emailOf('inside.next') }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: t('accounts:disable.reason') }).fill('인사이동으로 중지');
    await dialog
      .locator('label')
      .filter({ hasText: t('accounts:disable.leave') })
      .click();
    await dialog.getByRole('button', { name: t('accounts:disable.confirm') }).click();
    await expect(dialog).toHaveCount(0);
    const office = await sit({ person: 'coordinator' });
    await office.page.goto('/DSCR-DEMO/review');
    await settled(office.page);
    await expect(office.page.getByText(/담당자가 떠난 과제 \d+건/)).toBeVisible();
    await openReports(focal);
    await expect(cardOf(focal).getByRole('row').filter({ hasText: TASK })).toContainText(t('reports:charge.vacant'));
  });
  await handOver(focal, '시연', '다시 맡음');
});
