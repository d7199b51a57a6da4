import { ask, emailOf } from './product/people.ts';
import { DEMO_PASSWORD, startProduct } from './product/product.ts';
import { barriersOn } from './support/barriers.ts';
import { expect, settled, test, type Person } from './support/journey.ts';

async function fillIn({ page, t }: Person, person: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: t('session:signIn.email') }).fill(emailOf(person));
  await page.getByLabel(t('session:signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('session:signIn.submit'), exact: true }).click();
}

for (const language of ['ko', 'en'] as const) {
  test(`a wrong password is answered by one sentence that does not say which half was wrong (${language})`, async ({ sit }) => {
    const person = await sit({ person: null, language });
    await person.page.goto('/sign-in');
    await fillIn(person, 'auditor', 'not-the-password');
    await expect(person.page.getByRole('alert')).toHaveText(person.t('common:refused.WRONG_CREDENTIALS'));
    expect(await barriersOn(person.page)).toEqual([]);
    await fillIn(person, 'nobody-at-all', 'not-the-password');
    await expect(person.page.getByRole('alert')).toHaveText(person.t('common:refused.WRONG_CREDENTIALS'));
  });
}

test('a link that needs a signature opens after it, and a person with two task forces chooses once', async ({ sit }) => {
  const person = await sit({ person: null });
  const { page, t } = person;
  await page.goto('/DSCR-TF/tasks/T04/legislation');
  await expect(page).toHaveURL(/\/sign-in\?.*returnTo=/);
  await fillIn(person, 'liaison.pipc');
  await expect(page).toHaveURL(/\/DSCR-TF\/tasks\/T04\/legislation/);
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(t('shell:chooser.demonstration', { name: '.*' }).replace(/[()]/g, '\\$&')) }).click();
  await expect(page).toHaveURL(/\/DSCR-DEMO\/reports/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/DSCR-DEMO\/reports/);
});

test('whoever is signed out while writing signs in again, is back on the same page, and has lost nothing', async ({ sit, product }) => {
  const person = await sit({ person: null });
  const { page, context, t } = person;
  await page.goto('/DSCR-DEMO/reports');
  await fillIn(person, 'liaison.mogef');
  await page
    .getByRole('link', { name: t('reports:fullForm') })
    .first()
    .click();
  await settled(page);
  const address = page.url();
  await ask(context, product, 'mutation { signOut { signedOut } }');
  const text = '□ 로그인 시간이 끝난 뒤에 쓴 글';
  const narrative = page.getByRole('textbox', { name: t('reporting:section.narrative') });
  await narrative.fill(text);
  await page.getByRole('textbox', { name: t('reporting:section.nextPlan') }).focus();
  await expect(page).toHaveURL(/\/sign-in\?.*returnTo=/);
  await fillIn(person, 'liaison.mogef');
  await expect(page).toHaveURL(address);
  await expect(narrative).toHaveValue(text);
});

test('an installation without demonstration accounts asks for its first administrator', async ({ sit }) => {
  test.setTimeout(120_000);
  const own = await startProduct({ GWAJE_DEMO: '0' });
  const { page, context, t } = await sit({ person: null, at: own.url });
  try {
    const setupCode = /code is (\S+)/.exec(own.said)?.[1] ?? '';
    await page.goto('/');
    await expect(page.getByRole('heading', { name: t('session:setup.title') })).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('textbox', { name: t('session:setup.code') }).fill('not-the-code');
    await page.getByRole('textbox', { name: t('session:setup.nameKo'), exact: true }).fill('김관리');
    await page.getByRole('textbox', { name: t('session:signIn.email') }).fill('admin@example.go.kr');
    await page.getByLabel(t('session:signIn.password'), { exact: true }).fill('a long sentence nobody guesses');
    await page.getByRole('button', { name: t('session:setup.submit') }).click();
    await expect(page.getByText(t('common:refused.WRONG_SETUP_CODE'))).toBeVisible();
    await page.getByRole('textbox', { name: t('session:setup.code') }).fill(setupCode);
    await page.getByRole('button', { name: t('session:setup.submit') }).click();
    await expect(page.getByRole('heading', { name: t('accounts:title') })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'admin@example.go.kr' })).toHaveCount(1);
    // Without the bodies there would never be anybody who reports.
    await page.getByRole('button', { name: t('accounts:create') }).click();
    await expect(page.getByRole('dialog').getByRole('option', { name: '법무부', exact: true })).toBeAttached();
    await page.goto('/setup');
    await expect(page).toHaveURL(/\/accounts/);
  } finally {
    // First the browser, which would miss the server.
    await context.close();
    await own.stop();
  }
});
