import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { openApp } from '../../testing/render-app';
import { reportingTaskForce, waiting } from '../../testing/sample-reports';

const open = (address: string) =>
  openApp(address, {
    taskForce: { ...reportingTaskForce([waiting, { ...waiting, id: 'rep-6' }]), viewerCan: { openRound: true, review: true } },
  });

describe('a coordinator whose address asks for what is not there', () => {
  it('is told beside the filters what the address asked for in vain', async () => {
    const { user, address } = open('/DSCR-TF/review?state=LATE&ministry=NOBODY');
    expect(await screen.findByText(/상태, 기관 값을 알 수 없어/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '검토 대기 2' })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: '알림 닫기' }));
    await waitFor(() => expect(address()).toBe('/DSCR-TF/review'));
  });

  it('is told of a round that is not there, and led back to the one that is', async () => {
    const { user, address } = open('/DSCR-TF/review?round=1999-01');
    expect(await screen.findByText(/제출 회차 값을 알 수 없어/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: '알림 닫기' }));
    await waitFor(() => expect(address()).toBe('/DSCR-TF/review'));
  });
});
