import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { MOJ, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { notBegun, returned, reportingTaskForce, round, waiting } from '../../testing/sample-reports';

const open = (address: string, answers: object) =>
  openApp(address, {
    taskForce: { ...reportingTaskForce([waiting, returned, notBegun]), viewerCan: { openRound: true, review: true } },
    ...answers,
  });

describe('a reporting round', () => {
  const closed = { ...round, closedAt: '2025-03-12T00:00:00Z', viewerCan: { close: false, review: true }, reports: [] };
  const owed = [
    { part: 'LEAD', task: { code: 'T01' }, ministry: MOJ },
    { part: 'SUPPORTING', task: { code: 'T02' }, ministry: MOJ },
  ];
  const suggestion = {
    ...{ code: '2025-02', name: text('2025년 2월 실적', 'February'), basisOn: '2025-02-28' },
    dueOn: '2025-03-08',
    isCalendarFilled: true,
  };
  const tasks = [{ code: 'T01' }, { code: 'T02' }];
  const between = {
    calendarDay: { isBusinessDay: false, businessDayFrom: '2025-03-10', isYearFilled: true, name: null },
    taskForce: {
      ...reportingTaskForce([]),
      currentRound: closed,
      rounds: [closed],
      tasks,
      roundPreview: owed,
      reportingSettings: {
        dueTime: '18:00',
        dueBusinessDays: 5,
        answerBusinessDays: 3,
        cadence: 'MONTHLY',
        opensByItself: false,
        version: 0,
      },
      roundSuggestion: suggestion,
      viewerCan: { openRound: true, review: true },
    },
  };

  it('says before it is opened which bodies are no more and owe nothing', async () => {
    const closedBody = { ...MOJ, code: 'SPO', name: text('대검찰청'), closedOn: '2025-03-02', successors: [] };
    const withClosed = tasks.map((task) => ({ ...task, supporting: [{ ministry: closedBody }] }));
    const { user } = open('/DSCR-TF/review', { ...between, taskForce: { ...between.taskForce, tasks: withClosed } });
    await user.click(await screen.findByRole('button', { name: '회차 열기' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('과제에 폐지된 기관이 남아 있습니다')).toBeTruthy();
    expect(dialog.getByText('(2025. 3. 2. 폐지 · 승계기관 미정)')).toBeTruthy();
    expect(dialog.getByText('T01, T02')).toBeTruthy();
  });

  it('is opened after showing who will owe what', async () => {
    const { user, server } = open('/DSCR-TF/review', { ...between, reportingRoundOpen: { reportingRound: round, userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '회차 열기' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('T01, T02(협조)')).toBeTruthy();
    expect(dialog.getByLabelText('이름')).toHaveProperty('value', '2025년 2월 실적');
    expect(await dialog.findByText(/쉬는 날\(토·일요일\)입니다/)).toBeTruthy();
    const due = within(dialog.getByRole('group', { name: /제출기한/ }));
    await user.click(due.getByRole('spinbutton', { name: /년/ }));
    await user.keyboard('20250227');
    await user.click(dialog.getByRole('button', { name: '회차 열기' }));
    expect(dialog.getByText('실적 기준일과 같거나 그 뒤인 기한을 고르십시오.')).toBeTruthy();
    expect(due.getAllByRole('spinbutton')).toContain(document.activeElement);
    expect(server.variablesOf('ReportingRoundOpen')).toEqual([]);
    await user.click(due.getByRole('spinbutton', { name: /년/ }));
    await user.keyboard('20250404');
    await user.click(dialog.getByRole('button', { name: '회차 열기' }));
    await waitFor(() =>
      expect(server.variablesOf('ReportingRoundOpen')).toMatchObject([
        {
          taskForceCode: 'DSCR-TF',
          input: { kind: 'MONTHLY', code: '2025-02', basisOn: '2025-02-28', dueAt: '2025-04-04T18:00:00+09:00' },
        },
      ]),
    );
  });

  it('that could not open in time is named to the office', async () => {
    open('/DSCR-TF/review', { ...between, taskForce: { ...between.taskForce, roundsNotOpened: ['2025-02', '2025-01'] } });
    expect(await screen.findByText(/^열리지 않음: 2025-02, 2025-01/)).toBeTruthy();
  });

  it('on demand asks about the chosen tasks', async () => {
    const { user, server } = open('/DSCR-TF/review', { ...between, reportingRoundOpen: { reportingRound: round, userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '회차 열기' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(await dialog.findByLabelText('회차 구분'), 'ON_DEMAND');
    await user.click(await dialog.findByRole('checkbox', { name: /^T02/ }));
    await user.selectOptions(dialog.getByLabelText('시각'), '24:00');
    await user.click(dialog.getByRole('button', { name: '회차 열기' }));
    await waitFor(() =>
      expect(server.variablesOf('ReportingRoundOpen')).toMatchObject([
        { input: { kind: 'ON_DEMAND', taskCodes: ['T01'], dueAt: '2025-03-08T23:59:59.999+09:00' } },
      ]),
    );
  });

  it('falls due as the settings say, which the office changes', async () => {
    const { user, server } = open('/DSCR-TF/review', { ...between, reportingSettingsChange: { reportingSettings: {}, userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '기한 설정' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: '정기 회차를 자동으로 열기' }));
    await user.click(dialog.getByRole('button', { name: '저장' }));
    await waitFor(() =>
      expect(server.variablesOf('ReportingSettingsChange')).toMatchObject([
        {
          input: {
            expectedVersion: 0,
            dueTime: '18:00',
            dueBusinessDays: 5,
            answerBusinessDays: 3,
            cadence: 'MONTHLY',
            opensByItself: true,
          },
        },
      ]),
    );
  });

  it('is closed only after saying what that does', async () => {
    const { user, server } = open('/DSCR-TF/review', { reportingRoundClose: { reportingRound: closed, userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '회차 마감' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText("내지 않은 2건은 '미제출'로 기록됩니다.")).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '마감' }));
    await waitFor(() => expect(server.variablesOf('ReportingRoundClose')).toMatchObject([{ id: 'r-1', input: { expectedVersion: 1 } }]));
  });
});
