import { contentDisposition } from './attachment.js';

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
