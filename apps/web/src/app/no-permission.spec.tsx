import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { accessibilityFaults } from '../testing/axe';
import { failWith } from '../testing/fake-server';
import { administrator } from '../testing/people';
import { openApp } from '../testing/render-app';

const refused = { taskForce: failWith('FORBIDDEN'), statusReport: failWith('FORBIDDEN') };
const PAGES = [
  '',
  '/tasks',
  '/tasks/T01/summary',
  '/tasks/T01/history',
  '/areas/A1',
  '/milestones',
  '/lists/legislation',
  '/lists/budget',
  '/lists/reports',
  '/reports',
  '/reports/rep-1/edit',
  '/review',
];

describe('an administrator who opens a page of a task force', () => {
  it.each(PAGES)('reads at %p why it is not for them, and where to go', async (page) => {
    const { container } = openApp(`/DSCR-TF${page}`, { viewer: administrator, ...refused });
    expect(await screen.findByText('이 자료를 볼 권한이 없습니다')).toBeTruthy();
    expect(screen.getByText(/과제와 추진실적은 열람하지 않습니다/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '계정 관리로' }).getAttribute('href')).toBe('/');
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByText(/오류 번호/)).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
