import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { notBegun, quiet, reportingTaskForce, submission, waiting } from '../../testing/sample-reports';

const asked = {
  ...{ id: 'ext-1', version: 1, state: 'REQUESTED', reason: '관계기관 협의 지연', previousDueAt: '2025-04-04T09:00:00Z' },
  ...{ wantedUntil: '2025-04-09T09:00:00Z', grantedUntil: null, answer: null, askedAt: '2025-04-01T00:00:00Z' },
  ...{ askedBy: submission.submittedBy, viewerCan: { decide: false } },
};
const granted = { ...asked, state: 'GRANTED', grantedUntil: '2025-04-08T09:00:00Z', answer: '한 번에 한함' };

const open = (rows: readonly object[], answers = {}) =>
  openApp('/DSCR-TF/reports', { viewer: liaison, taskForce: reportingTaskForce(rows), ...answers });

describe('more time for reports', () => {
  const rows = [{ ...notBegun, canAskExtension: true }, { ...quiet, canAskExtension: true }, waiting];

  it('is asked for the chosen ones, with a day and a reason, by keyboard', async () => {
    const { user, server } = open(rows, { deadlineExtensionsAsk: { statusReports: [], userErrors: [] } });
    (await screen.findByRole('button', { name: '기한 연장 요청' })).focus();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '요청 보내기' }));
    expect(dialog.getByText('사유를 적어 주십시오.')).toBeTruthy();
    expect(server.variablesOf('DeadlineExtensionsAsk')).toEqual([]);
    await user.click(dialog.getByRole('checkbox', { name: /^T03/ }));
    const until = within(dialog.getByRole('group', { name: /희망 기한/ }));
    await user.click(until.getByRole('spinbutton', { name: /년/ }));
    await user.keyboard('20250409');
    await user.type(dialog.getByRole('textbox', { name: /사유/ }), '관계기관 협의 지연');
    await user.click(dialog.getByRole('button', { name: '요청 보내기' }));
    await waitFor(() =>
      expect(server.variablesOf('DeadlineExtensionsAsk')).toMatchObject([
        { input: { reportIds: ['rep-1'], untilOn: '2025-04-09', reason: '관계기관 협의 지연' } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says beside the field why it was refused', async () => {
    const userErrors = [{ code: 'NOT_LATER', message: 'later', path: ['input', 'untilOn'] }];
    const { user } = open(rows, { deadlineExtensionsAsk: { statusReports: [], userErrors } });
    await user.click(await screen.findByRole('button', { name: '기한 연장 요청' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(within(dialog.getByRole('group', { name: /희망 기한/ })).getByRole('spinbutton', { name: /년/ }));
    await user.keyboard('20250401');
    await user.type(dialog.getByRole('textbox', { name: /사유/ }), '협의');
    await user.click(dialog.getByRole('button', { name: '요청 보내기' }));
    expect(await dialog.findByText('지금 제출기한보다 뒤의 날을 고르십시오.')).toBeTruthy();
  });

  it('is offered only where it can be asked, and its answer stands at the report', async () => {
    open([{ ...notBegun, dueAt: granted.grantedUntil, isExtended: true, extensions: [granted] }, waiting]);
    expect(await screen.findByText(/^연장된 제출기한 2025/)).toBeTruthy();
    expect(screen.getByText('국조실 답변: 한 번에 한함')).toBeTruthy();
    expect(screen.getByText('사유: 관계기관 협의 지연')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '기한 연장 요청' })).toBeNull();
  });
});
