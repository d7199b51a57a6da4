import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { leader, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { dashboard, taskForce } from '../../testing/sample-plan';

describe('a leader on the dashboard', () => {
  it('counts what an earlier round left open, and opens it', async () => {
    const counts = { total: 4, accepted: 1, submitted: 0, returned: 0, overdue: 0 };
    const round = { id: 'r-1', code: '2025-03', name: text('3월 실적'), dueAt: '2025-04-04T09:00:00Z', counts };
    const before = { ...round, id: 'r-0', code: '2025-02', name: text('2월 실적'), counts: { ...counts, submitted: 2, returned: 1 } };
    openApp('/DSCR-TF', { viewer: leader, taskForce: { ...taskForce, rounds: [round, before], dashboard: { ...dashboard, round } } });
    const waiting = await screen.findByRole('link', { name: '2월 실적 검토 대기 2건' });
    expect(waiting.getAttribute('href')).toBe('/DSCR-TF/lists/reports?round=2025-02&state=SUBMITTED');
    expect(screen.getByRole('link', { name: '2월 실적 보완요청 1건' })).toBeTruthy();
  });
});
