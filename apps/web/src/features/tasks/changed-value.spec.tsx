import { afterEach, describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { loadTexts, setLanguage } from '../../lib/i18n';
import { ChangedValue, readableValue } from './changed-value';

describe('a value of the history', () => {
  afterEach(() => setLanguage('ko'));

  it('says days and instants as the reader meets them everywhere else', () => {
    expect(readableValue('2025-06-21', 'ko')).toBe('2025. 6. 21.');
    expect(readableValue('2026-11-09 10:05', 'ko')).toBe('2026. 11. 9.(월) 10:05');
    expect(readableValue('2026-11-09 10:05', 'en')).toBe('Mon 9 Nov 2026 10:05');
    expect(readableValue('Act No. 20575', 'en')).toBe('Act No. 20575');
  });

  it('never says that a body changed from itself into itself', async () => {
    const name = 'Ministry of Gender Equality and Family';
    const change = { before: { ko: '여성가족부', en: name }, after: { ko: '성평등가족부', en: name } };
    await loadTexts('common', 'tasks');
    const { container, unmount } = render(<ChangedValue {...change} />);
    expect(container.textContent).toBe('여성가족부 → 성평등가족부');
    unmount();
    await setLanguage('en');
    expect(render(<ChangedValue {...change} />).container.textContent).toBe(`${name} (renamed in Korean: 여성가족부 → 성평등가족부)`);
  });
});
