import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { leader } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';
import { areas, milestones } from '../../testing/sample-records';

const task = { id: 't1', code: 'T01', title: { ko: '처벌강화', en: 'Strengthen punishment' }, area: areas[0] };
const changeable = { viewerCan: { reschedule: true }, task };
const rows = [
  { ...milestones.achieved, task, baselineOn: '2024-10-31' },
  { ...milestones.upcoming, ...changeable, baselineOn: '2025-03-19', version: 3 },
  { ...milestones.noRecord, ...changeable, baselineOn: '2024-12-31' },
  { ...milestones.overdue, ...changeable, baselineOn: '2025-03-05' },
];
const open = (address = '/DSCR-TF/milestones', answers = {}) =>
  openApp(address, { taskForce: { ...taskForce, milestones: rows }, ...answers });
const cell = async (code: string) => {
  const row = (await screen.findByRole('cell', { name: code })).closest('tr');
  if (!row) throw new Error('A cell outside a row');
  return within(row);
};
const editUpcoming = async (user: ReturnType<typeof open>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'MS02 양형기준 수정 요청 일정 변경' }));
  return within(await screen.findByRole('dialog'));
};

describe('the milestones', () => {
  it('never call late what has no record, and mark invented dates', async () => {
    open();
    const unknown = await cell('MS03');
    expect(unknown.getByText('확인자료 없음')).toBeTruthy();
    expect(unknown.queryByText(/지남|기한 경과/)).toBeNull();
    expect((await cell('MS04')).getByText('9일 지남')).toBeTruthy();
    // As first planned, as planned, and as where it stands now.
    expect((await cell('MS02')).getAllByText('예시')).toHaveLength(3);
    expect(unknown.queryByText('예시')).toBeNull();
  });

  it('open exactly the rows of a question, and the address says which', async () => {
    const { user, address } = open();
    await user.click(await screen.findByRole('link', { name: '기한 경과 1' }));
    await waitFor(() => expect(address()).toContain('state=OVERDUE'));
    expect(screen.getAllByRole('rowheader').map((each) => each.textContent)).toEqual(['시행령 반영']);
    await user.click(screen.getByRole('link', { name: '30일 안 1' }));
    await waitFor(() => expect(screen.getAllByRole('rowheader').map((each) => each.textContent)).toEqual(['양형기준 수정 요청']));
  });

  it('measure nothing from a first date that was invented, also when the plan was moved to a real one', async () => {
    const moved = { ...rows[3], id: 'ms-5', code: 'MS05', baselineOnProvenance: milestones.upcoming.baselineOnProvenance };
    const { user, container } = open('/DSCR-TF/milestones', { taskForce: { ...taskForce, milestones: [moved] } });
    const row = await cell('MS05');
    expect(row.getAllByText('예시')).toHaveLength(1);
    expect(row.queryByText(/56일/)).toBeNull();
    await user.click(screen.getByRole('link', { name: '타임라인' }));
    await screen.findByRole('button', { name: /MS05 시행령 반영.* 당초 2025. 3. 5. \(예시\)/ });
    expect([container.querySelectorAll('.slip-sample-line').length, container.querySelectorAll('.slip-later').length]).toEqual([1, 0]);
  });

  it('stand on a timeline with the same facts in words', async () => {
    const { user, address } = open();
    await user.click(await screen.findByRole('link', { name: '타임라인' }));
    await waitFor(() => expect(address()).toContain('view=timeline'));
    await screen.findByRole('button', {
      name: 'MS04 시행령 반영, 기한 경과, 당초 2025. 3. 5., 계획 2025. 3. 5., 예상 2025. 4. 30., 방송통신위원회',
    });
    expect(screen.getByText('+56일')).toBeTruthy();
    expect(screen.getByRole('img', { name: /MS01 소지·시청죄 시행, 이행/ })).toBeTruthy();
  });

  it('tell what waits on others from what is late, as a question of their own', async () => {
    const waiting = { ...rows[3], waitsOnOthers: true };
    const { user, address } = open('/DSCR-TF/milestones', { taskForce: { ...taskForce, milestones: [rows[1], waiting] } });
    expect((await cell('MS04')).getByText('대기: 국회')).toBeTruthy();
    expect((await cell('MS04')).getByText('9일 지남').className).toBe('warn');
    await user.click(screen.getByRole('link', { name: '대기 1' }));
    await waitFor(() => expect(address()).toContain('waits=true'));
    expect(screen.getAllByRole('rowheader').map((each) => each.textContent)).toEqual(['시행령 반영']);
    await user.click(screen.getByRole('link', { name: '타임라인' }));
    await screen.findByRole('button', { name: /MS04 시행령 반영, 기한 경과, 대기: 국회, / });
  });

  it('stand in quarters where the address says so, and month by month where there is no room', async () => {
    const { user, address } = open('/DSCR-TF/milestones?view=timeline');
    await user.click(await screen.findByRole('link', { name: '분기' }));
    await waitFor(() => expect(address()).toContain('scale=quarter'));
    expect(screen.getAllByText('1분기').length).toBeGreaterThan(0);
    const agenda = within(screen.getByRole('group', { name: '월별 추진일정' }));
    expect(agenda.getAllByRole('heading').map((each) => each.textContent)).toEqual(['2024. 10.', '2024. 12.', '2025. 3.', '2025. 4.']);
  });

  it('name no lead as the owner of what no source gives an owner, in the table, on the timeline and in its dialog', async () => {
    const unnamed = { ...rows[1], ministryProvenance: null };
    const { user } = open('/DSCR-TF/milestones', { taskForce: { ...taskForce, milestones: [unnamed, rows[3]] } });
    const row = await cell('MS02');
    expect(row.getByText('담당기관 미지정')).toBeTruthy();
    expect(row.getByText('주관(잠정) 법무부 기준')).toBeTruthy();
    expect(row.queryByText('법무부')).toBeNull();
    const named = await cell('MS04');
    expect(named.getByText('방송통신위원회')).toBeTruthy();
    expect(named.queryByText('담당기관 미지정')).toBeNull();
    expect((await editUpcoming(user)).getByText(/담당기관 미지정\(주관\(잠정\) 법무부 기준\)/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('link', { name: '타임라인' }));
    await screen.findByRole('button', { name: /MS02 .*담당기관 미지정\(주관\(잠정\) 법무부 기준\)$/ });
  });

  it('can be read and not changed by a leader', async () => {
    open('/DSCR-TF/milestones', { viewer: leader, taskForce: { ...taskForce, milestones: [rows[0]] } });
    await cell('MS01');
    expect(screen.queryByRole('button', { name: /일정 변경/ })).toBeNull();
  });

  it('meet no barrier, in both languages and both views', async () => {
    const table = open();
    await cell('MS02');
    expect(await accessibilityFaults(table.container)).toEqual([]);
    expect(table.server.faults).toEqual([]);
    table.unmount();
    const timeline = open('/DSCR-TF/milestones?lang=en&view=timeline');
    await screen.findByRole('link', { name: 'Timeline' });
    expect(await accessibilityFaults(timeline.container)).toEqual([]);
  });
});

describe('a coordinator who changes a date', () => {
  it('sends only what changed, with the reason and the version that was read', async () => {
    const { user, server } = open('/DSCR-TF/milestones', { milestoneReschedule: { milestone: rows[1], userErrors: [] } });
    const dialog = await editUpcoming(user);
    await user.type(dialog.getByLabelText('만회 대책'), '실무 협의 재개');
    await user.type(dialog.getByLabelText(/변경 사유/), '국회 일정 변경');
    await user.click(dialog.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [sent] = server.variablesOf('MilestoneReschedule');
    expect(sent).toMatchObject({ id: 'ms-2', input: { expectedVersion: 3, recoveryStep: '실무 협의 재개', reason: '국회 일정 변경' } });
    expect(Object.keys(sent?.['input'] as object)).not.toContain('plannedOn');
  });

  it('who mistypes a year empties no date: it is told at the field, and nothing is sent', async () => {
    const { user, server } = open('/DSCR-TF/milestones', { milestoneReschedule: { milestone: rows[1], userErrors: [] } });
    const dialog = await editUpcoming(user);
    const planned = within(dialog.getByRole('group', { name: '계획일' }));
    await user.click(planned.getByRole('spinbutton', { name: /년/ }));
    await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}27');
    await user.type(dialog.getByLabelText(/변경 사유/), '국회 일정 변경');
    await user.click(dialog.getByRole('button', { name: '저장' }));
    expect(await dialog.findByText(/1948년부터 2199년 사이/)).toBeTruthy();
    expect(server.attempts('MilestoneReschedule')).toHaveLength(0);
  });

  it('is told at the field that a reason is missing', async () => {
    const { user } = open('/DSCR-TF/milestones', {
      milestoneReschedule: { milestone: null, userErrors: [{ code: 'REASON_REQUIRED', message: 'Say why', path: ['input', 'reason'] }] },
    });
    const dialog = await editUpcoming(user);
    await user.click(dialog.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(dialog.getByLabelText(/변경 사유/).getAttribute('aria-invalid')).toBe('true'));
  });

  it('who is the second sees what changed, by whom and when, with both values, and loses nothing that was typed', async () => {
    const now = { ...rows[1], version: 4, plannedOn: '2025-03-31' };
    const conflict = {
      changedAt: '2025-03-14T01:05:00Z',
      changedBy: { name: { ko: '김총괄', en: 'Kim' }, position: null, body: { ko: '국무조정실', en: 'OPC' }, role: 'COORDINATOR' },
      reason: '양형위 회의 연기',
      fields: [{ field: 'plannedOn', theirs: '2025-03-31', yours: '2025-03-19' }],
    };
    const stale = {
      milestone: now,
      conflict,
      userErrors: [{ code: 'STALE_VERSION', message: 'stale', path: ['input', 'expectedVersion'] }],
    };
    const { user, server } = open('/DSCR-TF/milestones', { milestoneReschedule: stale });
    const dialog = await editUpcoming(user);
    await user.type(dialog.getByLabelText(/변경 사유/), '부처 요청에 따름');
    await user.click(dialog.getByRole('button', { name: '저장' }));
    const panel = within(await dialog.findByRole('alert'));
    expect(panel.getByText(/국무조정실 김총괄, 2025. 3. 14.\(금\) 10:05/)).toBeTruthy();
    expect(panel.getByText('사유: 양형위 회의 연기')).toBeTruthy();
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    expect(panel.getByText('저장된 값: 2025. 3. 31.')).toBeTruthy();
    expect(panel.getByText('내가 적은 값: 2025. 3. 19.')).toBeTruthy();
    expect(dialog.getByLabelText(/변경 사유/)).toHaveProperty('value', '부처 요청에 따름');
    await user.click(dialog.getByRole('button', { name: '적은 값으로 다시 저장' }));
    await waitFor(() =>
      expect(server.variablesOf('MilestoneReschedule').at(-1)).toMatchObject({
        input: { expectedVersion: 4, plannedOn: '2025-03-19', reason: '부처 요청에 따름' },
      }),
    );
  });
});
