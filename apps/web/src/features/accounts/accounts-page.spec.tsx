import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { failWith } from '../../testing/fake-server';
import { administrator, leader, MOJ, taskForceChoice, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';

const account = {
  id: 'ac-1',
  email: 'kim@example.go.kr',
  displayName: text('김담당', 'Kim'),
  role: 'LIAISON',
  duty: 'WRITER',
  ministry: MOJ,
  taskForces: [taskForceChoice],
  disabledAt: null,
  version: 3,
};
const open = (answers = {}) =>
  openApp('/accounts', {
    viewer: { ...administrator, keepsAccounts: true },
    accounts: [account],
    taskForces: [{ ...taskForceChoice, ministries: [MOJ] }],
    ...answers,
  });

describe('an administrator', () => {
  it('sees who may come in', async () => {
    const { container, server } = open();
    const row = await screen.findByRole('row', { name: /kim@example/ });
    expect(within(row).getByText('부처 담당 · 작성 담당')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  it('makes an account for a liaison', async () => {
    const { user, server } = open({ accountCreate: { account: { ...account, email: 'lee@example.go.kr' }, userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '계정 만들기' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^이름/), '이담당');
    await user.type(within(dialog).getByLabelText(/영문 이름/), 'Lee');
    await user.type(within(dialog).getByLabelText(/전자우편/), 'lee@example.go.kr');
    await user.type(within(dialog).getByLabelText(/첫 비밀번호/), 'a-long-sentence');
    await user.selectOptions(within(dialog).getByLabelText('소속 부처·기관'), 'MOJ');
    await user.selectOptions(within(dialog).getByLabelText('기관 안의 역할'), 'WRITER');
    await user.click(within(dialog).getByRole('checkbox', { name: taskForceChoice.name.ko }));
    await user.click(within(dialog).getByRole('button', { name: '계정 만들기' }));
    expect(await screen.findByText('lee@example.go.kr 계정을 만들었습니다.')).toBeTruthy();
    expect(server.variablesOf('AccountCreate')[0]).toMatchObject({
      input: {
        email: 'lee@example.go.kr',
        displayName: { ko: '이담당', en: 'Lee' },
        role: 'LIAISON',
        ministryCode: 'MOJ',
        duty: 'WRITER',
        taskForceCodes: ['DSCR-TF'],
      },
    });
  });

  it('reads each refusal beside its field', async () => {
    const { user } = open({
      accountCreate: { account: null, userErrors: [{ code: 'BAD_EMAIL', message: 'Bad.', path: ['input', 'email'] }] },
    });
    await user.click(await screen.findByRole('button', { name: '계정 만들기' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '계정 만들기' }));
    expect(await within(dialog).findByText(/전자우편 주소를 입력/)).toBeTruthy();
    expect(
      within(dialog)
        .getByLabelText(/전자우편/)
        .getAttribute('aria-invalid'),
    ).toBe('true');
  });

  it('hears with the list of bodies what is wrong with the one that was chosen', async () => {
    const { user } = open({
      accountCreate: { account: null, userErrors: [{ code: 'BODY_CLOSED', message: 'No more.', path: ['input', 'ministryCode'] }] },
    });
    await user.click(await screen.findByRole('button', { name: '계정 만들기' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '계정 만들기' }));
    const said = await within(dialog).findByText(/업무를 이어받은 기관을 고르십시오/);
    const list = within(dialog).getByLabelText('소속 부처·기관');
    expect(list.getAttribute('aria-invalid')).toBe('true');
    expect(list.getAttribute('aria-describedby')).toBe(said.id);
    expect(within(dialog).getByLabelText('기관 안의 역할').hasAttribute('aria-invalid')).toBe(false);
    expect(await accessibilityFaults(dialog)).toEqual([]);
  });

  it('disables an account with a reason and the version that was read', async () => {
    const { user, server } = open({ accountDisable: { account, userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: 'kim@example.go.kr 사용 중지' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/중지 사유/), '인사이동');
    await user.click(within(dialog).getByRole('button', { name: '사용 중지' }));
    await waitFor(() =>
      expect(server.variablesOf('AccountDisable')[0]).toMatchObject({ id: 'ac-1', input: { expectedVersion: 3, reason: '인사이동' } }),
    );
  });

  it('names who takes over, or says that nobody does, before somebody with tasks is shut out', async () => {
    const lee = { ...account, id: 'ac-2', email: 'lee@example.go.kr', displayName: text('이주무관', 'Lee') };
    const elsewhere = { ...lee, id: 'ac-3', email: 'park@example.go.kr', taskForces: [] };
    const refusal = { code: 'TASKS_IN_HAND', message: 'Tasks.', path: ['input', 'successorId'] };
    const { user, server } = open({
      accounts: [{ ...account, tasksInCharge: 2 }, lee, elsewhere],
      accountDisable: { account: null, userErrors: [refusal] },
    });
    await user.click(await screen.findByRole('button', { name: 'kim@example.go.kr 사용 중지' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('이 사람이 맡은 과제가 2건 있습니다.')).toBeTruthy();
    const list = dialog.getByLabelText('이어받을 사람');
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['고르십시오', '이주무관 (lee@example.go.kr)']);
    await user.click(dialog.getByRole('button', { name: '사용 중지' }));
    expect(await dialog.findByText(/이어받을 사람을 고르거나/)).toBeTruthy();
    await user.selectOptions(list, 'ac-2');
    await user.click(dialog.getByRole('button', { name: '사용 중지' }));
    await user.click(dialog.getByRole('checkbox', { name: /담당자 없이 두기/ }));
    expect(list).toHaveProperty('value', '');
    await user.click(dialog.getByRole('button', { name: '사용 중지' }));
    await waitFor(() =>
      expect(server.variablesOf('AccountDisable')).toMatchObject([
        { input: { successorId: null, leaveWithoutHolder: false } },
        { input: { successorId: 'ac-2', leaveWithoutHolder: false } },
        { input: { successorId: null, leaveWithoutHolder: true } },
      ]),
    );
  });
});

describe('who may only read', () => {
  it.each(['AUDITOR', 'COORDINATOR'])('finds the list in the menu and nothing to write with (%s)', async (role) => {
    const { container, server } = open({ viewer: { ...administrator, role, keepsAccounts: false, chosenTaskForce: taskForceChoice } });
    expect(await screen.findByRole('row', { name: /kim@example/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: '계정' }).getAttribute('aria-current')).toBe('page');
    expect(screen.queryByRole('button', { name: /계정 만들기|사용 중지/ })).toBeNull();
    expect(screen.queryByRole('columnheader', { name: '관리' })).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  it('finds the way to the task forces before one was chosen', async () => {
    open({ viewer: { ...administrator, role: 'AUDITOR', keepsAccounts: false } });
    const menu = within(await screen.findByRole('navigation', { name: '주 메뉴' }));
    expect(menu.getByRole('link', { name: 'TF 선택' }).getAttribute('href')).toBe('/');
    expect(menu.getByRole('link', { name: '계정' }).getAttribute('aria-current')).toBe('page');
    expect(menu.queryAllByRole('link', { current: 'page' })).toHaveLength(1);
  });
});

describe('somebody else', () => {
  it('is told who may grant access', async () => {
    open({ viewer: leader, accounts: failWith('FORBIDDEN') });
    expect(await screen.findByText('이 자료를 볼 권한이 없습니다')).toBeTruthy();
    expect(screen.getByText(/총괄 담당에게 권한을 요청/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: '다시 시도' })).toBeNull();
  });
});
