import { describe, expect, it } from '@jest/globals';
import { changeLevel, continueLevel, documentLines, startLevel, tidyOutline, toDocumentText } from './outline';
import { toDocumentHtml } from './outline-html';

describe('a text in levels', () => {
  it('goes one level deeper and back, and the caret stays behind the same word', () => {
    const deeper = changeLevel({ text: '□ 개정안 상정', caret: 9 }, 1);
    expect(deeper).toEqual({ text: ' ○ 개정안 상정', caret: 10 });
    expect(deeper && changeLevel(deeper, -1)).toEqual({ text: '□ 개정안 상정', caret: 9 });
  });

  it('changes only the line of the caret', () => {
    expect(changeLevel({ text: '□ 가\n○ 나\n□ 다', caret: 6 }, 1)?.text).toBe('□ 가\n  - 나\n□ 다');
  });

  it('lets Tab leave where there is no sign and no further level', () => {
    expect(changeLevel({ text: '국회 상정', caret: 3 }, 1)).toBeNull();
    expect(changeLevel({ text: '-5% 감소', caret: 3 }, 1)).toBeNull();
    expect(changeLevel({ text: '□ 국회', caret: 3 }, -1)).toBeNull();
    expect(changeLevel({ text: '   ※ 참고', caret: 3 }, 1)).toBeNull();
  });

  it('continues a level on the next line, and ends on an empty one', () => {
    const next = continueLevel({ text: ' ○ 상정', caret: 5 });
    expect(next).toEqual({ text: ' ○ 상정\n ○ ', caret: 9 });
    expect(next && continueLevel(next)).toEqual({ text: ' ○ 상정\n', caret: 6 });
    expect(continueLevel({ text: '상정', caret: 2 })).toBeNull();
  });

  it('begins with the first sign', () => {
    expect(startLevel({ text: '상정', caret: 2 })).toEqual({ text: '□ 상정', caret: 4 });
    expect(startLevel({ text: '', caret: 0 })).toEqual({ text: '□ ', caret: 2 });
  });

  it('takes the signs of pasted text for what they mean', () => {
    expect(tidyOutline('ㅁ 추진\r\n  ㅇ 상정\n   – 심사  \n* 참고\n그 밖')).toBe('□ 추진\n ○ 상정\n  - 심사\n   ※ 참고\n그 밖');
  });

  const lines = documentLines('T01 처벌강화', [
    { heading: '추진실적', text: '국회 상정\n - 소위 심사 & <표결>' },
    { heading: '애로·건의사항', text: ' ' },
    { heading: '향후계획', text: '□ 본회의' },
  ]);

  it('gives the text back with numbered headings, empty parts left out', () => {
    expect(toDocumentText(lines)).toBe('T01 처벌강화\n1. 추진실적\n□ 국회 상정\n  - 소위 심사 & <표결>\n2. 향후계획\n□ 본회의');
  });

  it('gives a word processor a paragraph for each line, its level as an indent, and nothing that it could run', () => {
    const { body } = new DOMParser().parseFromString(toDocumentHtml(lines), 'text/html');
    const paragraphs = [...body.querySelectorAll('p')];
    expect(paragraphs.map((each) => each.textContent)).toEqual(lines.map(({ text }) => text));
    expect(paragraphs.map((each) => each.style.marginLeft)).toEqual(['0pt', '0pt', '15pt', '45pt', '0pt', '15pt']);
    expect([...body.querySelectorAll('*')].filter(({ tagName }) => !['P', 'B'].includes(tagName))).toEqual([]);
    const hostile = toDocumentHtml([{ level: 1, text: '○ <img src=x onerror=alert(1)>"\'&amp;' }]);
    expect(new DOMParser().parseFromString(hostile, 'text/html').body.textContent).toBe('○ <img src=x onerror=alert(1)>"\'&amp;');
  });
});
