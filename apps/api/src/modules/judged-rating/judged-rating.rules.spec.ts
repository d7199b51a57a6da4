import fc from 'fast-check';
import type { BodyOpinion, JudgedState } from './judged-rating.entity.js';
import {
  businessDaysLeft,
  checkAnswer,
  checkReason,
  checkReport,
  checkStep,
  endedAt,
  lastDayOf,
  opinionAtConfirmation,
  stateAfter,
  STEPS,
  type RoundTimes,
  type Standing,
  type Step,
} from './judged-rating.rules.js';

const HOUR = 3_600_000;
const START = new Date('2026-12-01T00:00:00Z');
const later = (hours: number) => new Date(START.getTime() + hours * HOUR);
const DUE = later(72);
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

describe('a step of a judgement', () => {
  const at = (values: Partial<Standing>): Standing => ({
    ...{ state: 'ASKED', dropped: false, opinion: null, answerDueAt: DUE, over: false, ...values },
  });
  it.each<[string, Step, Partial<Standing>, number, string[]]>([
    ['is put to the body from a draft', 'ASK', { state: 'DRAFT' }, 0, []],
    ['is put to it once', 'ASK', {}, 0, ['NOT_A_DRAFT']],
    ['is not confirmed from a draft', 'CONFIRM', { state: 'DRAFT' }, 0, ['NOT_ASKED']],
    ['is not confirmed at the last instant of silence', 'CONFIRM', {}, 72, ['ANSWER_PENDING']],
    ['is confirmed after it', 'CONFIRM', {}, 72.001, []],
    ['is confirmed at once after the answer', 'CONFIRM', { opinion: 'EXPLAINS' }, 1, []],
    ['is confirmed once', 'CONFIRM', { state: 'CONFIRMED', opinion: 'AGREES' }, 99, ['NOT_ASKED']],
    ['is answered, also after the time', 'ANSWER', {}, 99, []],
    ['is answered once', 'ANSWER', { opinion: 'AGREES' }, 1, ['ALREADY_ANSWERED']],
    ['is not answered when it was taken back', 'ANSWER', { state: 'WITHDRAWN' }, 1, ['NOT_ASKED']],
    ['is changed after the answer', 'REVISE', { opinion: 'EXPLAINS' }, 1, []],
    ['is not changed once settled', 'REVISE', { state: 'CONFIRMED' }, 1, ['JUDGEMENT_SETTLED']],
    ['is dropped as a draft', 'DROP', { state: 'DRAFT', over: true }, 1, []],
    ['is not dropped once the body knows it', 'DROP', {}, 1, ['NOT_A_DRAFT']],
    ['goes nowhere when it was dropped', 'ASK', { state: 'DRAFT', dropped: true }, 1, ['JUDGEMENT_DROPPED']],
    ['goes nowhere when its round is over', 'CONFIRM', { opinion: 'AGREES', over: true }, 1, ['ROUND_OVER']],
  ])('%s', (_sentence, step, values, hours, expected) => {
    expect(codes(checkStep(step, at(values), later(hours)))).toEqual(expected);
  });
});

describe('what is said', () => {
  it('by the office has a reason of ten characters', () => {
    expect(['가'.repeat(9), '가'.repeat(10), '가'.repeat(1001)].map((text) => codes(checkReason(text)))).toEqual([
      ...[['REASON_TOO_SHORT'], [], ['TOO_LONG']],
    ]);
  });

  it('by the body is agreement, or an explanation', () => {
    expect(
      [checkAnswer(true, null), checkAnswer(false, null), checkAnswer(false, '협의 중'), checkAnswer(true, '가'.repeat(1001))].map(codes),
    ).toEqual([...[[], ['EXPLANATION_REQUIRED'], [], ['TOO_LONG']]]);
  });

  it('is judged by the lead’s report, once at a time', () => {
    const report = { part: 'LEAD', state: 'SUBMITTED', open: false, over: false } as const;
    const tried = [
      report,
      { ...report, part: 'SUPPORTING' },
      { ...report, state: 'DRAFT' },
      { ...report, open: true },
      { ...report, over: true },
    ];
    expect(tried.map((each) => codes(checkReport(each as typeof report)))).toEqual([
      ...[[], ['NOT_THE_LEADS'], ['NO_REPORT'], ['ALREADY_BEGUN'], ['ROUND_OVER']],
    ]);
  });
});

describe('a judgement ends', () => {
  const round = (id: string, openedAt: number, closedAt: number | null, kind: RoundTimes['kind'] = 'MONTHLY'): RoundTimes => ({
    ...{ id, kind, openedAt: later(openedAt), closedAt: closedAt === null ? null : later(closedAt) },
  });
  const judged = { roundId: 'own', expiresOn: '2026-12-31' };
  const own = round('own', 0, 10);

  it('when the next regular round is closed, to the millisecond', () => {
    const rounds = [own, round('special', 11, 12, 'ON_DEMAND'), round('next', 20, 30), round('after', 40, 50)];
    expect(endedAt(judged, rounds, new Date(later(30).getTime() - 1))).toBeNull();
    expect(endedAt(judged, rounds, later(60))).toEqual(later(30));
  });

  it('after its last day, should no round end it', () => {
    const midnight = new Date('2027-01-01T00:00:00+09:00');
    expect(endedAt(judged, [own], new Date(midnight.getTime() - 1))).toBeNull();
    expect(endedAt({ ...judged, roundId: null }, [own, round('next', 20, 30)], midnight)).toEqual(midnight);
    expect(lastDayOf({ kind: 'MONTHLY', dueAt: new Date('2026-12-07T09:00:00Z') })).toBe('2027-02-07');
  });

  it('and leaves the body the working days of the calendar', () => {
    expect(businessDaysLeft('2026-12-24', '2026-12-30', new Set(['2026-12-25']))).toBe(3);
    expect(businessDaysLeft('2026-12-30', '2026-12-30', new Set())).toBe(0);
  });
});

interface Kept {
  said: number;
  state: JudgedState;
  dropped: boolean;
  opinion: BodyOpinion | null;
  answer: string | null;
  answerDueAt: Date | null;
}

/** Records as the commands write them: each step asks the rules, and changes what the step may change. */
class Office {
  readonly records: Kept[] = [];
  /** What the body said, in the order in which it said it. */
  readonly heard: string[] = [];
  private saying = 0;

  get open(): Kept | undefined {
    return this.records.find(({ state, dropped }) => !dropped && (state === 'DRAFT' || state === 'ASKED'));
  }

  begin(): void {
    this.saying += 1;
    this.records.push({ said: this.saying, state: 'DRAFT', dropped: false, opinion: null, answer: null, answerDueAt: null });
  }

  take(step: Step, now: Date, over: boolean): boolean {
    const record = this.open ?? this.records.at(-1);
    if (record === undefined || checkStep(step, { ...record, over }, now).length > 0) return false;
    const before = record.state;
    record.state = stateAfter(step, before);
    if (step === 'ASK') record.answerDueAt = new Date(now.getTime() + 72 * HOUR);
    if (step === 'DROP') record.dropped = true;
    if (step === 'CONFIRM') record.opinion = opinionAtConfirmation(record.opinion);
    if (step === 'ANSWER') {
      record.opinion = 'EXPLAINS';
      record.answer = `answer to ${String(record.said)}`;
      this.heard.push(record.answer);
    }
    if (step === 'REVISE' && before === 'DRAFT') record.said = this.saying += 1;
    if (step === 'REVISE' && before === 'ASKED') this.begin();
    return true;
  }
}

/** What a person would tell of it: nothing, writing, waiting for the body since an hour, having heard it, or settled. */
type Told = { is: 'nothing' | 'writing' | 'heard' | 'settled' } | { is: 'waiting'; since: Date };

/** By hand, and without the rules: null where nobody may do that now. */
function tell(told: Told, deed: Step | 'BEGIN', now: Date, over: boolean): Told | null {
  if (deed === 'BEGIN') return told.is === 'nothing' || told.is === 'settled' ? { is: 'writing' } : null;
  if (deed === 'DROP') return told.is === 'writing' ? { is: 'nothing' } : null;
  if (over || told.is === 'nothing' || told.is === 'settled') return null;
  if (deed === 'REVISE') return { is: 'writing' };
  if (deed === 'ASK') return told.is === 'writing' ? { is: 'waiting', since: now } : null;
  if (deed === 'ANSWER') return told.is === 'waiting' ? { is: 'heard' } : null;
  const silent = told.is === 'waiting' && now.getTime() - told.since.getTime() > 72 * HOUR;
  return told.is === 'heard' || silent ? { is: 'settled' } : null;
}

describe('whatever people try, in whatever order', () => {
  const deeds = fc.array(
    fc.record({
      deed: fc.constantFrom('BEGIN' as const, ...STEPS),
      hours: fc.integer({ min: 0, max: 60 }),
      over: fc.nat(20).map((n) => n === 0),
    }),
    { maxLength: 40 },
  );

  it('the record goes as a person would tell it, nobody is passed over, and no answer is lost', () => {
    fc.assert(
      fc.property(deeds, (tried) => {
        const office = new Office();
        let told: Told = { is: 'nothing' };
        let [now, over] = [START, false];
        for (const { deed, hours, over: ends } of tried) {
          now = new Date(now.getTime() + hours * HOUR);
          over ||= ends;
          const next = tell(told, deed, now, over);
          const done = deed === 'BEGIN' ? next !== null : office.take(deed, now, over);
          if (deed === 'BEGIN' && done) office.begin();
          expect({ deed, done }).toEqual({ deed, done: next !== null });
          told = next ?? told;
          expect(
            office.records.filter(({ state, dropped }) => !dropped && (state === 'DRAFT' || state === 'ASKED')).length,
          ).toBeLessThanOrEqual(1);
        }
        const settled = office.records.filter(({ state }) => state === 'CONFIRMED');
        for (const { answerDueAt, opinion, answer } of settled) {
          expect(answerDueAt).not.toBeNull();
          expect(opinion).toBe(answer === null ? 'NO_OPINION' : 'EXPLAINS');
        }
        expect(office.records.flatMap(({ answer }) => answer ?? [])).toEqual(office.heard);
        for (const { answer, said } of office.records) if (answer !== null) expect(answer).toBe(`answer to ${String(said)}`);
      }),
      { numRuns: 1000 },
    );
  });
});
