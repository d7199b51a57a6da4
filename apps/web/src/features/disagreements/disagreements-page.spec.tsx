import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { leader, liaison, MOJ, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';
import { round } from '../../testing/sample-reports';

const by = { name: null, position: text('담당'), body: text('법무부'), role: 'LIAISON' };
const stated = {
  ...{ id: 'dis-1', version: 1, state: 'STATED', reason: '산정 기준이 다름', statedAt: '2025-03-26T00:00:00Z', statedBy: by },
  ...{ ministry: { name: text('방송통신위원회') }, leadMinistry: MOJ, statedByMinistry: MOJ, request: null, waitingDays: null },
  ...{
    outcome: null,
    task: { code: 'T05', title: text('해외사업자 협력') },
    round,
    viewerCan: { raise: true, settle: true, close: false },
  },
};
const raised = {
  ...{ ...stated, id: 'dis-2', version: 2, state: 'RAISED', request: '협의 결렬', raisedAt: '2025-03-27T00:00:00Z', raisedBy: by },
  ...{ waitingDays: 4, viewerCan: { raise: false, settle: false, close: true } },
};
const closed = {
  ...raised,
  id: 'dis-3',
  state: 'CLOSED',
  waitingDays: null,
  outcome: '주관기관 기준으로 통일',
  viewerCan: { close: false },
};

const open = (disagreements: readonly object[], answers = {}) =>
  openApp('/DSCR-TF/disagreements', { taskForce: { ...taskForce, disagreements }, ...answers });

describe('the disagreements of joint tasks', () => {
  it('show what waits for the office first, with its days, and are answered in one act', async () => {
    const { user, server } = open([raised, stated], { disagreementClose: { userErrors: [] } });
    const waiting = within(await screen.findByRole('region', { name: '조정 요청 1건' }));
    expect(waiting.getByText('답변 대기 4일')).toBeTruthy();
    expect(waiting.getByText('협의 결렬')).toBeTruthy();
    await user.click(waiting.getByRole('button', { name: '답변하고 종결' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '답변하고 종결' }));
    expect(dialog.getByText('사유를 적어 주십시오.')).toBeTruthy();
    expect(server.variablesOf('DisagreementClose')).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: /답변/ }), '주관기관 기준');
    await user.click(dialog.getByRole('button', { name: '답변하고 종결' }));
    await waitFor(() =>
      expect(server.variablesOf('DisagreementClose')).toMatchObject([
        { id: 'dis-2', input: { expectedVersion: 2, answer: '주관기관 기준' } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('let the body ask the office or say what was agreed, and tell why it was refused', async () => {
    const userErrors = [{ code: 'ALREADY_RAISED', message: 'asked', path: ['id'] }];
    const { user, server } = open([stated], { viewer: liaison, disagreementRaise: { userErrors }, disagreementSettle: { userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '조정 요청' }));
    const asking = within(await screen.findByRole('dialog'));
    await user.type(asking.getByRole('textbox', { name: /조정 요청 사유/ }), '협의 결렬');
    await user.click(asking.getByRole('button', { name: '조정 요청' }));
    expect(await asking.findByText('이미 조정을 요청했습니다.')).toBeTruthy();
    await user.click(asking.getByRole('button', { name: '취소' }));
    await user.click(await screen.findByRole('button', { name: '이견 해소' }));
    const settling = within(await screen.findByRole('dialog'));
    await user.type(settling.getByRole('textbox', { name: /합의 내용/ }), '수치 정정');
    await user.click(settling.getByRole('button', { name: '이견 해소' }));
    await waitFor(() => expect(server.variablesOf('DisagreementSettle')).toMatchObject([{ id: 'dis-1', input: { outcome: '수치 정정' } }]));
  });

  it('are read by the leadership when they were answered, and nothing can be done with them', async () => {
    open([closed], { viewer: leader });
    const over = within(await screen.findByRole('region', { name: '종결 1건' }));
    expect(over.getByText('주관기관 기준으로 통일')).toBeTruthy();
    expect(over.queryAllByRole('button')).toEqual([]);
  });

  it('say when there are none, and when they did not arrive', async () => {
    open([]);
    expect(await screen.findByText('이견 없음')).toBeTruthy();
  });
});
