import { checkDisagreementStep, checkStatable, checkWords, inOrder, stanceAt, type DisagreementStep } from './joint-task.rules.js';
import type { DisagreementState } from './disagreement.entity.js';

const part = { part: 'SUPPORTING', state: 'SUBMITTED', ministryId: 'b', leadMinistryId: 'a' } as const;
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);
const day = (n: number) => new Date(Date.UTC(2026, 2, n));

describe('a disagreement', () => {
  it('is about a supporting body’s part that was handed in, and one at a time', () => {
    for (const state of ['SUBMITTED', 'RETURNED', 'ACCEPTED'] as const) expect(checkStatable({ ...part, state }, [])).toEqual([]);
    expect(codes(checkStatable({ ...part, part: 'LEAD' }, []))).toEqual(['NOT_A_PART']);
    expect(codes(checkStatable({ ...part, leadMinistryId: 'b' }, []))).toEqual(['NOT_A_PART']);
    for (const state of ['NOT_BEGUN', 'DRAFT'] as const) expect(codes(checkStatable({ ...part, state }, []))).toEqual(['WRONG_STATE']);
    for (const state of ['STATED', 'RAISED'] as const) expect(codes(checkStatable(part, [{ state }]))).toEqual(['ALREADY_STATED']);
    expect(checkStatable(part, [{ state: 'SETTLED' }, { state: 'CLOSED' }])).toEqual([]);
  });

  it('says why, within measure', () => {
    expect(codes(checkWords('  ', 'reason'))).toEqual(['REASON_REQUIRED']);
    expect(codes(checkWords('a'.repeat(1001), 'reason'))).toEqual(['TOO_LONG']);
    expect(checkWords('a'.repeat(1000), 'reason')).toEqual([]);
  });

  it('goes one way, and tells why another step is not possible', () => {
    const told = (step: DisagreementStep) =>
      (['STATED', 'RAISED', 'SETTLED', 'CLOSED'] as DisagreementState[]).map(
        (state) => codes(checkDisagreementStep(step, { state }))[0] ?? 'ok',
      );
    expect(told('RAISE')).toEqual(['ok', 'ALREADY_RAISED', 'ALREADY_ENDED', 'ALREADY_ENDED']);
    expect(told('SETTLE')).toEqual(['ok', 'ok', 'ALREADY_ENDED', 'ALREADY_ENDED']);
    expect(told('CLOSE')).toEqual(['NOT_RAISED', 'ok', 'ALREADY_ENDED', 'ALREADY_ENDED']);
  });

  it('waits for the office longest first, and what is over comes last, latest first', () => {
    const row = (name: string, state: DisagreementState, stated: number, raised: number | null, ended: number | null) => ({
      ...{ name, state, statedAt: day(stated) },
      ...{ raisedAt: raised === null ? null : day(raised), endedAt: ended === null ? null : day(ended) },
    });
    const rows = [
      row('settled', 'SETTLED', 1, null, 9),
      row('closed', 'CLOSED', 1, 2, 10),
      row('stated', 'STATED', 1, null, null),
      row('raised late', 'RAISED', 1, 8, null),
      row('raised early', 'RAISED', 3, 5, null),
    ];
    expect(inOrder(rows).map(({ name }) => name)).toEqual(['raised early', 'raised late', 'stated', 'closed', 'settled']);
  });
});

describe('what the lead signed', () => {
  const about = (stated: number, ended: number | null) => [{ statedAt: day(stated), endedAt: ended === null ? null : day(ended) }];

  it('is as it stood at that instant, whatever was stated or settled since', () => {
    expect(stanceAt(day(5), null, [])).toBe('MISSING');
    expect(stanceAt(day(5), 1, [])).toBe('AGREES');
    expect(stanceAt(day(5), 1, about(5, null))).toBe('DISAGREES');
    expect(stanceAt(day(5), 1, about(6, null))).toBe('AGREES');
    expect(stanceAt(day(5), 1, about(3, 6))).toBe('DISAGREES');
    expect(stanceAt(day(5), 1, about(3, 5))).toBe('AGREES');
  });
});
