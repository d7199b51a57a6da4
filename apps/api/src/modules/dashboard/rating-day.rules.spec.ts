import { ratingSince } from './rating-day.rules.js';
import type { AcceptedReport, BillState, MilestoneState, Snapshot, TaskState } from './snapshot.rules.js';

const text = { ko: '가', en: 'a' };
const milestone = (values: Partial<MilestoneState>) =>
  ({
    ...{ id: 'm', code: 'MS01', title: text, state: 'UPCOMING', ministryId: 'lead' },
    ...{ plannedOn: '2025-06-30', forecastOn: null, achievedOn: null, ...values },
  }) as MilestoneState;
const task = (values: Partial<TaskState>) =>
  ({
    ...{ id: 't', code: 'T10', leadMinistryId: 'lead', rating: 'GREEN', computed: 'GREEN', judgedOn: null, ratedSince: null },
    ...{ reasons: [], milestones: [], ...values },
  }) as unknown as TaskState;
const snapshot = (today: string, values: Partial<Snapshot> = {}) =>
  ({
    ...{ today, instant: new Date(`${today}T23:59:59+09:00`), overdueRedDays: 30, bills: [], lines: [], acceptedReports: [] },
    ...{ answering: new Set(['lead', 'other']), closedRoundId: null, ...values },
  }) as unknown as Snapshot;
const accepted = (values: Partial<AcceptedReport> = {}): AcceptedReport => {
  const report = { id: 'r', taskId: 't', ministryId: 'lead', part: 'LEAD', roundName: text } as const;
  return { ...report, acceptedAt: new Date('2025-09-04T09:00:00+09:00'), ...values };
};

const [before, after] = [snapshot('2025-02-10'), snapshot('2025-10-02')];
const reason = (code: string, amount: number | null = null, about = 'MS01') => ({ code, about, amount, on: null });
const grey = { rating: 'GREY', computed: 'GREY' } as const;
const then = task({ milestones: [milestone({})] });
const unknown = task({ ...grey, reasons: [reason('NO_RECORD')], milestones: [milestone({ state: 'NO_RECORD' })] });
const late = task({
  ...{ rating: 'RED', computed: 'RED', reasons: [reason('OVERDUE', 94)] },
  milestones: [milestone({ id: 'old', code: 'MS02', achievedOn: '2024-10-16', state: 'ACHIEVED' }), milestone({ state: 'OVERDUE' })],
});
const midnight = (day: string) => ({ records: [], since: new Date(`${day}T00:00:00+09:00`) });

describe('a rating that time alone changed', () => {
  it('changed on the day after the date that decided, whenever one looks', () => {
    expect(ratingSince(before, after, then, unknown)).toEqual(midnight('2025-07-01'));
    expect(ratingSince(before, snapshot('2026-11-22'), then, unknown)).toEqual(midnight('2025-07-01'));
  });

  it('changed later when it takes thirty days more, or a stage its threshold', () => {
    expect(ratingSince(before, after, then, late)).toEqual(midnight('2025-07-31'));
    for (const code of ['STUCK_IN_STAGE', 'NOT_PROMULGATED']) {
      const stuck = task({ ...grey, reasons: [reason(code, 100, 'LG01')] });
      const bills = [{ code: 'LG01', thresholdDays: 90, taskIds: ['t'] } as BillState];
      expect(ratingSince(before, snapshot('2025-10-02', { bills }), then, stuck)).toEqual(midnight('2025-09-23'));
    }
  });

  it('was hidden by a judged one until that ended', () => {
    expect(ratingSince(before, after, then, { ...unknown, ratedSince: new Date('2025-08-11T00:00:00+09:00') })).toEqual(
      midnight('2025-08-11'),
    );
  });

  it('is as old as the end of the judgement where the rule said the same before', () => {
    const judged = { ...then, computed: 'GREY' } as TaskState;
    expect(ratingSince(before, after, judged, { ...unknown, ratedSince: new Date('2025-05-11T00:00:00+09:00') })).toEqual(
      midnight('2025-05-11'),
    );
  });

  it('changed on the same day although a supporting body reported meanwhile', () => {
    const supported = snapshot('2025-10-02', { acceptedReports: [accepted({ ministryId: 'other', part: 'SUPPORTING' })] });
    expect(ratingSince(before, supported, then, unknown)).toEqual(midnight('2025-07-01'));
  });
});

describe('a rating that a decision or a record changed', () => {
  const told = (report: Partial<AcceptedReport> = {}) => snapshot('2025-10-02', { acceptedReports: [accepted(report)] });
  const atDecision = { records: [], since: new Date('2025-09-04T09:00:00+09:00') };

  it('changed when the office judged it', () => {
    expect(ratingSince(before, after, then, { ...unknown, judgedOn: '2025-03-14' })).toEqual(midnight('2025-03-14'));
  });

  it('changed when its lead’s report was accepted, or the first one of its lead on any task', () => {
    const done = task({ rating: 'DONE', computed: 'DONE', milestones: [milestone({ state: 'ACHIEVED', achievedOn: '2024-12-01' })] });
    expect(ratingSince(before, told(), then, done)).toEqual(atDecision);
    expect(ratingSince(snapshot('2025-02-10', { answering: new Set() }), told({ taskId: 'x' }), then, done)).toEqual(atDecision);
  });

  it('was late only from the decision on the first report of the milestone’s body, and never from an older record', () => {
    const silent = snapshot('2025-02-10', { answering: new Set(['lead']) });
    const mine = { ...late, milestones: [milestone({ id: 'old', code: 'MS02' }), milestone({ state: 'OVERDUE', ministryId: 'other' })] };
    const old = task({ milestones: [milestone({ id: 'old', code: 'MS02' }), milestone({ ministryId: 'other' })] });
    expect(ratingSince(silent, told({ ministryId: 'other', part: 'SUPPORTING' }), old, mine)).toEqual(atDecision);
  });

  it('changed with the last fact of the bill or the line that is its reason', () => {
    const bills = [{ code: 'LG01', latestOn: '2025-04-02', taskIds: ['t'] } as BillState];
    const ended = task({ rating: 'RED', computed: 'RED', reasons: [reason('BILL_ENDED', null, 'LG01')] });
    expect(ratingSince(before, snapshot('2025-10-02', { bills }), then, ended)).toEqual(midnight('2025-04-02'));
  });

  it('changed with the milestones whose dates are different, and no others', () => {
    const moved = task({ milestones: [milestone({ plannedOn: '2025-12-31' }), milestone({ id: 'n', code: 'MS09' })] });
    expect(
      ratingSince(before, after, moved, { ...unknown, milestones: [...unknown.milestones, milestone({ id: 'n', code: 'MS09' })] }),
    ).toEqual({
      ...{ records: ['m'], since: null },
    });
  });

  it('changed when the round was closed that its lead did not answer', () => {
    const unanswered = task({ ...grey, reasons: [{ code: 'NO_ACCEPTED_REPORT', about: null, amount: null, on: '2025-03-31' }] });
    expect(ratingSince(before, snapshot('2025-10-02', { closedRoundId: 'round' }), then, unanswered)).toEqual({
      records: ['round'],
      since: null,
    });
  });
});
