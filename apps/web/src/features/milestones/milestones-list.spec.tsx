import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { failWith } from '../../testing/fake-server';
import { openApp } from '../../testing/render-app';
import { taskForce } from '../../testing/sample-plan';
import { areas, milestones } from '../../testing/sample-records';

const inArea = (milestone: object, area: object | undefined) => ({ ...milestone, task: { id: 't', code: 'T01', area } });
const plan = {
  ...taskForce,
  milestones: [
    inArea(milestones.achieved, areas[0]),
    inArea(milestones.upcoming, areas[0]),
    inArea(milestones.noRecord, areas[1]),
    inArea(milestones.overdue, areas[1]),
  ],
};
const rowNames = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('rowheader')
    .map((each) => each.textContent);

describe('a reader of the milestones', () => {
  it('finds exactly the rows that a number elsewhere counted', async () => {
    const { unmount } = openApp('/DSCR-TF/milestones?state=NO_RECORD', { taskForce: plan });
    expect(await rowNames()).toEqual(['조치의무사업자 이행점검']);
    unmount();
    openApp('/DSCR-TF/milestones?area=A1&state=ACHIEVED', { taskForce: plan });
    expect(await rowNames()).toEqual(['소지·시청죄 시행']);
  });

  it('sees what falls due within a fortnight by the days that the server counted', async () => {
    openApp('/DSCR-TF/milestones?within=14', { taskForce: plan });
    expect(await rowNames()).toEqual(['양형기준 수정 요청']);
  });

  it('narrows the list, and the address says so', async () => {
    const { user, address } = openApp('/DSCR-TF/milestones', { taskForce: plan });
    await user.selectOptions(await screen.findByLabelText('상태'), 'OVERDUE');
    await waitFor(() => expect(address()).toContain('state=OVERDUE'));
    expect(await rowNames()).toEqual(['시행령 반영']);
    await user.click(screen.getByRole('link', { name: '조건 지우기' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: '조건 지우기' })).toBeNull());
    expect(await rowNames()).toHaveLength(4);
  });

  it('is told when an address names what is not there, and sees the rest', async () => {
    openApp('/DSCR-TF/milestones?ministry=zz&state=foo&area=A1', { taskForce: plan });
    expect(await rowNames()).toEqual(['소지·시청죄 시행', '양형기준 수정 요청']);
    expect(screen.getByText(/주소에 적힌 상태, 기관 값을 알 수 없어/)).toBeTruthy();
  });

  it('is told why there is nothing, or what failed', async () => {
    const { unmount } = openApp('/DSCR-TF/milestones', { taskForce: { ...plan, milestones: [] } });
    expect(await screen.findByText('아직 추진일정이 없습니다')).toBeTruthy();
    unmount();
    openApp('/DSCR-TF/milestones', { taskForce: failWith('INTERNAL', { incident: 'i-9' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('i-9');
  });
});
