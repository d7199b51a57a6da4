import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { administrator, liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';

const withFeed = { ...liaison, calendarFeed: { renewedAt: '2025-03-14T05:02:00Z' } };

describe('one’s own settings', () => {
  it('make an address that is shown once, and take it back', async () => {
    const { user, server } = openApp('/settings', {
      viewer: { ...liaison, calendarFeed: null },
      calendarFeedRenew: { path: '/feeds/abc.ics', userErrors: [] },
      calendarFeedRevoke: { isRevoked: true, userErrors: [] },
    });
    expect(await screen.findByText('구독 주소가 없습니다.')).toBeTruthy();
    server.answers['viewer'] = withFeed;
    await user.click(screen.getByRole('button', { name: '구독 주소 만들기' }));
    expect(await screen.findByText(/\/feeds\/abc\.ics$/)).toBeTruthy();
    server.answers['viewer'] = { ...liaison, calendarFeed: null };
    await user.click(screen.getByRole('button', { name: '구독 해지' }));
    await waitFor(() => expect(screen.queryByText(/\/feeds\/abc\.ics$/)).toBeNull());
    expect(server.variablesOf('CalendarFeedRevoke')).toHaveLength(1);
    expect(server.faults).toEqual([]);
  });

  it('change how the page looks', async () => {
    const { user } = openApp('/settings', { viewer: withFeed });
    await user.selectOptions(await screen.findByLabelText('화면 대비'), 'high-contrast');
    expect(document.documentElement.dataset['contrast']).toBe('high-contrast');
    await user.selectOptions(screen.getByLabelText('화면 대비'), 'light');
  });

  it('offer no calendar to the administrator, who reads no plan', async () => {
    openApp('/settings', { viewer: administrator });
    expect(await screen.findByRole('heading', { name: '화면' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '일정 구독' })).toBeNull();
  });

  it('meet no barrier, in both languages', async () => {
    const korean = openApp('/settings', { viewer: withFeed });
    await screen.findByRole('heading', { name: '일정 구독' });
    expect(await accessibilityFaults(korean.container)).toEqual([]);
    korean.unmount();
    const english = openApp('/settings?lang=en', { viewer: withFeed });
    await screen.findByRole('heading', { name: 'Calendar' });
    expect(await accessibilityFaults(english.container)).toEqual([]);
  });
});
