import { eventsOf, type FeedTaskForce } from './calendar-feed.rules.js';

const text = (ko: string) => ({ ko, en: ko.toUpperCase() });
const report = (id: string, ministry: string, state: string) => ({
  ...{ id, state, ministry: { id: ministry }, dueAt: '2026-03-10T09:00:00Z', task: { code: 'T01', title: text('과제') } },
});
const milestone = (id: string, change: object = {}) => ({
  ...{ id, code: 'MS01', title: text('일정'), plannedOn: '2026-03-20', forecastOn: null, achievedOn: null },
  ...{ plannedOnProvenance: { kind: 'PUBLIC' }, ministry: { id: 'moj' }, ...change },
});
const force = (change: Partial<FeedTaskForce> = {}): FeedTaskForce => ({
  ...{ code: 'TF', today: '2026-03-01', demonstration: false, milestones: [milestone('m1')] },
  currentRound: {
    ...{ id: 'r1', name: text('3월'), dueAt: '2026-03-10T09:00:00Z', closedAt: null },
    reports: [report('own', 'moj', 'DRAFT'), report('sent', 'moj', 'SUBMITTED'), report('foreign', 'kcc', 'DRAFT')],
  },
  meetings: [{ id: 'g1', title: text('실무'), heldOn: '2026-03-25' }],
  ...change,
});
const liaison = { role: 'LIAISON', ministryIds: ['moj'] };
const uids = (taskForce: FeedTaskForce, reader = liaison) => eventsOf(taskForce, reader, 'ko').map(({ uid }) => uid);

describe('the dates of a feed', () => {
  it('are what the own body still owes, its open milestones, and the meetings', () => {
    expect(uids(force())).toEqual(['report-own@gwaje', 'milestone-m1@gwaje', 'meeting-g1@gwaje']);
  });

  it('are the round’s deadline for the office, and meetings alone for whoever has no body', () => {
    expect(uids(force(), { role: 'COORDINATOR', ministryIds: [] })).toEqual(['round-r1@gwaje', 'meeting-g1@gwaje']);
    expect(uids(force(), { role: 'LEADERSHIP', ministryIds: [] })).toEqual(['meeting-g1@gwaje']);
  });

  it('keep their name when they move: a calendar moves the entry', () => {
    const found = eventsOf(force({ milestones: [milestone('m1', { forecastOn: '2026-04-02' })] }), liaison, 'ko').find(
      ({ uid }) => uid === 'milestone-m1@gwaje',
    );
    expect(found).toMatchObject({ on: '2026-04-02', at: null });
  });

  it('leave out what is achieved, undated or long over, and a round that is closed', () => {
    const milestones = [
      milestone('a', { achievedOn: '2026-02-01' }),
      milestone('b', { plannedOn: null }),
      milestone('c', { plannedOn: '2025-12-30' }),
    ];
    const closed = force().currentRound;
    expect(
      uids(force({ milestones, currentRound: closed === null ? null : { ...closed, closedAt: '2026-03-11T00:00:00Z' }, meetings: [] })),
    ).toEqual([]);
  });

  it('say what is invented, in both languages', () => {
    const illustrative = milestone('m1', { plannedOnProvenance: { kind: 'ILLUSTRATIVE' } });
    const found = (language: 'ko' | 'en') =>
      eventsOf(force({ demonstration: true, milestones: [illustrative] }), liaison, language).map(({ summary }) => summary);
    expect(found('ko')).toEqual([
      ...[
        '[시연용 예시 자료] 제출기한: T01 과제 · 3월',
        '[시연용 예시 자료] 추진일정: MS01 일정 (예시)',
        '[시연용 예시 자료] 점검회의: 실무',
      ],
    ]);
    expect(found('en')[1]).toBe('[Demonstration] Milestone: MS01 일정 (illustrative)');
  });
});
