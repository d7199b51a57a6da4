import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { failWith } from '../../testing/fake-server';
import { coordinator, demonstrationChoice, taskForceChoice } from '../../testing/people';
import { openApp } from '../../testing/render-app';

const nobody = { viewer: null };
const refusal = (code: string) => ({ signIn: { viewer: null, userErrors: [{ code, message: code, path: null }] } });

async function fillIn(user: ReturnType<typeof openApp>['user']) {
  await user.type(await screen.findByLabelText('전자우편'), 'coordinator@example.go.kr');
  await user.type(screen.getByLabelText('비밀번호'), 'secret');
  await user.click(screen.getByRole('button', { name: '로그인' }));
}

describe('a person who signs in', () => {
  it('is told in one sentence that the password is wrong, not which part', async () => {
    const { user, server } = openApp('/sign-in', { ...nobody, ...refusal('WRONG_CREDENTIALS') });
    await fillIn(user);
    expect((await screen.findByRole('alert')).textContent).toBe('전자우편 또는 비밀번호가 맞지 않습니다.');
    expect(server.variablesOf('SignIn')).toEqual([{ input: { email: 'coordinator@example.go.kr', password: 'secret' } }]);
  });

  it('is told how long to wait after too many tries', async () => {
    const { user } = openApp('/sign-in', { ...nobody, signIn: failWith('RATE_LIMITED', { retryAfterSeconds: 600 }) });
    await fillIn(user);
    expect((await screen.findByRole('alert')).textContent).toContain('10분 뒤');
  });

  it('is told at each field what is missing, and no try is counted', async () => {
    const { user, server } = openApp('/sign-in', { ...nobody, ...refusal('WRONG_CREDENTIALS') });
    await user.click(await screen.findByRole('button', { name: '로그인' }));
    const email = screen.getByLabelText('전자우편');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(email);
    expect(screen.getByText('전자우편 주소를 입력하십시오.')).toBeTruthy();
    expect(screen.getByText('비밀번호를 입력하십시오.')).toBeTruthy();
    await user.type(email, 'coordinator@example.go.kr');
    await user.click(screen.getByRole('button', { name: '로그인' }));
    expect(screen.queryByText('전자우편 주소를 입력하십시오.')).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('비밀번호'));
    expect(server.variablesOf('SignIn')).toEqual([]);
  });

  it('returns to the address that asked for a signature', async () => {
    const { user, server, address } = openApp('/DSCR-TF/tasks?rating=RED', { viewer: null, taskForce: failWith('NOT_SIGNED_IN') });
    await waitFor(() => expect(address()).toContain('/sign-in?returnTo='));
    server.answers = { ...server.answers, viewer: coordinator, signIn: { viewer: coordinator, userErrors: [] }, taskForce: null };
    await fillIn(user);
    await waitFor(() => expect(address()).toContain('/DSCR-TF/tasks?rating=RED'));
  });

  it('never returns to an address of another site', async () => {
    const { address } = openApp('/sign-in?returnTo=//evil.example/', nobody);
    await screen.findByLabelText('전자우편');
    expect(address()).not.toContain('evil');
  });

  it('sees the page in English and without barriers', async () => {
    const { container } = openApp('/sign-in?lang=en', nobody);
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('a person with two task forces and no choice yet', () => {
  it('chooses one, and the server keeps it', async () => {
    const { user, server } = openApp('/', {
      viewer: { ...coordinator, chosenTaskForce: null },
      taskForces: [taskForceChoice, demonstrationChoice],
      taskForceChoose: { taskForce: demonstrationChoice, userErrors: [] },
    });
    await user.click(await screen.findByRole('button', { name: /예시 자료/ }));
    await waitFor(() => expect(server.variablesOf('TaskForceChoose')).toEqual([{ code: 'DSCR-DEMO' }]));
  });
});
