import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { KCC, MOJ, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { reportingTaskForce, round } from '../../testing/sample-reports';

const SPO = { code: 'SPO', name: text('대검찰청') };
const route = {
  ...{ id: 'route-1', version: 3, ministry: SPO, via: MOJ, fromOn: '2024-11-06', untilOn: null, basis: '소속 기관' },
  ...{ provenance: { kind: 'ILLUSTRATIVE' }, viewerCan: { change: true } },
};
const settings = { dueTime: '18:00', dueBusinessDays: 5, cadence: 'MONTHLY', opensByItself: false, version: 1 };

const open = (answers: object) =>
  openApp('/DSCR-TF/review', {
    taskForce: {
      ...reportingTaskForce([]),
      ...{ currentRound: { ...round, reports: [], closedAt: '2025-04-05T00:00:00Z' }, viewerCan: { openRound: true, review: true } },
      ...{ ministries: [MOJ, KCC, SPO], reportRoutes: [route], reportingSettings: settings },
      roundPreview: [{ part: 'LEAD', task: { code: 'T01' }, ministry: MOJ, carries: [SPO] }],
    },
    ...answers,
  });

describe('the routes of reports', () => {
  it('are listed with their basis, and one is added by keyboard', async () => {
    const { user, server } = open({ reportRouteAdd: { userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '보고 경로' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('대검찰청 → 법무부')).toBeTruthy();
    expect(dialog.getByText('소속 기관')).toBeTruthy();
    expect(dialog.getByText('예시')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '경로 추가' }));
    await user.click(dialog.getByRole('button', { name: '저장' }));
    expect(dialog.getByText('사유를 적어 주십시오.')).toBeTruthy();
    expect(server.variablesOf('ReportRouteAdd')).toEqual([]);
    await user.selectOptions(dialog.getByRole('combobox', { name: /실적을 넘기는 기관/ }), 'SPO');
    await user.selectOptions(dialog.getByRole('combobox', { name: /담아 보고하는 기관/ }), 'KCC');
    await user.click(within(dialog.getByRole('group', { name: /시작일/ })).getByRole('spinbutton', { name: /년/ }));
    await user.keyboard('20250301');
    await user.type(dialog.getByRole('textbox', { name: /근거/ }), '협의');
    await user.click(dialog.getByRole('button', { name: '저장' }));
    await waitFor(() =>
      expect(server.variablesOf('ReportRouteAdd')).toMatchObject([
        { code: 'DSCR-TF', input: { ministryCode: 'SPO', viaCode: 'KCC', fromOn: '2025-03-01', untilOn: null, basis: '협의' } },
      ]),
    );
  });

  it('are changed in the version that was seen, and a refusal stands at its field', async () => {
    const userErrors = [{ code: 'CARRIER_ROUTED', message: 'routed', path: ['input', 'viaCode'] }];
    const { user, server } = open({ reportRouteChange: { userErrors } });
    await user.click(await screen.findByRole('button', { name: '보고 경로' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('button', { name: '대검찰청의 경로 변경' }));
    await user.click(dialog.getByRole('button', { name: '저장' }));
    expect(await dialog.findByText('고른 기관도 그때 다른 기관을 거쳐 보고합니다.')).toBeTruthy();
    expect(server.variablesOf('ReportRouteChange')).toMatchObject([{ id: 'route-1', input: { expectedVersion: 3, viaCode: 'MOJ' } }]);
  });

  it('are said in the preview of a round', async () => {
    const { user } = open({});
    await user.click(await screen.findByRole('button', { name: '회차 열기' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('대검찰청 실적 포함: T01')).toBeTruthy();
  });
});
