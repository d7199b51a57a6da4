import { describe, expect, it } from '@jest/globals';
import { placeName } from './place-name';

describe('the name of a milestone on the timeline', () => {
  it('stands on the right where there is room', () => {
    expect(placeName('시행령 반영', '', { left: 500, right: 200 })).toEqual({ isLeft: false, text: '시행령 반영' });
  });

  it('goes to the left when the right is too narrow', () => {
    expect(placeName('시행령 반영', '', { left: 500, right: 30 })).toEqual({ isLeft: true, text: '시행령 반영' });
  });

  it('is shortened where neither side is wide enough, and what follows it stays', () => {
    const { isLeft, text } = placeName('Accession to the Budapest Convention', ' · No record', { left: 100, right: 220 });
    expect(isLeft).toBe(false);
    expect(text).toMatch(/^Accession.*… · No record$/);
  });
});
