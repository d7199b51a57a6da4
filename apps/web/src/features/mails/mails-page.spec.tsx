import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { failWith } from '../../testing/fake-server';
import { administrator, coordinator } from '../../testing/people';
import { openApp } from '../../testing/render-app';

const mail = {
  ...{ id: 'm-1', address: 'kim@example.go.kr', subject: '[과제] 제출기한이 지났습니다', body: '첫 줄\nhttps://g.test/' },
  ...{ state: 'KEPT', tries: 0, problem: null, writtenAt: '2026-12-01T00:05:00Z' },
};
const failed = { ...mail, id: 'm-2', address: 'lee@example.go.kr', state: 'FAILED', tries: 2, problem: '550 nobody here' };

describe('the mail of the system', () => {
  it('is read by the administrator, who sees what was kept and why something did not arrive', async () => {
    const { container, user, server } = openApp('/mails', { viewer: administrator, mails: [mail, failed], mailService: { isSet: false } });
    const row = within(await screen.findByRole('row', { name: /kim@example/ }));
    await user.click(row.getByText('[과제] 제출기한이 지났습니다'));
    expect(row.getByText(/첫 줄/)).toBeTruthy();
    expect(screen.getByRole('row', { name: /lee@example[^]*발송 실패[^]*550 nobody here/ })).toBeTruthy();
    expect(screen.getByText('메일 서버가 설정되지 않았습니다')).toBeTruthy();
    expect(screen.getByRole('link', { name: '메일' }).getAttribute('aria-current')).toBe('page');
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  it('says that there is none, and is not for others', async () => {
    openApp('/mails', { viewer: administrator, mails: [], mailService: { isSet: true } });
    expect(await screen.findByText('작성된 메일이 없습니다')).toBeTruthy();
    expect(screen.queryByText('메일 서버가 설정되지 않았습니다')).toBeNull();
    openApp('/mails', { viewer: coordinator, mails: failWith('FORBIDDEN'), mailService: failWith('FORBIDDEN') });
    expect(await screen.findByText('이 자료를 볼 권한이 없습니다')).toBeTruthy();
  });
});
