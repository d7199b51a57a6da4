import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { leader } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { law } from '../../testing/sample-laws';
import { dashboard, taskForce } from '../../testing/sample-plan';

const open = (address: string, answers = {}) => openApp(address, { viewer: leader, ...answers });

describe('a leader on the dashboard', () => {
  it('is told how many of the counted milestones nobody published, and sees exactly those', async () => {
    const invented = taskForce.milestones.map((each) => ({ ...each, task: taskForce.tasks[0], provenance: { kind: 'ILLUSTRATIVE' } }));
    const mixed = [...invented.slice(0, 2), ...taskForce.milestones.slice(2).map((each) => ({ ...each, task: taskForce.tasks[1] }))];
    const { user, address } = open('/DSCR-TF', { taskForce: { ...taskForce, milestones: mixed } });
    await user.click(await screen.findByRole('link', { name: '전체 중 예시 2건' }));
    await waitFor(() => expect(address()).toContain('/DSCR-TF/milestones?sample=true'));
    await screen.findByRole('heading', { name: '추진일정', level: 1 });
    const names = within(screen.getByRole('table')).getAllByRole('rowheader');
    expect(names.map((each) => each.textContent)).toEqual(['소지·시청죄 시행 예시', '양형기준 수정 요청 예시']);
    expect(screen.getByRole('combobox', { name: '출처' })).toHaveProperty('value', 'sample');
  });

  it('is told of an accepted report whose it is and of which round', async () => {
    const report = { code: 'REPORT_ACCEPTED', task: taskForce.tasks[1], title: { ko: '사업자 의무 강화', en: 'Operators' } };
    const told = { ...report, afterName: { ko: '여성가족부 · 2025년 3월 실적', en: 'MOGEF' }, at: '2025-03-10T00:00:00Z' };
    open('/DSCR-TF', { taskForce: { ...taskForce, dashboard: { ...dashboard, changes: [told] } } });
    const changes = await screen.findByRole('region', { name: '직전 회의 대비 변동사항' });
    expect(within(changes).getByRole('listitem').textContent).toContain('T04 사업자 의무 강화여성가족부 · 2025년 3월 실적');
  });

  it('reads each day of a law that comes into force in parts', async () => {
    const days = ['2024-10-16', '2025-04-17'].map((on) => ({ on, scope: { ko: '일부', en: 'a part' }, inForce: true }));
    open('/DSCR-TF', { taskForce: { ...taskForce, legislation: [{ ...law.inForce, effectiveDates: days }] } });
    const board = await screen.findByRole('region', { name: '입법 단계별 현황' });
    expect(within(board).getByText('2024. 10. 16., 2025. 4. 17. 나누어 시행')).toBeTruthy();
  });
});
