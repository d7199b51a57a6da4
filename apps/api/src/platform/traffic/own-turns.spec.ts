import { OwnTurns } from './own-turns.js';

describe('heavy work of one person', () => {
  it('is two pieces at once, whatever becomes of them, and leaves the others theirs', async () => {
    const turns = new OwnTurns();
    const ends: (() => void)[] = [];
    const long = () => new Promise<void>((resolve) => ends.push(resolve));
    const first = turns.take('a', long);
    const second = turns.take('a', () => long().then(() => Promise.reject(new Error('failed'))));
    await expect(turns.take('a', () => Promise.resolve('third'))).rejects.toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(await turns.take('b', () => Promise.resolve('of another'))).toBe('of another');
    ends.forEach((end) => end());
    await first;
    await expect(second).rejects.toThrow('failed');
    expect(await turns.take('a', () => Promise.resolve('again'))).toBe('again');
  });
});
