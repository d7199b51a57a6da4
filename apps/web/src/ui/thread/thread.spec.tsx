import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { liaison, MOJ, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';
import { punishment } from '../../testing/sample-records';

const said = {
  ...{ id: 'c-1', side: 'OFFICE', text: '일정을 확인해 주십시오', isNew: true, writtenAt: '2025-03-10T05:00:00Z', version: 1 },
  ...{ ministry: MOJ, writtenBy: { name: null, position: text('과장'), body: text('국무조정실'), role: 'COORDINATOR' } },
  ...{ withdrawnAt: null, withdrawnBy: null, answers: null, viewerCan: { withdraw: false } },
};
const withdrawn = { ...said, id: 'c-2', text: null, isNew: false, withdrawnAt: '2025-03-11T05:00:00Z', withdrawnBy: said.writtenBy };
const talk = (change: object = {}) => ({ isForViewer: true, newCount: 1, bodies: [MOJ], comments: [said, withdrawn], ...change });
const done = { commentMarkRead: { comment: { id: 'c-1' } }, commentAdd: { comment: { id: 'c-3' }, userErrors: [] as object[] } };
const open = (thread: object, answers = {}) =>
  openApp('/DSCR-TF/tasks/T01/summary', {
    viewer: liaison,
    taskForce: { ...taskForce, task: { ...punishment, thread } },
    ...done,
    ...answers,
  });

describe('a talk about a task', () => {
  it('says how much is new, is read when it is opened, and is answered', async () => {
    const { user, server } = open(talk());
    await user.click(await screen.findByRole('button', { name: /^소통 열기: T01 .*, 새 글 1건$/ }));
    const dialog = within(await screen.findByRole('dialog', { name: /^소통: T01/ }));
    expect(await dialog.findByText('일정을 확인해 주십시오')).toBeTruthy();
    expect(dialog.getByText(/국무조정실 과장이\(가\) .* 철회한 글입니다/)).toBeTruthy();
    await waitFor(() => expect(server.variablesOf('CommentMarkRead')).toMatchObject([{ id: 'c-1' }]));
    await user.click(dialog.getByRole('button', { name: '답글 쓰기' }));
    await user.type(dialog.getByRole('textbox', { name: /답글/ }), '확인했습니다');
    await user.click(dialog.getByRole('button', { name: '보내기' }));
    await waitFor(() =>
      expect(server.variablesOf('CommentAdd')).toMatchObject([
        { id: 't1', input: { answersId: 'c-1', ministryId: MOJ.id, text: '확인했습니다' } },
      ]),
    );
    expect(server.faults).toEqual([]);
  });

  it('asks with which body, and says beside the field what is missing', async () => {
    const refused = { comment: null, userErrors: [{ code: 'CHOOSE_BODY', message: '', path: ['input', 'ministryId'] }] };
    const { user } = open(talk({ bodies: [MOJ, { ...MOJ, id: 'm-kcc', name: text('방통위') }], comments: [] }), { commentAdd: refused });
    await user.click(await screen.findByRole('button', { name: /^소통 열기/ }));
    await user.click(await screen.findByRole('button', { name: '보내기' }));
    expect(await screen.findByText('상대 기관을 고르십시오.')).toBeTruthy();
  });

  it('is not there for whoever it is not for', async () => {
    open({ isForViewer: false, newCount: 0, bodies: [], comments: [] });
    await screen.findByRole('region', { name: '과제 개요' });
    expect(screen.queryByRole('button', { name: /소통/ })).toBeNull();
  });

  it('meets no barrier', async () => {
    const { user, baseElement } = open(talk());
    await user.click(await screen.findByRole('button', { name: /^소통 열기/ }));
    await screen.findByText('일정을 확인해 주십시오');
    expect(await accessibilityFaults(baseElement)).toEqual([]);
  });
});
