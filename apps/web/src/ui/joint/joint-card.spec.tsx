import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { liaison, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { notBegun, reportingTaskForce, submission } from '../../testing/sample-reports';

const part = (code: string, name: string, report: object | null) => ({ ministry: { code, name: text(name) }, report, disagreement: null });
const handedIn = { id: 'part-1', state: 'SUBMITTED', canStateDisagreement: true, latestSubmission: submission };
const lead = { ...notBegun, supportingParts: [part('KCC', '방송통신위원회', handedIn), part('MOE', '교육부', null)] };

const open = (report: object, answers = {}) =>
  openApp('/DSCR-TF/reports/rep-1/edit', { viewer: liaison, taskForce: reportingTaskForce(), statusReport: report, ...answers });

describe('the joint side of a report', () => {
  it('shows the lead each part and what is missing, and takes a disagreement to the office in one act', async () => {
    const { user, server } = open(lead, { disagreementState: { userErrors: [] } });
    const card = within(await screen.findByRole('region', { name: '협조기관 실적' }));
    expect(card.getByText('제출 · 1차')).toBeTruthy();
    expect(card.getByText('아직 제출하지 않음')).toBeTruthy();
    await user.click(card.getByText('방송통신위원회 실적 보기'));
    expect(card.getByText(/수사 인력을 늘렸음/)).toBeTruthy();
    await user.click(card.getByRole('button', { name: '방송통신위원회 실적에 이견 표시' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '이견 남기기' }));
    expect(dialog.getByText('사유를 적어 주십시오.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /이견 내용/ }), '기준이 다름');
    await user.click(dialog.getByRole('checkbox', { name: '국조실에 조정을 함께 요청' }));
    await user.click(dialog.getByRole('button', { name: '이견 남기고 조정 요청' }));
    await waitFor(() =>
      expect(server.variablesOf('DisagreementState')).toMatchObject([
        { reportId: 'part-1', input: { reason: '기준이 다름', raise: true } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says with which parts the lead signed', async () => {
    const signedParts = [
      { id: 'sp-1', number: 1, stance: 'DISAGREES', ministry: { name: text('방송통신위원회') } },
      { id: 'sp-2', number: null, stance: 'MISSING', ministry: { name: text('교육부') } },
    ];
    open({ ...lead, state: 'SUBMITTED', latestSubmission: { ...submission, signedParts }, viewerCan: { edit: false } });
    const card = within(await screen.findByRole('region', { name: '협조기관 실적' }));
    expect(card.getByText(/1차 제출분 · 이견 있음/)).toBeTruthy();
    expect(card.getByText(/교육부 · 미제출/)).toBeTruthy();
  });

  it('is not there for a body that reports alone', async () => {
    open(notBegun);
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByRole('region', { name: '협조기관 실적' })).toBeNull();
  });
});
