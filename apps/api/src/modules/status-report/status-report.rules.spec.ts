import fc from 'fast-check';
import type { ReportState } from './status-report.policy.js';
import {
  checkAcceptance,
  checkOpinion,
  checkReturn,
  checkStep,
  mayStep,
  stateAfter,
  STEPS,
  turnOf,
  type Step,
} from './status-report.rules.js';

const STATES: ReportState[] = ['NOT_BEGUN', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'];
const ALL_STEPS = Object.keys(STEPS) as Step[];

/** The same machine, told as what a clerk keeps on paper: a tray, a stack of what was handed in, and stamps. */
class Paper {
  begun = false;
  stack: ('waiting' | 'returned' | 'withdrawn' | 'accepted')[] = [];
  opened = false;

  get waits(): boolean {
    return this.stack.includes('waiting');
  }

  get done(): boolean {
    return this.stack.includes('accepted');
  }

  may(step: Step, roundOpen: boolean): boolean {
    if (this.done) return false;
    if (step === 'SAVE' || step === 'SUBMIT') return roundOpen && !this.waits;
    if (step === 'WITHDRAW') return roundOpen && this.waits && !this.opened;
    return this.waits && (roundOpen || step !== 'RETURN');
  }

  take(step: Step): void {
    const stamp = (mark: 'returned' | 'withdrawn' | 'accepted') =>
      (this.stack = this.stack.map((sheet) => (sheet === 'waiting' ? mark : sheet)));
    if (step === 'SAVE') this.begun = true;
    if (step === 'SUBMIT') this.stack.push('waiting');
    if (step === 'BEGIN_REVIEW') this.opened = true;
    if (step === 'WITHDRAW') stamp('withdrawn');
    if (step === 'RETURN') stamp('returned');
    if (step === 'ACCEPT') stamp('accepted');
    if (step !== 'SAVE' && step !== 'BEGIN_REVIEW') this.opened = false;
    if (step === 'WITHDRAW') this.begun = true;
  }

  state(): ReportState {
    if (this.done) return 'ACCEPTED';
    if (this.waits) return 'SUBMITTED';
    if (this.stack.includes('returned')) return 'RETURNED';
    return this.begun ? 'DRAFT' : 'NOT_BEGUN';
  }
}

describe('the steps of a report', () => {
  it('agree with a stack of paper, whatever is tried in whatever order', () => {
    const tries = fc.array(fc.record({ step: fc.constantFrom(...ALL_STEPS), roundOpen: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(tries, (attempts) => {
        const paper = new Paper();
        let state: ReportState = 'NOT_BEGUN';
        let [reviewBegun, cameBack] = [false, false];
        for (const { step, roundOpen } of attempts) {
          const allowed = mayStep(step, { state, reviewBegun, roundOpen });
          expect(allowed).toBe(paper.may(step, roundOpen));
          if (!allowed) continue;
          paper.take(step);
          state = stateAfter(step, state, cameBack);
          cameBack ||= step === 'RETURN';
          reviewBegun = step === 'BEGIN_REVIEW' || (reviewBegun && step === 'SAVE');
          expect(state).toBe(paper.state());
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('say why they are not possible', () => {
    const refused = (step: Step, state: ReportState, more = {}) =>
      checkStep(step, { state, reviewBegun: false, roundOpen: true, ...more })[0]?.code;
    expect(refused('SUBMIT', 'ACCEPTED')).toBe('WRONG_STATE');
    expect(refused('SUBMIT', 'DRAFT', { roundOpen: false })).toBe('ROUND_CLOSED');
    expect(refused('WITHDRAW', 'SUBMITTED', { reviewBegun: true })).toBe('REVIEW_BEGUN');
    expect(refused('RETURN', 'SUBMITTED', { roundOpen: false })).toBe('ROUND_CLOSED');
    expect(refused('ACCEPT', 'SUBMITTED', { roundOpen: false })).toBeUndefined();
  });

  it('leave an accepted report alone for ever', () => {
    for (const step of ALL_STEPS) expect(mayStep(step, { state: 'ACCEPTED', reviewBegun: true, roundOpen: true })).toBe(false);
  });
});

describe('whose turn it is', () => {
  it('is the body until it submits, the office until it answers, and nobody afterwards', () => {
    expect(STATES.map((state) => turnOf(state, true))).toEqual(['BODY', 'BODY', 'OFFICE', 'BODY', null]);
    expect(STATES.map((state) => turnOf(state, false))).toEqual([null, null, 'OFFICE', null, null]);
  });
});

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
      { id: 'a', code: 'MS01', achievedOn: null },
      { id: 'b', code: 'MS02', achievedOn: '2026-01-01' },
    ];
    const accept = (milestoneId: string, achievedOn: string | null, evidence: string | null) =>
      checkAcceptance([{ milestoneId, achievedOn, evidence }], milestones).map(({ code }) => code);
    expect(accept('a', '2026-02-01', '관보')).toEqual([]);
    expect(accept('a', '2026-02-01', null)).toEqual(['EVIDENCE_REQUIRED']);
    expect(accept('b', '2026-01-01', '관보')).toEqual([]);
    expect(accept('b', '2026-01-02', '관보')).toEqual(['ALREADY_ACHIEVED']);
    expect(accept('b', null, null)).toEqual([]);
  });
});
