import { describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { coordinator, liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { draftOf, notBegun, quiet, reportingTaskForce, returned, reports, waiting } from '../../testing/sample-reports';

interface Saved {
  id: string;
  input: { content: object; expectedVersion: number };
}
/** Saves like the server: the version grows by one. */
const saving = {
  statusReportDraftSave: ({ id, input }: Saved) => ({
    statusReport: { ...notBegun, id, version: 2, state: 'DRAFT', draft: draftOf(input.expectedVersion + 1, input.content) },
    userErrors: [],
  }),
};
const open = (rows: readonly object[] = reports, answers = {}, address = '/DSCR-TF/reports') =>
  openApp(address, { viewer: liaison, taskForce: reportingTaskForce(rows), ...saving, ...answers });
const row = async (title: RegExp) => {
  const heading = await screen.findByRole('heading', { name: title });
  const item = heading.closest('li');
  if (!item) throw new Error('A report without its row');
  return within(item);
};

describe('a liaison on the one page for the ministry', () => {
  it('finds what came back first, open, with the reason and the comment beside its section', async () => {
    open();
    await screen.findByRole('heading', { name: /T02/ });
    expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)[0]).toContain('T02');
    const back = await row(/T02/);
    expect(back.getByText('인원수를 밝혀 주십시오')).toBeTruthy();
    expect(back.getByText('몇 명입니까')).toBeTruthy();
    expect(back.getByLabelText('추진실적')).toHaveProperty('value', '□ 수사 인력을 늘렸음');
  });

  it('is told once that nothing may tell who a victim is, and hears it with each long text', async () => {
    open();
    const back = await row(/T02/);
    const sentence = screen.getByText(/피해자를 알아볼 수 있는 정보/);
    expect(back.getByLabelText('추진실적').getAttribute('aria-describedby')?.split(' ')).toContain(sentence.id);
    expect(back.getByLabelText('향후계획').getAttribute('aria-describedby')?.split(' ')).toContain(sentence.id);
  });

  it('finds only what changed, falls due soon or came back open', async () => {
    open();
    const isOpen = async (title: RegExp) => (await row(title)).getByRole('button', { name: title }).getAttribute('aria-expanded');
    expect(await isOpen(/T01/)).toBe('true');
    expect(await isOpen(/T02/)).toBe('true');
    expect(await isOpen(/T03/)).toBe('false');
  });

  it('is told that the draft was saved, without pressing anything', async () => {
    const { user, server } = open([notBegun]);
    await user.type((await row(/T01/)).getByLabelText('추진실적'), '상정');
    await user.tab();
    expect(await screen.findByText('14:02 저장됨')).toBeTruthy();
    expect(server.variablesOf('StatusReportDraftSave').at(-1)).toMatchObject({
      id: 'rep-1',
      input: { expectedVersion: 0, content: { narrative: '상정' } },
    });
  });

  it('saves two seconds after the last change, in the field', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const { server } = open([notBegun]);
    const field = (await row(/T01/)).getByLabelText('추진실적');
    const { fireEvent } = await import('@testing-library/react');
    fireEvent.change(field, { target: { value: '상정' } });
    act(() => jest.advanceTimersByTime(1900));
    expect(server.variablesOf('StatusReportDraftSave')).toEqual([]);
    act(() => jest.advanceTimersByTime(200));
    await waitFor(() => expect(server.variablesOf('StatusReportDraftSave')).toHaveLength(1));
    jest.useRealTimers();
  });

  it('brings the last text only when asked', async () => {
    const { user } = open([notBegun]);
    const task = await row(/T01/);
    expect(task.getByLabelText('추진실적')).toHaveProperty('value', '');
    await user.click(task.getByRole('button', { name: '지난 실적 불러오기' }));
    expect(task.getByLabelText('추진실적')).toHaveProperty('value', '□ 지난달에는 간담회를 열었음');
  });

  it('marks all untouched tasks as unchanged at once, and leaves the others alone', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '나머지 모두 변동 없음' }));
    const tick = async (title: RegExp) => (await row(title)).getByRole('checkbox', { name: /변동 없음/ });
    expect(await tick(/T01/)).toHaveProperty('checked', true);
    expect(await tick(/T03/)).toHaveProperty('checked', true);
    expect(await tick(/T02/)).toHaveProperty('checked', false);
  });

  it('keeps an obstacle in confidence unless it says otherwise', async () => {
    const { user, server } = open([notBegun]);
    const task = await row(/T01/);
    await user.click(task.getByRole('button', { name: '애로·건의사항' }));
    await user.type(task.getByLabelText('애로·건의 내용'), '예산 부족');
    await user.tab();
    await waitFor(() =>
      expect(server.variablesOf('StatusReportDraftSave').at(-1)).toMatchObject({
        input: { content: { obstacleText: '예산 부족', obstacleScope: 'COORDINATOR_ONLY' } },
      }),
    );
  });

  it('takes a report back while nobody reads it', async () => {
    const { user, server } = open([waiting], {
      statusReportWithdraw: { statusReport: null, userErrors: [{ code: 'REVIEW_BEGUN', message: 'begun', path: ['id'] }] },
    });
    await user.click(await screen.findByRole('button', { name: '회수' }));
    expect((await screen.findByRole('alert')).textContent).toContain('검토가 시작되');
    expect(server.variablesOf('StatusReportWithdraw')).toMatchObject([{ id: 'rep-3', input: { expectedVersion: 1 } }]);
  });

  it('meets no barrier, in both languages, and asks for nothing that is not there', async () => {
    const korean = open();
    await row(/T02/);
    expect(await accessibilityFaults(korean.container)).toEqual([]);
    expect(korean.server.faults).toEqual([]);
    korean.unmount();
    const english = open(reports, {}, '/DSCR-TF/reports?lang=en');
    await screen.findByRole('button', { name: 'Submit all at once' });
    expect(await accessibilityFaults(english.container)).toEqual([]);
  });
});

describe('handing in all at once', () => {
  const submitAll = async ({ user }: ReturnType<typeof open>, count: number) => {
    await user.click(await screen.findByRole('button', { name: '한 번에 제출' }));
    await user.click(await screen.findByRole('button', { name: `${count}건 제출` }));
  };

  it('shows what goes out, and sends only what is ticked', async () => {
    const view = open();
    await view.user.click((await row(/T03/)).getByRole('checkbox', { name: /변동 없음/ }));
    await view.user.click(screen.getByRole('button', { name: '한 번에 제출' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/수사 인력을 늘렸음 · 애로·건의 \(국조실 한정\)/)).toBeTruthy();
    expect(dialog.getByText('적은 내용 없음')).toBeTruthy();
    view.server.answers = { ...view.server.answers, statusReportsSubmit: { statusReports: [], userErrors: [] } };
    await view.user.click(dialog.getByRole('button', { name: '2건 제출' }));
    expect(await screen.findByText(/2건을 제출했습니다/)).toBeTruthy();
    const [sent] = view.server.variablesOf('StatusReportsSubmit');
    expect(sent).toMatchObject({ input: { reports: [{ id: 'rep-2' }, { id: 'rep-4', content: { noChange: true } }] } });
  });

  it('keeps what was typed while "no change" is ticked, says that it will not go out, and does not send it', async () => {
    const written = { ...notBegun, state: 'DRAFT', draft: draftOf(1, { narrative: '상정', nextPlan: '의결' }) };
    const view = open([written], { statusReportsSubmit: { statusReports: [], userErrors: [] } });
    const box = () => screen.getByRole('checkbox', { name: /변동 없음/ });
    await view.user.click(await screen.findByRole('checkbox', { name: /변동 없음/ }));
    expect((await row(/T01/)).queryByLabelText('추진실적')).toBeNull();
    expect((await row(/T01/)).getAllByText(/이미 쓴 내용은 제출되지 않습니다/)).toHaveLength(2);
    await view.user.click(box());
    expect((await row(/T01/)).getByLabelText('추진실적')).toHaveProperty('value', '상정');
    await view.user.click(box());
    await view.user.click(screen.getByRole('button', { name: '한 번에 제출' }));
    expect(await screen.findByText(/변동 없음 · 써 둔 추진실적·향후계획·추진일정은 제출하지 않음/)).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: '1건 제출' }));
    await waitFor(() => expect(view.server.variablesOf('StatusReportsSubmit')).toHaveLength(1));
    expect(view.server.variablesOf('StatusReportsSubmit')).toMatchObject([
      { input: { reports: [{ content: { noChange: true, narrative: '', nextPlan: '', milestones: [] } }] } },
    ]);
    expect(view.server.variablesOf('StatusReportDraftSave').at(-1)).toMatchObject({ input: { content: { narrative: '상정' } } });
  });

  it('leads from each refusal to its row and field, and the focus goes to the summary', async () => {
    const refused = {
      statusReports: [],
      userErrors: [{ code: 'REQUIRED', message: 'Say in one line', path: ['input', 'reports', '1', 'content', 'otherView'] }],
    };
    const withView = { ...quiet, state: 'DRAFT', draft: draftOf(1, { narrative: '회의', agreesWithRating: false }) };
    const view = open([returned, withView], { statusReportsSubmit: refused });
    await row(/T03/);
    await submitAll(view, 2);
    const summary = await screen.findByRole('alert');
    expect(document.activeElement).toBe(summary);
    await view.user.click(within(summary).getByRole('button', { name: /T03 · 입력해 주십시오/ }));
    expect(document.activeElement).toBe((await row(/T03/)).getByLabelText('다른 의견 (한 줄)'));
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  });

  it('leads to the field of a milestone', async () => {
    const refused = {
      statusReports: [],
      userErrors: [
        { code: 'RECOVERY_REQUIRED', message: 'Say', path: ['input', 'reports', '0', 'content', 'milestones', '0', 'recoveryStep'] },
      ],
    };
    const slipped = {
      ...notBegun,
      state: 'DRAFT',
      draft: draftOf(1, {
        narrative: '상정',
        milestones: [
          {
            milestone: { id: 'ms-2', code: 'MS02' },
            achievedOn: null,
            forecastOn: '2025-05-01',
            reasonClass: 'ASSEMBLY',
            recoveryStep: null,
            evidence: null,
          },
        ],
      }),
    };
    const view = open([slipped], { statusReportsSubmit: refused });
    await submitAll(view, 1);
    await view.user.click(await screen.findByRole('button', { name: /만회 대책을 적어 주십시오/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('만회 대책'));
  });
});

describe('the page with nothing to write', () => {
  it('names the latest round when nothing is owed', async () => {
    open([]);
    expect(await screen.findByText('제출할 추진실적이 없습니다')).toBeTruthy();
    expect(screen.getByText(/2025년 3월 실적/)).toBeTruthy();
  });

  it('says how many days are past the deadline', async () => {
    open([{ ...notBegun, timeliness: 'OVERDUE', daysLate: 3 }]);
    expect(await screen.findAllByText('기한 경과 3일')).toHaveLength(2);
  });

  it('is closed to those who report nothing', async () => {
    open([], { viewer: coordinator });
    expect(await screen.findByText('제출할 추진실적이 없습니다')).toBeTruthy();
  });
});
