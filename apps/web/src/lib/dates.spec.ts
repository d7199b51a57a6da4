import { describe, expect, it } from '@jest/globals';
import { dayOf, endOfDay, formatDay, formatInstant, isCalendarDay } from './dates';
import { formatWon, formatWonChange } from './money';
import { signInSearch } from './search';

describe('a calendar day', () => {
  it('is written as officials write it', () => {
    expect(formatDay('2025-03-14', 'ko')).toBe('2025. 3. 14.(금)');
    expect(formatDay('2025-03-14', 'en')).toBe('Fri 14 Mar 2025');
  });

  it('exists, or is none', () => {
    expect(isCalendarDay('2025-02-28')).toBe(true);
    expect(isCalendarDay('2025-02-30')).toBe(false);
    expect(isCalendarDay('0202-02-28')).toBe(false);
    expect(isCalendarDay('yesterday')).toBe(false);
  });

  it('of an instant is the day in Seoul, wherever the browser is', () => {
    expect(dayOf('2025-03-13T15:00:00Z')).toBe('2025-03-14');
    expect(formatInstant('2025-03-13T15:02:00Z', 'ko')).toBe('2025. 3. 14.(금) 00:02');
    expect(new Date(endOfDay('2025-03-14')).toISOString()).toBe('2025-03-14T14:59:59.999Z');
  });
});

describe('an amount', () => {
  it('is read in 백만 원 or in 억 원', () => {
    expect(formatWon(4_760_000_000, 'million', 'ko')).toBe('4,760');
    expect(formatWon(4_760_000_000, 'hundredMillion', 'ko')).toBe('47.6');
  });

  it('shows the direction of a change, and none where it rounds to nothing', () => {
    expect(formatWonChange(-206_000_000, 'million', 'ko')).toBe('−206');
    expect(formatWonChange(206_000_000, 'million', 'ko')).toBe('+206');
    expect(formatWonChange(-300, 'million', 'ko')).toBe('0');
  });
});

describe('the way back after signing in', () => {
  it('stays inside this application', () => {
    expect(signInSearch({ returnTo: '/DSCR-TF?lang=en' })).toEqual({ returnTo: '/DSCR-TF?lang=en' });
    for (const outside of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect(signInSearch({ returnTo: outside })).toEqual({ returnTo: undefined });
    }
  });
});
