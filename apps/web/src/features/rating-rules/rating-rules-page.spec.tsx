import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { accessibilityFaults } from '../../testing/axe';
import { openApp } from '../../testing/render-app';

const rules = [
  { dimension: 'SCHEDULE', rating: 'RED', code: 'OVERDUE_LONG', threshold: 30 },
  { dimension: 'EFFECT', rating: null, code: 'NO_TOLERANCE', threshold: null },
];
const stages = [{ instrument: 'ACT', name: { ko: '소관위 심사', en: 'Committee' }, thresholdDays: 90 }];

describe('the rules of the ratings', () => {
  it('are printed with the thresholds that the server uses, and say what is not computed', async () => {
    const { container } = openApp('/rating-rules', { ratingRules: { rules, stages } });
    const schedule = within(await screen.findByRole('region', { name: '일정' }));
    expect(schedule.getByText('기관이 스스로 하는 추진일정이 계획일보다 30일 넘게 지남')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '효과' })).getByText('아직 산정하지 않음')).toBeTruthy();
    expect(screen.getByText('법률 · 소관위 심사')).toBeTruthy();
    expect(screen.getByText('90일')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
