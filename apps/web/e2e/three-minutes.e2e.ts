import { ask, emailOf } from './product/people.ts';
import { DEMO_PASSWORD } from './product/product.ts';
import { Hands } from './support/hands.ts';
import { pattern, seoulDay } from './support/fields.ts';
import { expect, settled, test } from './support/journey.ts';

const TASK_FORCE = 'DSCR-TF';
const MOST_ACTIONS = 25;
const MOST_SECONDS = 180;

const ROUND = `query { taskForce(code: "${TASK_FORCE}") { currentRound { id } } }`;
const OPEN = `mutation ($input: ReportingRoundOpenInput!) { reportingRoundOpen(taskForceCode: "${TASK_FORCE}", input: $input) {
  userErrors { code } } }`;

interface RoundAnswer {
  taskForce: { currentRound: { id: string } | null };
}
interface OpenAnswer {
  reportingRoundOpen: { userErrors: object[] };
}

test('a ministry with seven tasks, two of them changed, reports in three minutes by keyboard alone', async ({ sit, product }) => {
  const office = await sit({ person: 'coordinator' });
  if ((await ask<RoundAnswer>(office.context, product, ROUND)).taskForce.currentRound === null) {
    const name = { ko: '수시 점검 실적', en: 'Results of a check' };
    const dates = { basisOn: seoulDay(-1), dueAt: `${seoulDay(30)}T18:00:00+09:00` };
    const input = { idempotencyKey: crypto.randomUUID(), kind: 'ON_DEMAND', code: 'e2e-3', name, ...dates };
    expect((await ask<OpenAnswer>(office.context, product, OPEN, { input })).reportingRoundOpen.userErrors).toEqual([]);
  }

  const { page, t } = await sit({ person: null });
  const hands = new Hands(page);
  const main = page.getByRole('main');
  const field = (row: string, name: string) =>
    main
      .getByRole('listitem')
      .filter({ has: heading(row) })
      .getByRole('textbox', { name });
  const heading = (row: string) => page.getByRole('heading', { name: new RegExp(`^${row} `) });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await test.step('the link of the mail leads through the sign-in to the page', async () => {
    await page.goto(`/${TASK_FORCE}/reports`);
    await hands.type(page.getByRole('textbox', { name: t('session:signIn.email') }), emailOf('liaison.knpa'));
    await hands.type(page.getByLabel(t('session:signIn.password'), { exact: true }), DEMO_PASSWORD);
    await hands.press('Enter');
    await settled(page);
    await expect(page.getByText(pattern(t('reports:toDo', { count: 7, total: 7 })))).toBeVisible();
  });

  await test.step('one task with a milestone that was reached', async () => {
    await hands.open(heading('T02').getByRole('button'));
    await hands.type(field('T02', t('reporting:section.narrative')), '□ 위장수사 교육과정을 마친 수사관 24명을 시도청에 배치함');
    await hands.type(field('T02', t('reporting:section.nextPlan')), '□ 12월 중 수사관 보수교육');
    const claim = main
      .getByRole('listitem')
      .filter({ has: heading('T02') })
      .locator('.claim')
      .last();
    await hands.choose(claim.getByRole('radiogroup'), t('reports:claim.kind.ACHIEVED'));
    await hands.type(claim.getByRole('spinbutton').first(), seoulDay(-1).replaceAll('-', ''));
    await hands.type(claim.getByRole('textbox', { name: t('reports:claim.evidence') }), '경찰청 보도자료 제2025-31호');
  });

  await test.step('one with words alone', async () => {
    await hands.open(heading('T03').getByRole('button'));
    await hands.type(field('T03', t('reporting:section.narrative')), '□ 해외 수사기관과 공조 회의 2회 개최');
    await hands.type(field('T03', t('reporting:section.nextPlan')), '□ 공조 요청 서식 개정안 마련');
  });

  await test.step('the others are unchanged, and all are submitted at once', async () => {
    await hands.activate(button(t('reports:allNoChange')), 'back');
    await hands.activate(button(t('reports:submitAll')));
    await hands.activate(page.getByRole('dialog').getByRole('button', { name: t('reports:dialog.submit', { count: 7 }), exact: true }));
    await expect(page.getByText(pattern(t('reports:submitted', { count: 7, time: '…' })))).toBeVisible();
  });

  test.info().annotations.push({ type: 'by keyboard', description: hands.summary() });
  expect(hands.actions).toBeLessThanOrEqual(MOST_ACTIONS);
  expect(hands.seconds()).toBeLessThanOrEqual(MOST_SECONDS);
});
