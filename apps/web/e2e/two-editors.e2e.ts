import { ask, emailOf } from './product/people.ts';
import { DEMO_PASSWORD } from './product/product.ts';
import { typeDay } from './support/fields.ts';
import { expect, settled, test, type Person } from './support/journey.ts';

const CREATE = 'mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { account { id } userErrors { code } } }';
const COLLEAGUE = {
  idempotencyKey: 'a-second-coordinator',
  email: emailOf('second-coordinator'),
  displayName: { ko: '둘째 간사', en: 'Second coordinator' },
  role: 'COORDINATOR',
  taskForceCodes: ['DSCR-DEMO'],
  password: DEMO_PASSWORD,
};
const MILESTONE = 'MS22';

interface Change {
  forecastOn: string;
  recoveryStep: string;
  reason: string;
}

async function openMilestone({ page, t }: Person): Promise<void> {
  await page.goto('/DSCR-DEMO/milestones');
  await settled(page);
  await page
    .getByRole('row')
    .filter({ hasText: MILESTONE })
    .getByRole('button', { name: new RegExp(`${MILESTONE}.*${t('milestones:edit.action')}`) })
    .click();
  await expect(page.getByRole('dialog').getByRole('form', { name: t('milestones:edit.title') })).toBeVisible();
}

async function fillIn({ page, t }: Person, { forecastOn, recoveryStep, reason }: Change): Promise<void> {
  const dialog = page.getByRole('dialog');
  await typeDay(dialog.getByRole('group', { name: t('milestones:field.forecastOn') }), forecastOn, 'ko');
  await dialog.getByRole('combobox').selectOption({ label: t('common:reasonClass.OTHER_BODIES') });
  await dialog.getByRole('textbox', { name: t('milestones:field.recoveryStep') }).fill(recoveryStep);
  await dialog.getByRole('textbox', { name: t('milestones:edit.reason') }).fill(reason);
}

const press = ({ page }: Person, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test('two coordinators change one milestone: the second is told what changed, with both values, and loses nothing', async ({
  sit,
  product,
}) => {
  const admin = await sit({ person: 'admin' });
  await ask(admin.context, product, CREATE, { input: COLLEAGUE });
  const [first, second] = [await sit({ person: 'coordinator' }), await sit({ person: 'second-coordinator' })];
  const { t } = second;
  await openMilestone(first);
  await openMilestone(second);
  const typed = { forecastOn: '2027-06-30', recoveryStep: '상반기 협의체 재구성', reason: '협의체 일정이 늦어짐' };
  await fillIn(second, typed);

  await fillIn(first, { forecastOn: '2027-03-31', recoveryStep: '실무 협의 재개', reason: '관계기관과 다시 정함' });
  await press(first, t('milestones:edit.save'));
  await expect(first.page.getByRole('dialog')).toHaveCount(0);

  await press(second, t('milestones:edit.save'));
  const warning = second.page.getByRole('dialog').getByRole('alert');
  await expect(warning).toContainText(t('milestones:conflict.title'));
  await expect(warning).toContainText('시연 간사');
  await expect(warning).toContainText('관계기관과 다시 정함');
  await expect(warning).toContainText(t('milestones:conflict.theirs', { value: '2027. 3. 31.' }));
  await expect(warning).toContainText(t('milestones:conflict.yours', { value: '2027. 6. 30.' }));
  await expect(warning).toContainText('실무 협의 재개');

  const dialog = second.page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: t('milestones:field.recoveryStep') })).toHaveValue(typed.recoveryStep);
  await expect(dialog.getByRole('textbox', { name: t('milestones:edit.reason') })).toHaveValue(typed.reason);
  await press(second, t('milestones:edit.saveAnyway'));
  await expect(dialog).toHaveCount(0);
  for (const { page } of [first, second]) await expect(page.getByRole('row').filter({ hasText: MILESTONE })).toContainText('2027. 6. 30.');
});
