import fc from 'fast-check';
import type { ReportState } from './status-report.entity.js';
import { checkStep, mayStep, stateAfter, STEPS, type Step } from './status-report.rules.js';

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
    if (step === 'SAVE' || step === 'SUBMIT') return !this.waits && (roundOpen || this.stack.includes('returned'));
    if (step === 'WITHDRAW') return roundOpen && this.waits && !this.opened;
    return this.waits;
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
    for (const step of ['SAVE', 'SUBMIT'] as const) expect(refused(step, 'RETURNED', { roundOpen: false })).toBeUndefined();
    expect(refused('RETURN', 'SUBMITTED', { roundOpen: false })).toBeUndefined();
    expect(refused('ACCEPT', 'SUBMITTED', { roundOpen: false })).toBeUndefined();
  });

  it('leave an accepted report alone for ever', () => {
    for (const step of ALL_STEPS) expect(mayStep(step, { state: 'ACCEPTED', reviewBegun: true, roundOpen: true })).toBe(false);
  });
});
