import { contentDisposition, instantOf, readFileSegment } from './document.rules.js';

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

describe('the name of a file', () => {
  it('is Korean for browsers that can, and plain for those that cannot', () => {
    expect(contentDisposition('과제카드 (1)', 'hwpx')).toBe(
      `attachment; filename="document.hwpx"; filename*=UTF-8''%EA%B3%BC%EC%A0%9C%EC%B9%B4%EB%93%9C%20%281%29.hwpx`,
    );
  });

  it('cannot leave its folder, its line or its header', () => {
    const hostile = contentDisposition(`../../etc\r\nset-cookie: a=b; "x"\u202Egpj'*\ud800${'가'.repeat(300)}`, 'pdf');
    expect(hostile).toMatch(/^attachment; filename="document\.pdf"; filename\*=UTF-8''[\w.%~!-]+$/);
    expect(decodeURIComponent(hostile.slice(hostile.indexOf("''") + 2))).toMatch(
      /^\.\. \.\. etc set-cookie a=b; x gpj'[^\p{C}/\\]+\.pdf$/u,
    );
  });
});
