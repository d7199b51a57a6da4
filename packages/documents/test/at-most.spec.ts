import { describe, expect, it } from '@jest/globals';
import { atMost } from '../src/apart/at-most.js';
import { TooMany } from '../src/apart/run-apart.js';

describe('a limit on what runs at once', () => {
  it('is kept, in the order of asking, whatever fails', async () => {
    const inTurn = atMost(2, 10);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const all = Array.from({ length: 7 }, (_, index) =>
      inTurn(async () => {
        begun.push(index);
        most = Math.max(most, (running += 1));
        await Promise.resolve();
        running -= 1;
        if (index % 3 === 0) throw new Error(String(index));
        return index;
      }),
    );
    const results = await Promise.allSettled(all);
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
    expect(await inTurn(() => Promise.resolve('again'))).toBe('again');
  });

  it('turns away whoever finds no room to wait', async () => {
    const inTurn = atMost(1, 1);
    let end = () => undefined as void;
    const first = inTurn(() => new Promise<void>((resolve) => (end = resolve)));
    const second = inTurn(() => Promise.resolve('second'));
    await expect(inTurn(() => Promise.resolve('third'))).rejects.toBeInstanceOf(TooMany);
    end();
    await first;
    expect(await second).toBe('second');
  });
});
