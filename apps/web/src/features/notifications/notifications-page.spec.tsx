import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { failWith } from '../../testing/fake-server';
import { liaison, MOJ, taskForceChoice, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';

const told = (id: string, kind: string, more = {}) => ({
  ...{ id, kind, toldAt: '2026-12-01T00:05:00Z', readAt: null, isCopy: false, isRequest: false, count: 1 },
  ...{ dueAt: '2026-12-10T09:00:00Z', taskForce: taskForceChoice, round: { name: text('11월 실적', 'November') }, report: null },
  ...more,
});
const report = { id: 'rep-1', task: { code: 'T01', title: text('과제 하나', 'Task one') }, ministry: MOJ };
const settings = { language: 'ko', version: 0, choices: [{ kind: 'REPORT_ACCEPTED', mail: 'DIGEST' }] };
const notifications = [
  told('n-1', 'REPORT_RETURNED', { report }),
  told('n-2', 'OVERDUE_3', { count: 3, isCopy: true }),
  told('n-3', 'DUE_IN_1', { isRequest: true, readAt: '2026-12-01T01:00:00Z' }),
];
const open = (answers = {}) =>
  openApp('/notifications', {
    viewer: { ...liaison, unreadNotifications: 2 },
    ...{ notifications, notificationSettings: settings },
    ...{ notificationsRead: { notifications: [], userErrors: [] }, ...answers },
  });

describe('somebody who was told', () => {
  it('finds what waits, in words, with the way to the open form', async () => {
    const { container, server } = open();
    const link = await screen.findByRole('link', { name: '보완요청: 추진실적 1건' });
    expect(link.getAttribute('href')).toBe('/DSCR-TF/reports/rep-1/edit');
    expect(screen.getByRole('link', { name: '제출기한 3일 이상 경과: 미제출 추진실적 3건' }).getAttribute('href')).toBe('/DSCR-TF/reports');
    expect(screen.getByText('참조')).toBeTruthy();
    expect(screen.getByRole('link', { name: '협조 요청: 추진실적 1건' })).toBeTruthy();
    expect(screen.queryByText(/임박/)).toBeNull();
    expect(await screen.findByRole('link', { name: /알림 2/ })).toBeTruthy();
    expect(screen.getByText('읽지 않은 알림 2건')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  it('marks one, or all, as read', async () => {
    const { user, server } = open();
    await user.click(await screen.findByRole('button', { name: '읽음 처리: 보완요청: 추진실적 1건' }));
    await waitFor(() => expect(server.variablesOf('NotificationsRead')[0]).toMatchObject({ input: { ids: ['n-1'] } }));
    await user.click(await screen.findByRole('button', { name: '모두 읽음 처리' }));
    await waitFor(() => expect(server.variablesOf('NotificationsRead')[1]).toMatchObject({ input: { ids: null } }));
    // The bell asks again.
    await waitFor(() => expect(server.variablesOf('Bell').length).toBeGreaterThan(1));
  });

  it('chooses how mail comes, with the version that was read, and reads a refusal', async () => {
    const refusal = { code: 'STALE_VERSION', message: 'Look again.', path: ['input', 'expectedVersion'] };
    const { user, server } = open({ notificationSettingsChange: { notificationSettings: null, userErrors: [refusal] } });
    const form = within(await screen.findByRole('form', { name: '메일 수신 설정' }));
    await user.selectOptions(form.getByLabelText('확인완료'), 'OFF');
    await user.selectOptions(form.getByLabelText('메일 언어'), 'en');
    await user.click(form.getByRole('button', { name: '설정 저장' }));
    expect(await form.findByRole('alert')).toBeTruthy();
    expect(server.variablesOf('NotificationSettingsChange')[0]).toMatchObject({
      input: { language: 'en', choices: [{ kind: 'REPORT_ACCEPTED', mail: 'OFF' }], expectedVersion: 0 },
    });
  });

  it('is told that there is nothing, and when it could not be read', async () => {
    const { container } = open({ notifications: [] });
    expect(await screen.findByText('알림이 없습니다')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    open({ notifications: failWith('BUSY') });
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
  });
});
