import { instantOf, readFileSegment } from './document.rules.js';

describe('the address of a file', () => {
  it('ends in one of three ways', () => {
    expect(readFileSegment('1-1.hwpx')).toEqual({ name: '1-1', format: 'hwpx' });
    expect(readFileSegment('1.2.pdf')).toEqual({ name: '1.2', format: 'pdf' });
    for (const odd of ['1-1', '.pdf', '1-1.exe', '1-1.PDF', '1-1.pdf ', '']) expect(readFileSegment(odd)).toBeNull();
  });

  it('names a day of Asia/Seoul by its last millisecond', () => {
    expect(instantOf('2025-03-14')).toBe('2025-03-14T23:59:59.999+09:00');
    expect(instantOf('2025-03-14T01:00:00Z')).toBe('2025-03-14T01:00:00Z');
    expect([instantOf(undefined), instantOf('')]).toEqual([null, null]);
  });
});
