import { passedOn } from './passing.rules.js';
import type { BillState, MilestoneState, Snapshot, TaskState } from './snapshot.rules.js';

const text = { ko: '가', en: 'a' };
const milestone = (values: Partial<MilestoneState>) =>
  ({
    id: 'm',
    code: 'MS01',
    title: text,
    state: 'UPCOMING',
    plannedOn: '2025-06-30',
    forecastOn: null,
    achievedOn: null,
    ...values,
  }) as MilestoneState;
const task = (values: Partial<TaskState>) =>
  ({ id: 't', code: 'T10', rating: 'GREEN', ratedSince: null, reasons: [], milestones: [], ...values }) as unknown as TaskState;
const snapshot = (today: string, values: Partial<Snapshot> = {}) =>
  ({ today, overdueRedDays: 30, bills: [], acceptedReports: [], ...values }) as unknown as Snapshot;

const [before, after] = [snapshot('2025-02-10'), snapshot('2025-10-02')];
const reason = (code: string, amount: number | null = null, about = 'MS01') => ({ code, about, amount, on: null });
const then = task({ milestones: [milestone({})] });
const unknown = task({ rating: 'GREY', reasons: [reason('NO_RECORD')], milestones: [milestone({ state: 'NO_RECORD' })] });

describe('a rating that time alone changed', () => {
  it('changed on the day after the date that decided, whenever one looks', () => {
    expect(passedOn(before, after, then, unknown)).toBe('2025-07-01');
    expect(passedOn(before, snapshot('2026-11-22'), then, unknown)).toBe('2025-07-01');
  });

  it('changed later when it takes thirty days more, or a stage its threshold', () => {
    const overdue = { state: 'OVERDUE' } as const;
    const red = task({ rating: 'RED', reasons: [reason('OVERDUE', 94)], milestones: [milestone(overdue)] });
    expect(passedOn(before, after, then, red)).toBe('2025-07-31');
    const stuck = task({ rating: 'YELLOW', reasons: [reason('STUCK_IN_STAGE', 100, 'LG01')] });
    const bills = [{ code: 'LG01', thresholdDays: 90 } as BillState];
    expect(passedOn(before, snapshot('2025-10-02', { bills }), then, stuck)).toBe('2025-09-23');
  });

  it('was hidden by a judged one until that ended', () => {
    expect(passedOn(before, after, then, { ...unknown, ratedSince: '2025-08-11' })).toBe('2025-08-11');
  });

  it('is none when a record decided: another date, an accepted report, or a day that passed before', () => {
    expect(passedOn(before, after, task({ milestones: [milestone({ plannedOn: '2025-12-31' })] }), unknown)).toBeNull();
    const acceptedReports = [{ id: 'r', taskId: 't', acceptedAt: null }];
    expect(passedOn(before, snapshot('2025-10-02', { acceptedReports }), then, unknown)).toBeNull();
    expect(passedOn(snapshot('2025-07-02'), after, then, unknown)).toBeNull();
    expect(passedOn(before, after, then, { ...unknown, reasons: [reason('INCREASE_DROPPED', 5, 'BL02')] })).toBeNull();
  });
});
