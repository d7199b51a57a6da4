import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { failWith } from '../../testing/fake-server';
import { FakeSocket } from '../../testing/fake-socket';
import { leader } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { dashboard, taskForce } from '../../testing/sample-plan';

const open = (address = '/DSCR-TF', answers = {}) => openApp(address, { viewer: leader, taskForce, ...answers });
const ready = () => screen.findByRole('heading', { name: '과제 목록' });

describe('a leader on the dashboard', () => {
  it('reads the state of the plan in one sentence', async () => {
    open();
    expect(await screen.findByText(/2개 과제 가운데/)).toHaveProperty('textContent', '2개 과제 가운데 정상추진 1개, 부진 1개입니다.');
  });

  it('finds the three answers, with who answers for what became worse', async () => {
    open();
    const worse = await screen.findByRole('region', { name: '나빠진 과제' });
    expect(within(worse).getByRole('link', { name: 'T04 사업자 의무 강화' })).toBeTruthy();
    expect(within(worse).getByText('방송통신위원회')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '조정 필요사항' })).getByText(/4,760백만 원/)).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '국회·언론이 물을 것' })).getByText('대비할 질의가 없습니다.')).toBeTruthy();
  });

  it('opens exactly the rows of a number', async () => {
    const { user, address } = open();
    await user.click(await screen.findByRole('link', { name: '부진 1' }));
    await waitFor(() => expect(address()).toContain('/DSCR-TF/tasks?rating=RED'));
    await screen.findByRole('heading', { name: '과제' });
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['사업자 의무 강화']);
  });

  it('sees laws that are passed and not in force apart from those in force, and who holds the pending ones', async () => {
    open();
    const board = await screen.findByRole('region', { name: '입법 단계별 현황' });
    const names = within(board)
      .getAllByRole('heading', { level: 3 })
      .map((each) => each.textContent);
    expect(names).toEqual(['소관위 1', '공포·미시행 1', '시행 1']);
    expect(within(board).getByText('국회 과학기술정보방송통신위원회 계류')).toBeTruthy();
    expect(within(board).getByText('소관 방송통신위원회 · T04')).toBeTruthy();
  });

  it('sees the increase that was dropped, in its own column', async () => {
    open();
    const table = within(await screen.findByRole('region', { name: '분야별 예산 반영·집행 현황' })).getByRole('table');
    expect(within(table).getByRole('columnheader', { name: '증액 미반영' })).toBeTruthy();
    expect(within(table).getAllByText('4,760')).toHaveLength(2);
  });

  it('looks at the day of a meeting, read only, and the server is asked for the end of that day', async () => {
    const { user, server, address } = open();
    await user.selectOptions(await screen.findByLabelText('기준일'), '2025-02-10');
    await waitFor(() => expect(address()).toContain('asOf=2025-02-10'));
    expect(await screen.findByText('2025. 2. 10.(월) 기준 (읽기 전용)')).toBeTruthy();
    await waitFor(() => expect(server.variablesOf('DashboardFold').at(-1)).toMatchObject({ asOf: '2025-02-10T23:59:59.999+09:00' }));
  });

  it('sorts by a column, and the address says so', async () => {
    const { user, address } = open();
    await ready();
    await user.click(screen.getByRole('button', { name: '번호' }));
    await waitFor(() => expect(address()).toContain('sort=code'));
    expect(screen.getByRole('columnheader', { name: /번호/ }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('sees a change by itself, in a window that is left open', async () => {
    const { server } = open();
    await ready();
    await waitFor(() => expect(FakeSocket.opened.some((each) => each.isSubscribed)).toBe(true));
    server.answers = {
      ...server.answers,
      taskForce: { ...taskForce, dashboard: { ...dashboard, ratings: [{ rating: 'DONE', count: 2 }] } },
    };
    FakeSocket.opened.find((each) => each.isSubscribed)?.tellChange('DSCR-TF', 8);
    expect(await screen.findByText(/완료 2개/)).toBeTruthy();
  });

  it('meets no barrier, in both languages', async () => {
    const korean = open();
    await ready();
    expect(await accessibilityFaults(korean.container)).toEqual([]);
    korean.unmount();
    const english = open('/DSCR-TF?lang=en');
    await screen.findByRole('heading', { name: 'Tasks' });
    expect(await accessibilityFaults(english.container)).toEqual([]);
    expect(english.server.faults).toEqual([]);
  });
});

describe('the dashboard without figures', () => {
  it('says on a quiet day that nothing changed', async () => {
    open('/DSCR-TF', { taskForce: { ...taskForce, dashboard: { ...dashboard, worsened: [], matters: [], changes: [] } } });
    expect(await screen.findByText('변동 없음. 직전 회의보다 나빠진 과제가 없습니다.')).toBeTruthy();
    expect(screen.getByText(/제1차 점검회의 이후 나빠진 과제가 없습니다/)).toBeTruthy();
  });

  it('says what failed, with a number to quote, and tries again', async () => {
    const { user, server } = open('/DSCR-TF', { taskForce: failWith('INTERNAL', { incident: 'abc-123' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('INTERNAL · abc-123');
    server.answers = { ...server.answers, taskForce };
    await user.click(screen.getByRole('button', { name: '다시 시도' }));
    await ready();
  });

  it('looks the same for a task force that is not there and one that is not theirs', async () => {
    open('/NO-TF', { taskForce: null });
    expect(await screen.findByRole('heading', { name: '볼 수 있는 자료가 없습니다' })).toBeTruthy();
  });
});
