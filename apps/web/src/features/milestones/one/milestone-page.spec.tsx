import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../../testing/axe';
import { leader } from '../../../testing/people';
import { openApp } from '../../../testing/render-app';
import { taskForce } from '../../../testing/sample-plan';
import { areas, milestones } from '../../../testing/sample-records';

const task = { id: 't2', code: 'T04', title: { ko: '플랫폼 책임', en: 'Platforms' }, area: areas[1] };
const said = (kind: string, on: string | null, at: string, more: object = {}) => ({
  ...{ kind, on, before: null, movedDays: null, isInvented: false, reasonClass: null, recoveryStep: null },
  entry: { id: `${at} ${kind}`, at: `${at}T03:00:00Z`, enteredLater: false, reason: null, actor: null },
  ...more,
});
const saidDates = [
  said('BASELINE', '2025-03-05', '2024-11-06'),
  said('PLANNED', '2025-03-05', '2024-11-06'),
  said('FORECAST', '2025-04-10', '2025-02-01', { reasonClass: 'ASSEMBLY', recoveryStep: '소위 설명' }),
  said('FORECAST', '2025-04-30', '2025-03-01', { before: '2025-04-10', movedDays: 20, reasonClass: 'ASSEMBLY', recoveryStep: '소위 설명' }),
];
const late = {
  ...milestones.overdue,
  waitsOnOthers: true,
  baselineOn: '2025-03-05',
  baselineNumber: 1,
  evidenceRequired: true,
  version: 4,
  task,
  saidDates,
};
const open = (milestone: object | null, more: object = {}, address = '/DSCR-TF/milestones/MS04') =>
  openApp(address, { taskForce: { ...taskForce, milestone }, ...more });
const changeable = { ...late, viewerCan: { reschedule: true } };

describe('the page of a milestone', () => {
  it('draws every day that was said, and lists the same in words', async () => {
    const { container } = open(late);
    await screen.findByRole('img', { name: /4번 말한 날짜/ });
    const table = within(await screen.findByRole('table', { name: '날짜 변경 경과' }));
    expect(table.getAllByRole('row')).toHaveLength(saidDates.length + 1);
    const [, , , first, second] = table.getAllByRole('row').map((row) => row.textContent);
    expect([first?.includes('예상'), first?.includes('소위 설명'), second?.includes('+20일')]).toEqual([true, true, true]);
    expect(container.querySelectorAll('.said-svg .shape-forecast')).toHaveLength(2);
  });

  it('says whom a late one waits for, and does not call its body slow', async () => {
    open(late);
    expect(await screen.findByText('대기: 국회')).toBeTruthy();
    expect(screen.getByText('9일 지남').className).toBe('warn');
  });

  it('offers nothing to a leader, and says so of what is not there', async () => {
    const { unmount } = open(late, { viewer: leader });
    await screen.findByRole('table');
    for (const name of ['일정 변경', '기준일 변경', '추진일정 제외']) expect(screen.queryByRole('button', { name })).toBeNull();
    unmount();
    open(null);
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('meets no barrier, in both languages', async () => {
    const korean = open(late);
    await screen.findByRole('table');
    expect(await accessibilityFaults(korean.container)).toEqual([]);
    expect(korean.server.faults).toEqual([]);
    korean.unmount();
    const english = open(late, {}, '/DSCR-TF/milestones/MS04?lang=en');
    await screen.findByText('Waiting: the Assembly');
    expect(await accessibilityFaults(english.container)).toEqual([]);
  });
});

describe('a coordinator', () => {
  it('agrees on a new baseline with a reason and the version that was read', async () => {
    const { user, server } = open(changeable, { milestoneRebaseline: { milestone: { id: 'ms-4', version: 5 }, userErrors: [] } });
    await user.click(await screen.findByRole('button', { name: '기준일 변경' }));
    const dialog = within(await screen.findByRole('dialog'));
    const day = within(dialog.getByRole('group', { name: /새 기준일/ }));
    await user.click(day.getByRole('spinbutton', { name: /월/ }));
    await user.keyboard('6');
    await user.type(dialog.getByLabelText(/변경 사유/), '점검회의 합의');
    await user.click(dialog.getByRole('button', { name: '기준일 변경' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.variablesOf('MilestoneRebaseline')).toMatchObject([
      { id: 'ms-4', input: { expectedVersion: 4, baselineOn: '2025-06-05', reason: '점검회의 합의' } },
    ]);
  });

  it('is told why one cannot be taken out', async () => {
    const { user } = open(changeable, {
      milestoneArchive: { milestone: null, userErrors: [{ code: 'WEIGHT_LEFT', message: 'Weight left', path: ['id'] }] },
    });
    await user.click(await screen.findByRole('button', { name: '추진일정 제외' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/변경 사유/), '계획 조정');
    await user.click(dialog.getByRole('button', { name: '제외' }));
    expect(await dialog.findByText(/가중치가 남아 있습니다/)).toBeTruthy();
  });
});
