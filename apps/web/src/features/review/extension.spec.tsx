import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { openApp } from '../../testing/render-app';
import { notBegun, reportingTaskForce, round, submission, waiting } from '../../testing/sample-reports';

const asked = {
  ...{ id: 'ext-1', version: 1, state: 'REQUESTED', reason: '관계기관 협의 지연', previousDueAt: '2025-04-04T09:00:00Z' },
  ...{ wantedUntil: '2025-04-09T09:00:00Z', grantedUntil: null, answer: null, askedAt: '2025-04-01T00:00:00Z' },
  ...{ askedBy: submission.submittedBy, viewerCan: { decide: true } },
};
const rows = [{ ...notBegun, extensions: [asked] }, waiting];
const requests = [{ viewerCan: { decide: true }, report: { state: 'NOT_BEGUN' } }];

const open = (answers: object) =>
  openApp('/DSCR-TF/review?state=MISSING', {
    calendarDay: { isBusinessDay: true, businessDayFrom: '2025-04-09', isYearFilled: true, name: null },
    taskForce: {
      ...reportingTaskForce(rows),
      currentRound: { ...round, extensions: requests, reports: rows },
      viewerCan: { openRound: true, review: true },
    },
    ...answers,
  });

describe('a request for more time', () => {
  it('is told at the round, and granted for another day than was wished', async () => {
    const { user, server } = open({ deadlineExtensionGrant: { deadlineExtension: {}, userErrors: [] } });
    expect(await screen.findByRole('link', { name: '기한 연장 요청 1건에 답변이 필요합니다' })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: '연장 요청에 답하기' }));
    const dialog = within(await screen.findByRole('dialog'));
    const until = within(dialog.getByRole('group', { name: /연장 기한/ }));
    await user.click(until.getByRole('spinbutton', { name: /년/ }));
    await user.keyboard('20250408');
    await user.type(dialog.getByLabelText(/덧붙일 말/), '한 번에 한함');
    await user.click(dialog.getByRole('button', { name: '기한 연장' }));
    await waitFor(() =>
      expect(server.variablesOf('DeadlineExtensionGrant')).toMatchObject([
        { id: 'ext-1', input: { expectedVersion: 1, untilOn: '2025-04-08', answer: '한 번에 한함' } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is declined only with a reason', async () => {
    const { user, server } = open({ deadlineExtensionDecline: { deadlineExtension: {}, userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '연장 요청에 답하기' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: '연장하지 않음' }));
    await user.click(dialog.getByRole('button', { name: '연장하지 않음' }));
    expect(dialog.getByText('사유를 적어 주십시오.')).toBeTruthy();
    expect(server.variablesOf('DeadlineExtensionDecline')).toEqual([]);
    await user.type(dialog.getByLabelText(/연장하지 않는 사유/), '회의 일정');
    await user.click(dialog.getByRole('button', { name: '연장하지 않음' }));
    await waitFor(() =>
      expect(server.variablesOf('DeadlineExtensionDecline')).toMatchObject([
        { id: 'ext-1', input: { expectedVersion: 1, reason: '회의 일정' } },
      ]),
    );
  });
});
