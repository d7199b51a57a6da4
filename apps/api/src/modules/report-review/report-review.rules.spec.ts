import { checkAcceptance, checkOpinion, checkReturn } from './report-review.rules.js';

describe('an answer of the office', () => {
  const codes = (reason: string, comments: { section: string; text: string }[] = []) =>
    checkReturn(reason, comments).map(({ code, path }) => `${code} ${path.join('.')}`);

  it('returns nothing without a reason', () => {
    expect(codes('증빙 보완')).toEqual([]);
    expect(codes(' \n')).toEqual(['REASON_REQUIRED input.reason']);
    expect(codes('x'.repeat(2001))).toEqual(['TOO_LONG input.reason']);
  });

  it('pins comments to sections that exist', () => {
    expect(codes('r', [{ section: 'milestones', text: '근거 문서' }])).toEqual([]);
    expect(codes('r', [{ section: 'weather', text: '' }])).toEqual([
      'UNKNOWN_SECTION input.comments.0.section',
      'REQUIRED input.comments.0.text',
    ]);
    expect(codes('r', [{ section: 'rating', text: 'x'.repeat(501) }])).toEqual(['TOO_LONG input.comments.0.text']);
    expect(
      codes(
        'r',
        Array.from({ length: 21 }, () => ({ section: 'rating', text: 'x' })),
      ),
    ).toEqual(['TOO_MANY input.comments']);
  });

  it('has an opinion of a bearable length', () => {
    expect(checkOpinion(null)).toEqual([]);
    expect(checkOpinion('x'.repeat(2001))).toMatchObject([{ code: 'TOO_LONG', path: ['input', 'opinion'] }]);
  });

  it('accepts an achievement only with evidence, and only one day of it', () => {
    const milestones = [
      { id: 'a', code: 'MS01', achievedOn: null, evidenceRequired: true },
      { id: 'b', code: 'MS02', achievedOn: '2026-01-01', evidenceRequired: true },
      { id: 'c', code: 'MS03', achievedOn: null, evidenceRequired: false },
    ];
    const accept = (milestoneId: string, achievedOn: string | null, evidence: string | null, ...scans: string[]) => {
      const files = scans.map((scan) => ({ milestoneId: 'a', scan }));
      return checkAcceptance([{ milestoneId, achievedOn, evidence }], milestones, files).map(({ code }) => code);
    };
    expect(accept('a', '2026-02-01', '관보')).toEqual([]);
    expect([accept('a', '2026-02-01', null), accept('c', '2026-02-01', null)]).toEqual([['EVIDENCE_REQUIRED'], []]);
    expect(accept('a', '2026-02-01', null)).toEqual(['EVIDENCE_REQUIRED']);
    expect(accept('a', '2026-02-01', null, 'BLOCKED')).toEqual(['EVIDENCE_REQUIRED']);
    expect(accept('a', '2026-02-01', null, 'QUARANTINED')).toEqual(['EVIDENCE_QUARANTINED']);
    expect(accept('a', '2026-02-01', null, 'QUARANTINED', 'CLEAN')).toEqual([]);
    expect(accept('a', '2026-02-01', null, 'NOT_SCANNED')).toEqual([]);
    expect(accept('b', '2026-01-01', '관보')).toEqual([]);
    expect(accept('b', '2026-01-02', '관보')).toEqual(['ALREADY_ACHIEVED']);
    expect(accept('b', null, null)).toEqual([]);
  });
});
