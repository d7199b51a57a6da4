import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { administrator, text } from '../../testing/people';
import { openApp } from '../../testing/render-app';

const memorial = {
  ...{ id: 'h-1', on: '2026-06-06', name: text('현충일', 'Memorial Day'), kind: 'PUBLIC', isDayOff: true },
  ...{ source: '관공서의 공휴일에 관한 규정 제2조', byHand: false, changedAt: '2026-01-02T00:00:00Z', version: 4 },
};
const temporary = { ...memorial, id: 'h-2', on: '2026-11-27', kind: 'TEMPORARY', byHand: true, source: 'https://example.go.kr/1' };
const year = (given = {}) => ({ year: 2026, isFilled: true, holidays: [memorial, temporary], viewerCan: { keep: true }, ...given });
const open = (answers = {}, address = '/calendar?year=2026') =>
  openApp(address, { viewer: administrator, calendarYear: year(), ...answers });

describe('whoever keeps the calendar', () => {
  it('sees each holiday with its source, and what a person entered', async () => {
    const { container, server } = open();
    const row = await screen.findByRole('row', { name: /2026\. 11\. 27/ });
    expect(within(row).getByText('임시공휴일')).toBeTruthy();
    expect(within(row).getByRole('link', { name: 'example.go.kr' })).toBeTruthy();
    expect(within(row).getByText('직접 입력 2026. 1. 2.')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  it('takes a day back with a new source, by keyboard alone', async () => {
    const { user, server } = open({ holidayCorrect: { holiday: memorial, userErrors: [] } });
    (await screen.findByRole('button', { name: /2026\. 6\. 6\.\(토\) 고치기/ })).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByRole('checkbox', { name: '쉬는 날' }).focus();
    await user.keyboard(' ');
    within(dialog).getByLabelText(/^근거/).focus();
    await user.keyboard('관보 제1호{Enter}');
    expect(await screen.findByText(/저장했습니다/)).toBeTruthy();
    expect(server.variablesOf('HolidayCorrect')[0]).toMatchObject({
      id: 'h-1',
      input: { expectedVersion: 4, isDayOff: false, source: '관보 제1호', kind: 'PUBLIC' },
    });
  });

  it('is told beside the field what is missing', async () => {
    const refused = { holiday: null, userErrors: [{ code: 'REQUIRED', message: 'x', path: ['input', 'source'] }] };
    const { user, server } = open({ holidayCorrect: refused });
    await user.click(await screen.findByRole('button', { name: /2026\. 6\. 6/ }));
    await user.click(await screen.findByRole('button', { name: '저장' }));
    expect((await screen.findByLabelText(/^근거/)).getAttribute('aria-invalid')).toBe('true');
    await user.click(screen.getByRole('button', { name: '취소' }));
    await user.click(screen.getByRole('button', { name: '지정일 추가' }));
    await user.click(await screen.findByRole('button', { name: '저장' }));
    expect(await screen.findByText('입력해 주십시오.')).toBeTruthy();
    expect(server.variablesOf('HolidayAdd')).toEqual([]);
  });

  it('fills a year of which nothing is known', async () => {
    const { user, server } = open({
      calendarYear: year({ isFilled: false, holidays: [] }),
      calendarFill: { calendarYear: year(), userErrors: [] },
    });
    expect(await screen.findByText(/토·일요일만 쉬는 날로/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '2026년 공휴일 채우기' }));
    expect(await screen.findByText('2026년 공휴일을 규정에 따라 채웠습니다.')).toBeTruthy();
    expect(server.variablesOf('CalendarFill')[0]).toMatchObject({ year: 2026 });
  });
});

describe('whoever only reads it', () => {
  it('finds no way to change it', async () => {
    open({ calendarYear: year({ viewerCan: { keep: false } }) });
    await screen.findByRole('row', { name: /현충일.*규정/ });
    expect(screen.queryByRole('button', { name: /고치기|추가|채우기/ })).toBeNull();
  });
});
