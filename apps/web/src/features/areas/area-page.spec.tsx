import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { failWith } from '../../testing/fake-server';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';
import { milestones, platforms, punishment } from '../../testing/sample-records';

describe('a reader of an area', () => {
  it('learns why it is rated so, and which task and body cause it', async () => {
    const { container, server } = openApp('/DSCR-TF/areas/A2', { taskForce });
    const why = await screen.findByRole('region', { name: '왜 부진인가?' });
    expect(within(why).getByRole('link', { name: 'T04 사업자 의무 강화' })).toBeTruthy();
    expect(within(why).getByText('방송통신위원회')).toBeTruthy();
    expect(within(why).getByText(/MS04/)).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  it('sees what fell due, but not what nobody has a record of', async () => {
    openApp('/DSCR-TF/areas/A2', { taskForce });
    const near = await screen.findByRole('region', { name: '기한이 지났거나 60일 안인 추진일정' });
    expect(within(near).getByRole('link', { name: 'T04 시행령 반영' })).toBeTruthy();
    expect(within(near).queryByText(/이행점검/)).toBeNull();
  });

  it('sees what fell due long ago: the rating rests on it', async () => {
    const long = { ...platforms, milestones: [{ ...milestones.overdue, days: 327 }] };
    const area = { ...taskForce.area({ code: 'A2' }), tasks: [long] };
    openApp('/DSCR-TF/areas/A2', { taskForce: { ...taskForce, area } });
    const near = await screen.findByRole('region', { name: '기한이 지났거나 60일 안인 추진일정' });
    expect(within(near).getByText('327일 지남')).toBeTruthy();
  });

  it('sees the body of each task in the matrix', async () => {
    openApp('/DSCR-TF/areas/A1', { taskForce });
    const matrix = await screen.findByRole('table', { name: '기관별 담당 과제' });
    expect(within(within(matrix).getByRole('row', { name: /법무부/ })).getByText('주관(잠정)')).toBeTruthy();
    expect(within(within(matrix).getByRole('row', { name: /여성가족부/ })).getByText('협조')).toBeTruthy();
  });

  it('is told of a body in the matrix that no source names, and that it is no more', async () => {
    const closed = { ...punishment.supporting[0]?.ministry, closedOn: '2025-03-02', successors: [] };
    const supporting = [{ ministry: closed, provenance: { kind: 'ILLUSTRATIVE', source: null } }];
    const area = { ...taskForce.area({ code: 'A1' }), tasks: [{ ...punishment, supporting }] };
    openApp('/DSCR-TF/areas/A1', { taskForce: { ...taskForce, area } });
    const matrix = await screen.findByRole('table', { name: '기관별 담당 과제' });
    const row = within(within(matrix).getByRole('row', { name: /여성가족부/ }));
    expect(row.getByText('(2025. 3. 2. 폐지 · 승계기관 미정)')).toBeTruthy();
    expect(row.getByText('예시')).toBeTruthy();
  });

  it('is told once, not twice, that a law is in force', async () => {
    openApp('/DSCR-TF/areas/A1', { taskForce });
    const laws = within(await screen.findByRole('region', { name: '입법' }));
    expect(laws.getAllByText('시행')).toHaveLength(1);
    expect(laws.getByText('공포')).toBeTruthy();
  });

  it('is told what of the address the list of tasks does not know', async () => {
    openApp('/DSCR-TF/areas/A1?sort=colour', { taskForce });
    expect(await screen.findByText(/주소에 적힌 정렬 값을 알 수 없어/)).toBeTruthy();
  });

  it('is told that a body of the address has nothing to do here', async () => {
    openApp('/DSCR-TF/areas/A1?ministry=NOBODY', { taskForce });
    expect(await screen.findByText(/주소에 적힌 기관 값을 알 수 없어/)).toBeTruthy();
  });

  it('finds nothing where there is no such area, and a reason where the server fails', async () => {
    const missing = openApp('/DSCR-TF/areas/A9', { taskForce });
    expect(await screen.findByRole('heading', { name: '볼 수 있는 자료가 없습니다' })).toBeTruthy();
    missing.unmount();
    openApp('/DSCR-TF/areas/A1', { taskForce: failWith('INTERNAL') });
    expect((await screen.findByRole('alert')).textContent).toContain('서버에서 오류가 났습니다');
  });
});
