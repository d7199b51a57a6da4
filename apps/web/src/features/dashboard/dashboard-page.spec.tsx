import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { failWith } from '../../testing/fake-server';
import { FakeSocket } from '../../testing/fake-socket';
import { leader } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { dashboard, taskForce } from '../../testing/sample-plan';
import { law } from '../../testing/sample-laws';
import { budgetLine } from '../../testing/sample-records';

const open = (address = '/DSCR-TF', answers = {}) => openApp(address, { viewer: leader, taskForce, ...answers });
const ready = () => screen.findByRole('heading', { name: '과제 목록' });

describe('a leader on the dashboard', () => {
  it('hears the worst first, in one sentence', async () => {
    open();
    const total = await screen.findByRole('link', { name: '2개 과제 가운데' });
    expect(total.parentElement?.textContent).toBe('2개 과제 가운데 부진 1개, 정상추진 1개입니다.');
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

  it('opens the lines behind a sum, and reads the same sum under them', async () => {
    const { user, address } = open();
    const budget = await screen.findByRole('region', { name: '분야별 예산 반영·집행 현황' });
    const [dropped] = within(budget).getAllByRole('link', { name: '4,760' }).slice(1);
    await user.click(dropped ?? budget);
    await waitFor(() => expect(address()).toContain('/DSCR-TF/lists/budget?year=2025&area=A2&stage=droppedIncreaseWon'));
    await screen.findByRole('heading', { name: '세부사업 목록' });
    const table = within(screen.getByRole('table'));
    expect(table.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['디지털성범죄피해자지원센터', '합계 (1건)']);
    expect(table.getAllByText('4,760')).toHaveLength(4);
  });

  it('opens what fell due by a published date', async () => {
    const { user, address } = open();
    await user.click(await screen.findByRole('link', { name: '계획일이 공개된 일정 중 기한 도래 3건' }));
    await waitFor(() => expect(address()).toContain('/DSCR-TF/milestones?due=true'));
    await screen.findByRole('heading', { name: '추진일정', level: 1 });
    expect(within(screen.getByRole('table')).getAllByRole('rowheader')).toHaveLength(3);
    expect(screen.getByRole('combobox', { name: '기간' })).toHaveProperty('value', 'due');
  });

  it('sees laws that are passed and not in force apart from those in force, and who holds the pending ones', async () => {
    open();
    const board = await screen.findByRole('region', { name: '입법 단계별 현황' });
    const names = within(board)
      .getAllByRole('heading', { level: 3 })
      .map((each) => each.textContent);
    expect(names).toEqual(['소관위 1', '본회의 통과 · 공포 미확인 1', '공포·미시행 1', '시행 1']);
    expect(within(board).getByText('본회의 의결(가결) · 2024. 11. 14. 이후 확인자료 없음')).toBeTruthy();
    expect(within(board).getByText('국회 과학기술정보방송통신위원회 계류')).toBeTruthy();
    expect(within(board).getByText('소관 방송통신위원회 · T04')).toBeTruthy();
  });

  it('opens from its count exactly what passed without a recorded promulgation', async () => {
    const { user, address } = open();
    await user.click(await screen.findByRole('link', { name: '본회의 통과 · 공포 미확인 1' }));
    await waitFor(() => expect(address()).toContain('effect=PASSED_NOT_PROMULGATED'));
    await screen.findByRole('heading', { name: '입법 목록' });
    expect(within(screen.getByRole('table')).getAllByRole('rowheader')).toHaveLength(1);
  });

  it('reads the day of a mere plan, and no days of waiting', async () => {
    const stageEvents = [{ id: 'e1', on: '2024-11-06', datePrecision: 'day' }];
    const planned = { ...law.pending, daysInStage: null, heldBy: null, stageName: { ko: '추진 계획', en: 'Planned' }, stageEvents };
    open('/DSCR-TF', { taskForce: { ...taskForce, legislation: [planned] } });
    const board = await screen.findByRole('region', { name: '입법 단계별 현황' });
    expect(within(board).getByText('2024. 11. 6. 기준')).toBeTruthy();
    expect(within(board).queryByText(/일째|계류/)).toBeNull();
  });

  it('reads the last known day of a bill, and no days in its stage, where nothing was found after it', async () => {
    const lost = { ...law.pending, daysInStage: null, dataGap: { ko: '이후 경과 미확인', en: 'outcome not found' } };
    const stageEvents = [{ id: 'e1', on: '2025-01-14', datePrecision: 'day' }];
    open('/DSCR-TF', { taskForce: { ...taskForce, legislation: [{ ...lost, stageEvents }] } });
    const board = await screen.findByRole('region', { name: '입법 단계별 현황' });
    expect(within(board).getByText('2025. 1. 14. 이후 확인자료 없음')).toBeTruthy();
    expect(within(board).queryByText(/일째/)).toBeNull();
  });

  it('sees the increase that was dropped, in its own column', async () => {
    open();
    const table = within(await screen.findByRole('region', { name: '분야별 예산 반영·집행 현황' })).getByRole('table');
    expect(within(table).getByRole('columnheader', { name: '증액 미반영' })).toBeTruthy();
    expect(within(table).getAllByText('4,760')).toHaveLength(2);
  });

  it('is told of a fall once, in words and not by a minus sign too', async () => {
    const question = { ...dashboard.matters[0], code: 'BELOW_LAST_YEAR', amountWon: -206_000_000 };
    open('/DSCR-TF', { taskForce: { ...taskForce, dashboard: { ...dashboard, questions: [question] } } });
    const questions = await screen.findByRole('region', { name: '국회·언론이 물을 것' });
    expect(within(questions).getByText(/206백만 원 감액/).textContent).not.toMatch(/[−-]206/);
  });

  it('sees of how many lines a sum was made, and what the sources say beside the amounts', async () => {
    const [amount] = budgetLine.amounts;
    const line = { ...budgetLine, amounts: [{ ...amount, note: { ko: '더 넓은 사업 범위로 집계', en: 'wider' } }] };
    const budgetYears = [{ ...dashboard.budgetYears[0], lines: 5, linesEnacted: 2 }];
    open('/DSCR-TF', { taskForce: { ...taskForce, budgetLines: [line], dashboard: { ...dashboard, budgetYears } } });
    const budget = await screen.findByRole('region', { name: '분야별 예산 반영·집행 현황' });
    const linesOf = [...budget.querySelectorAll('.lines-of')].map((each) => each.textContent);
    expect(linesOf).toEqual(['5건 중 1건', '5건 중 1건', '5건 중 2건']);
    expect(within(budget).getByText(/더 넓은 사업 범위로 집계/)).toBeTruthy();
  });

  it('sees which line stands in no sum, and which one counts its money', async () => {
    const wider = { ...budgetLine, id: 'bl4', code: 'BL04', name: { ko: '더 넓은 사업', en: 'Wider' }, overlapsWith: budgetLine };
    const budgetYears = [{ ...dashboard.budgetYears[0], notCounted: [wider] }];
    open('/DSCR-TF', { taskForce: { ...taskForce, dashboard: { ...dashboard, budgetYears } } });
    const budget = await screen.findByRole('region', { name: '분야별 예산 반영·집행 현황' });
    expect(within(budget).getByRole('heading', { name: '합계에서 뺀 세부사업' })).toBeTruthy();
    expect(within(budget).getByText(new RegExp(`더 넓은 사업 \\(BL04\\): .*\\(${budgetLine.code}\\)에 이미 들어 있는`))).toBeTruthy();
  });

  it('sees which lines the sums are made of, and that a total is left out where its parts are counted', async () => {
    const total = { ...budgetLine, id: 'bl1', code: 'BL01', name: { ko: '총액', en: 'Total' }, parts: [budgetLine] };
    const budgetYears = [{ ...dashboard.budgetYears[0], counted: [budgetLine], notCounted: [total] }];
    open('/DSCR-TF', { taskForce: { ...taskForce, dashboard: { ...dashboard, budgetYears } } });
    const budget = await screen.findByRole('region', { name: '분야별 예산 반영·집행 현황' });
    expect(within(budget).getByText(/한 번만 계산됨\): .*\(BL02\)$/)).toBeTruthy();
    expect(within(budget).getByText(/^총액 \(BL01\): .*\(BL02\).*포함 여부가 출처에 명시되지 않았습니다/)).toBeTruthy();
  });

  it('sees beside the bar what was executed, up to which day, and that the amount is invented', async () => {
    const spent = { ...budgetLine.amounts[0], id: 'am2', stage: 'EXECUTED', on: '2025-06-30', provenance: { kind: 'ILLUSTRATIVE' } };
    const budget = { ...dashboard.budget, executedWon: 1_634_000_000 };
    open('/DSCR-TF', {
      taskForce: { ...taskForce, budgetLines: [{ ...budgetLine, amounts: [spent] }], dashboard: { ...dashboard, budget } },
    });
    const figures = within(await screen.findByRole('region', { name: '주요 수치' }));
    const words = figures.getByText(/집행 1,634백만 원/).parentElement;
    expect(words?.textContent).toContain('(2025. 6. 30. 기준)');
    expect(within(words ?? document.body).getByText('예시')).toBeTruthy();
  });

  it('sees an invented day marked wherever it stands', async () => {
    open();
    await ready();
    const upcoming = screen.getByRole('region', { name: '14일 안의 추진일정' });
    expect(within(upcoming).getByText('예시')).toBeTruthy();
    const row = within(screen.getByRole('region', { name: '과제 목록' })).getByRole('row', { name: /처벌강화/ });
    expect(within(row).getByText('예시')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '과제 목록' })).getAllByText('예시')).toHaveLength(1);
  });

  it('is told what of an address could not be read, beside what reads it', async () => {
    const { user, address } = open('/DSCR-TF?asOf=garbage&area=A9&rating=PINK');
    await ready();
    expect(screen.getByText(/주소에 적힌 기준일 값을 알 수 없어/)).toBeTruthy();
    const tasks = within(screen.getByRole('region', { name: '과제 목록' }));
    expect(tasks.getByText(/주소에 적힌 상태, 분야 값을 알 수 없어/)).toBeTruthy();
    expect(tasks.getAllByRole('rowheader')).toHaveLength(2);
    await user.click(tasks.getByRole('link', { name: '알림 닫기' }));
    await waitFor(() => expect(address()).toBe('/DSCR-TF'));
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

  it('says so where no plan was entered yet, and counts nothing', async () => {
    open('/DSCR-TF', { taskForce: { ...taskForce, areas: [], tasks: [] } });
    expect(await screen.findByText('아직 계획이 등록되지 않았습니다')).toBeTruthy();
    expect(screen.queryByText(/과제 가운데/)).toBeNull();
    expect(screen.getByRole('heading', { level: 1, name: '총괄현황' })).toBeTruthy();
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
