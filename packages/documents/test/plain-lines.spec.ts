import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainLine, plainLines } from '../src/model/plain-lines.js';
import { outlineOf } from '../src/model/outline.js';
import { anyText } from './any-model.js';

describe('a text of any origin', () => {
  it('loses what no format can hold and keeps the rest', () => {
    expect(plainLine(' 가\u0000나\u0007\t다\ud800🙂\u202e <&> ')).toBe('가나 다🙂 <&>');
    expect(plainLines('\n가\r\n\n나\r다\n')).toEqual(['가', '', '나', '다']);
    expect(plainLines(' \n')).toEqual([]);
  });

  it('is well-formed, one line, and stays what it is when made plain again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainLine(text);
        expect(plain.isWellFormed()).toBe(true);
        expect(plain).not.toMatch(/\p{Cc}/u);
        expect(plainLine(plain)).toBe(plain);
      }),
    );
  });
});

describe('a narrative in 개조식', () => {
  it('is read with its levels, however the signs were typed', () => {
    const levels = outlineOf('□ 하나\n  ◦ 둘\n – 셋\n* 넷\n다섯\n\n■여섯').map(({ level, text }) => [level, text]);
    expect(levels).toEqual([
      [0, '하나'],
      [1, '둘'],
      [2, '셋'],
      [3, '넷'],
      [null, '다섯'],
      [null, '■여섯'],
    ]);
  });
});
