import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { leader, text } from '../../testing/people';
import { first, openReview, reports } from '../../testing/open-review';
import { notBegun, quiet, reportingTaskForce, round, submission } from '../../testing/sample-reports';

describe('a coordinator at the review queue', () => {
  it('sees what waits, the longest first, and how many of each kind there are', async () => {
    openReview();
    const list = within(await screen.findByRole('region', { name: '보고 목록' }));
    expect(list.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      expect.stringContaining('T05'),
      expect.stringContaining('T06'),
    ]);
    expect(list.getByText('2일째')).toBeTruthy();
    expect(list.getAllByText(/국무조정실 차례/)).toHaveLength(2);
    expect(list.getByRole('link', { name: '검토 대기 2' })).toBeTruthy();
    expect(list.getByRole('link', { name: '작성 전·작성 중 2' })).toBeTruthy();
  });

  it('sees what still waits from a round that is closed, and of which round it is', async () => {
    const before = { ...round, id: 'r-0', code: '2025-02', name: text('2025년 2월 실적'), closedAt: '2025-03-10T00:00:00Z' };
    const turn = { ...first.turn, daysWaited: 20 };
    const left = { ...first, id: 'rep-0', round: before, turn, task: { ...first.task, code: 'T07' } };
    const rows = ({ states }: { states?: string[] }) => (states === undefined ? [left, quiet] : [left]);
    const both = {
      ...reportingTaskForce(reports),
      rounds: [
        { ...round, reports },
        { ...before, reports: rows },
      ],
    };
    openReview('/DSCR-TF/review', { taskForce: { ...both, viewerCan: { openRound: true, review: true } } });
    const list = within(await screen.findByRole('region', { name: '보고 목록' }));
    expect(list.getByRole('link', { name: '검토 대기 3' })).toBeTruthy();
    expect(list.getByRole('link', { name: '전체 6' })).toBeTruthy();
    expect(list.getAllByRole('listitem')[0]?.textContent).toMatch(/T07.*2025년 2월 실적/);
    expect(list.getAllByText('2025년 2월 실적', { selector: 'strong' })).toHaveLength(1);
  });

  it('reads 미제출 only of those past their deadline', async () => {
    const late = { ...notBegun, timeliness: 'OVERDUE', daysLate: 1 };
    const { unmount } = openReview('/DSCR-TF/review', {
      taskForce: {
        ...reportingTaskForce([late]),
        currentRound: { ...round, counts: { ...round.counts, notSubmitted: 5, overdue: 1 }, reports: [late] },
        viewerCan: { openRound: true, review: true },
      },
    });
    expect(await screen.findByRole('link', { name: '미제출 1' })).toBeTruthy();
    const panel = within(screen.getByRole('region', { name: '제출 회차' }));
    expect(panel.getByText(/작성 전·작성 중 4건/)).toBeTruthy();
    expect(panel.getByText(/미제출 1건\(기한 경과\)/)).toBeTruthy();
    unmount();
  });

  it('reads of a report that came in today that it did, and of no days', async () => {
    const { unmount } = openReview('/DSCR-TF/review', {
      taskForce: {
        ...reportingTaskForce([{ ...first, turn: { ...first.turn, daysWaited: 0 } }]),
        viewerCan: { openRound: true, review: true },
      },
    });
    expect(await screen.findByText('오늘부터')).toBeTruthy();
    expect(screen.queryByText(/일째/)).toBeNull();
    unmount();
  });

  it('sorts by deadline, and opens the bodies that are missing for long, by address', async () => {
    const late = { ...notBegun, dueAt: '2025-03-24T09:00:00Z' };
    const missing = [{ daysLate: 9, ministry: late.ministry, reports: [{ id: late.id }] }];
    const taskForce = reportingTaskForce([first, late]);
    const currentRound = { ...taskForce.currentRound, missingBodies: missing };
    const { user, address } = openReview('/DSCR-TF/review?state=ALL&sort=due', {
      taskForce: { ...taskForce, currentRound, viewerCan: { openRound: true, review: true } },
    });
    const list = within(await screen.findByRole('region', { name: '보고 목록' }));
    expect(list.getByText('미제출 기관 1곳')).toBeTruthy();
    expect(list.getByText('1건, 기한 경과 9일')).toBeTruthy();
    const rows = () => list.getAllByText(/^T\d\d /).map((each) => each.textContent.slice(0, 3));
    expect(rows()).toEqual(['T01', 'T05']);
    await user.click(list.getByRole('link', { name: '법무부' }));
    await waitFor(() => expect(address()).toContain('state=MISSING_LONG'));
    expect(rows()).toEqual(['T01']);
    expect(list.getByRole('link', { name: '미제출 기관 1' })).toBeTruthy();
  });

  it('sees that a draft exists, and cannot open it', async () => {
    const { user, address } = openReview();
    await user.click(await screen.findByRole('link', { name: '작성 전·작성 중 2' }));
    await waitFor(() => expect(address()).toContain('state=MISSING'));
    const list = within(screen.getByRole('region', { name: '보고 목록' }));
    expect(await list.findByText('T01 처벌강화')).toBeTruthy();
    expect(list.queryByRole('link', { name: /T01/ })).toBeNull();
  });

  it('moves through the list with the arrows', async () => {
    const { user } = openReview();
    const link = await screen.findByRole('link', { name: /T05/ });
    link.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /T06/ }));
    await user.keyboard('{ArrowUp}{Enter}');
    expect(await screen.findByRole('heading', { name: /T05/ })).toBeTruthy();
  });

  it('begins the review by opening a report, once', async () => {
    const { server } = openReview('/DSCR-TF/review?report=rep-3');
    await screen.findByRole('heading', { name: /T05/ });
    await waitFor(() =>
      expect(server.variablesOf('StatusReportReviewBegin')).toMatchObject([{ id: 'rep-3', input: { expectedVersion: 1 } }]),
    );
  });

  it('reads what is doubtful and what changed', async () => {
    const found = {
      ...first,
      submissions: [
        {
          ...submission,
          id: 'sub-0',
          review: {
            verdict: 'RETURNED',
            reason: '인원수를 밝혀 주십시오',
            comments: [],
            opinion: null,
            reviewedAt: '2025-03-24T00:00:00Z',
            reviewedBy: null,
          },
        },
        submission,
      ],
      flags: [
        { code: 'FORECAST_SLIPPED', about: 'MS04', days: 21 },
        { code: 'SAME_WORDS_AS_LAST', about: 'MS04', days: null },
      ],
      differences: [{ about: 'MS04', before: null, after: 'FORECAST 2025-05-01 · ASSEMBLY' }],
    };
    openReview('/DSCR-TF/review?report=rep-3', {}, found);
    expect(await screen.findByText('MS04: 예상일이 계획보다 21일 늦음')).toBeTruthy();
    expect(screen.getByText('MS04: 추진일정은 달라졌는데 추진실적은 지난 보고와 같음')).toBeTruthy();
    expect(screen.getByText('예상일 2025. 5. 1. · 국회 심의')).toBeTruthy();
    expect(screen.getByText(/1차 제출/)).toBeTruthy();
  });
});

describe('the queue', () => {
  it('names who has not filed when nothing waits', async () => {
    openReview('/DSCR-TF/review', { taskForce: { ...reportingTaskForce([notBegun]), viewerCan: { openRound: true, review: true } } });
    expect(await screen.findByText('검토할 보고가 없습니다')).toBeTruthy();
    expect(screen.getByText('아직 내지 않은 기관: 법무부')).toBeTruthy();
  });

  it('is not there for those who review nothing', async () => {
    openReview('/DSCR-TF/review', { viewer: leader, taskForce: reportingTaskForce(reports) });
    expect(await screen.findByRole('heading', { name: '볼 수 있는 자료가 없습니다' })).toBeTruthy();
  });

  it('meets no barrier, in both languages, and asks for nothing that is not there', async () => {
    const korean = openReview('/DSCR-TF/review?report=rep-3');
    await screen.findByRole('button', { name: '보완요청' });
    expect(await accessibilityFaults(korean.container)).toEqual([]);
    expect(korean.server.faults).toEqual([]);
    korean.unmount();
    const english = openReview('/DSCR-TF/review?lang=en&report=rep-3');
    await screen.findByRole('button', { name: 'Accept' });
    expect(await accessibilityFaults(english.container)).toEqual([]);
  });
});
