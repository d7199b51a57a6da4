import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { begun, first, openReview, second } from '../../testing/open-review';
import { reportingTaskForce } from '../../testing/sample-reports';

describe('a decision', () => {
  it('needs a reason to return: the refusal stands at its field', async () => {
    const { user } = openReview('/DSCR-TF/review?report=rep-3', {
      statusReportReturn: { statusReport: null, userErrors: [{ code: 'REASON_REQUIRED', message: 'Say', path: ['input', 'reason'] }] },
    });
    await user.click(await screen.findByRole('button', { name: '보완요청' }));
    await user.click(screen.getByRole('button', { name: '보완요청 보내기' }));
    const field = screen.getByLabelText(/보완요청 사유/);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    const said = described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    expect(said).toContain('사유를 적어 주십시오');
    expect(said).toContain('피해자를 알아볼 수 있는 정보');
    expect(screen.getByLabelText('추진실적에 대한 보완 의견').getAttribute('aria-describedby')).toBe(described.at(-1));
  });

  it('that is pressed before the opening has arrived follows it, with the version that the opening made', async () => {
    let arrive = () => undefined as void;
    const opening = new Promise<void>((resolve) => (arrive = resolve));
    let version = 1;
    const { user, server } = openReview('/DSCR-TF/review?report=rep-3', {
      statusReport: () => ({ ...first, version, reviewBegunAt: version === 1 ? null : '2025-03-26T00:00:00Z' }),
      statusReportReviewBegin: async () => {
        await opening;
        version = 2;
        return begun.statusReportReviewBegin;
      },
      statusReportReturn: { statusReport: null, userErrors: [{ code: 'REASON_REQUIRED', message: 'Say', path: ['input', 'reason'] }] },
    });
    await user.click(await screen.findByRole('button', { name: '보완요청' }));
    await user.click(screen.getByRole('button', { name: '보완요청 보내기' }));
    expect(server.attempts('StatusReportReturn')).toEqual([]);
    arrive();
    const field = screen.getByLabelText(/보완요청 사유/);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(field);
    expect(server.variablesOf('StatusReportReturn')).toMatchObject([{ input: { expectedVersion: 2 } }]);
  });

  it('returns with a reason and comments on sections, and opens the next report', async () => {
    const { user, server, address } = openReview('/DSCR-TF/review?report=rep-3', {
      statusReport: ({ id }: { id: string }) => (id === 'rep-6' ? second : first),
      statusReportReturn: { statusReport: first, userErrors: [] },
    });
    await user.click(await screen.findByRole('button', { name: '보완요청' }));
    await user.type(screen.getByLabelText(/보완요청 사유/), '인원수를 밝혀 주십시오');
    await user.type(screen.getByLabelText('추진실적에 대한 보완 의견'), '몇 명입니까');
    await user.click(screen.getByRole('button', { name: '보완요청 보내기' }));
    await waitFor(() => expect(address()).toContain('report=rep-6'));
    // Nobody chose this one: the body may still take it back until somebody works on it.
    const next = await screen.findByRole('heading', { name: /T06/ });
    expect(server.variablesOf('StatusReportReviewBegin').map(({ id }) => id)).not.toContain('rep-6');
    await user.click(next);
    await waitFor(() => expect(server.variablesOf('StatusReportReviewBegin').map(({ id }) => id)).toContain('rep-6'));
    expect(server.variablesOf('StatusReportReturn')).toMatchObject([
      {
        id: 'rep-3',
        input: { expectedVersion: 2, reason: '인원수를 밝혀 주십시오', comments: [{ section: 'narrative', text: '몇 명입니까' }] },
      },
    ]);
  });

  it('accepts with an opinion beside the text', async () => {
    const { user, server, address } = openReview(
      '/DSCR-TF/review?report=rep-6',
      { statusReportAccept: { statusReport: first, userErrors: [] } },
      second,
    );
    await user.click(await screen.findByRole('button', { name: '확인완료' }));
    await user.type(screen.getByLabelText(/국조실 의견/), '차질 없이 추진');
    await user.click(screen.getByRole('button', { name: '확인완료로 결정' }));
    await waitFor(() => expect(address()).toContain('report=rep-3'));
    expect(server.variablesOf('StatusReportAccept')).toMatchObject([{ id: 'rep-6', input: { opinion: '차질 없이 추진' } }]);
  });

  it('shows both values of a milestone that was changed since, and replaces it only when that is ticked', async () => {
    const flag = {
      ...{ code: 'MILESTONE_MOVED', about: 'MS02', days: null },
      ...{ current: 'FORECAST 2027-03-01 · COURTS', reported: 'FORECAST 2028-12-31 · ASSEMBLY' },
      ...{ milestoneId: 'ms-2', milestoneVersion: 4 },
    };
    const { user, server } = openReview('/DSCR-TF/review?report=rep-3', {
      statusReport: { ...first, flags: [flag] },
      statusReportAccept: {
        statusReport: null,
        userErrors: [{ code: 'MILESTONE_MOVED', message: 'Say', path: ['input', 'overMovedMilestones'] }],
      },
    });
    expect(await screen.findByText(/지금: .*2027.*3.*1.*보고: .*2028.*12.*31/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: '확인완료' }));
    await user.click(screen.getByRole('button', { name: '확인완료로 결정' }));
    expect(await screen.findByText(/제출 뒤에 추진일정이 바뀌었습니다/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /이 보고의 내용으로 바꿈/ }));
    await user.click(screen.getByRole('button', { name: '확인완료로 결정' }));
    await waitFor(() => expect(server.variablesOf('StatusReportAccept')).toHaveLength(2));
    expect(server.variablesOf('StatusReportAccept')).toMatchObject([
      { input: { overMovedMilestones: [] } },
      { input: { overMovedMilestones: [{ milestoneId: 'ms-2', version: 4 }] } },
    ]);
  });

  it('does not lead away from another report that was opened while it was on its way', async () => {
    const third = { ...second, id: 'rep-7', task: { ...first.task, id: 'task-T07', code: 'T07' } };
    let arrive = () => undefined as void;
    const onItsWay = new Promise<void>((resolve) => (arrive = resolve));
    const { user, server, address } = openReview('/DSCR-TF/review?report=rep-3', {
      taskForce: { ...reportingTaskForce([first, second, third]), viewerCan: { openRound: true, review: true } },
      statusReport: ({ id }: { id: string }) => [first, second, third].find((each) => each.id === id) ?? null,
      statusReportAccept: async () => {
        await onItsWay;
        return { statusReport: first, userErrors: [] };
      },
    });
    await user.click(await screen.findByRole('button', { name: '확인완료' }));
    await user.click(screen.getByRole('button', { name: '확인완료로 결정' }));
    await user.click(screen.getByRole('link', { name: /T07/ }));
    await waitFor(() => expect(address()).toContain('report=rep-7'));
    arrive();
    await waitFor(() => expect(server.variablesOf('StatusReportAccept')).toMatchObject([{ id: 'rep-3' }]));
    expect(await screen.findByRole('heading', { name: /T07/ })).toBeTruthy();
    await expect(waitFor(() => expect(address()).toContain('report=rep-6'), { timeout: 300 })).rejects.toThrow();
    expect(address()).toContain('report=rep-7');
  });
});
