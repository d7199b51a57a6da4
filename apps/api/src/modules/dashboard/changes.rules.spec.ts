import type { StoredProvenance } from '../../platform/database/record.js';
import { changesBetween } from './changes.rules.js';
import type { BillState, LineState, MilestoneState, Snapshot, TaskState, YearState } from './snapshot.rules.js';

const words = { ko: '가', en: 'a' };
const of = (kind: StoredProvenance['kind']): StoredProvenance => ({ kind, source: null, quoteRef: null });

const milestone: MilestoneState = {
  ...{
    id: 'm',
    code: 'MS01',
    ministryId: 'b',
    title: words,
    state: 'UPCOMING',
    days: 1,
    plannedOn: '2025-06-30',
    forecastOn: null,
    achievedOn: null,
  },
  ...{ baselineOn: '2025-06-30', baselineOnProvenance: of('illustrative') },
  ...{ illustrative: true, invented: false, plannedOnProvenance: of('illustrative'), achievedOnProvenance: null },
};
const task = {
  ...{ id: 't', code: 'T01', title: words, areaId: 'a', leadMinistryId: 'b', leadStatus: 'SOURCED', leadProvenance: of('public') },
  ...{
    leadDisputeReason: null,
    rating: 'GREEN',
    computed: 'GREEN',
    judgedOn: null,
    ratedSince: null,
    reasons: [],
    milestones: [milestone],
  },
} as const satisfies TaskState;
const year = { fiscalYear: 2025, enactedWon: null, supplementaryWon: null } as YearState;
const line: LineState = {
  ...{
    id: 'l',
    code: 'BL01',
    name: words,
    ministryId: 'b',
    taskIds: ['t'],
    overlapsWithId: null,
    partOfId: null,
    records: ['l'],
    latestOn: null,
  },
  ...{ years: [year], amounts: [] },
};

const snapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  ...{
    today: '2025-06-01',
    instant: new Date('2025-06-01T12:00:00+09:00'),
    areas: [],
    tasks: [task],
    bills: [],
    lines: [line],
    ministries: new Map<string, typeof words>(),
  },
  ...{ overdueRedDays: 30, acceptedReports: [], observedOn: null, answering: new Set<string>(), closedRoundId: null, ...change },
});
const moved = (change: Partial<MilestoneState>) => snapshot({ tasks: [{ ...task, milestones: [{ ...milestone, ...change }] }] });
const kinds = (after: Snapshot) =>
  changesBetween(snapshot(), after).map((change) => [change.code, change.beforeProvenance?.kind, change.afterProvenance?.kind]);

describe('a change', () => {
  it('says that the day before was invented and the one after set by somebody', () => {
    const after = moved({ plannedOn: '2025-08-31', plannedOnProvenance: of('recorded') });
    expect(kinds(after)).toEqual([['MILESTONE_MOVED', 'illustrative', 'recorded']]);
  });

  it('gives a forecast no provenance of its own, and an achievement its own', () => {
    expect(kinds(moved({ forecastOn: '2025-08-31' }))).toEqual([['MILESTONE_MOVED', 'illustrative', undefined]]);
    expect(kinds(moved({ achievedOn: '2025-05-01', achievedOnProvenance: of('public') }))).toEqual([
      ['MILESTONE_ACHIEVED', undefined, 'public'],
    ]);
  });

  it('of a baseline is told as one, beside the day that moved with it', () => {
    const rebaselined = { baselineOn: '2025-12-31', baselineOnProvenance: of('recorded') };
    expect(kinds(moved(rebaselined))).toEqual([['MILESTONE_REBASELINED', 'illustrative', 'recorded']]);
    expect(kinds(moved({ ...rebaselined, forecastOn: '2025-12-31' })).map(([code]) => code)).toEqual([
      'MILESTONE_MOVED',
      'MILESTONE_REBASELINED',
    ]);
  });

  it('is also what came into the plan and what was taken out of it', () => {
    const other = { ...milestone, id: 'n', code: 'MS02', plannedOn: null };
    const after = snapshot({ tasks: [{ ...task, milestones: [other] }] });
    expect(changesBetween(snapshot(), after).map(({ code, about, before, after: day }) => [code, about, before, day])).toEqual([
      ['MILESTONE_ADDED', 'MS02', null, null],
      ['MILESTONE_REMOVED', 'MS01', '2025-06-30', null],
    ]);
  });

  it('of an amount is invented where one part of it is', () => {
    const amounts = (['illustrative', 'public'] as const).map((kind, index) => {
      return { id: `a${String(index)}`, fiscalYear: 2025, stage: index === 0 ? 'ENACTED' : 'SUPPLEMENTARY', provenance: of(kind) };
    });
    const granted = { ...line, years: [{ ...year, enactedWon: 1 }], amounts };
    expect(kinds(snapshot({ lines: [granted] }))).toEqual([['AMOUNT', undefined, 'illustrative']]);
    expect(kinds(snapshot({ lines: [{ ...granted, amounts: amounts.slice(1) }] }))).toEqual([['AMOUNT', undefined, 'public']]);
  });

  it('is dated by its own record, and not by one that changed for another reason', () => {
    const stage = { stage: 'IN_FORCE', stageRecord: 'event', records: ['law', 'event'] };
    const bill = { id: 'law', code: 'LG02', title: words, taskIds: ['t'], stageName: words, stageProvenance: null } as unknown as BillState;
    const moved = changesBetween(snapshot({ bills: [{ ...bill, stage: 'PROMULGATED' }] }), snapshot({ bills: [{ ...bill, ...stage }] }));
    expect(moved.map(({ code, records }) => [code, records])).toEqual([['STAGE', ['event']]]);
    const amounts = [{ id: 'amount', fiscalYear: 2025, stage: 'SUPPLEMENTARY', provenance: of('public') }];
    const granted = { ...line, records: ['l', 'amount'], years: [{ ...year, supplementaryWon: 1 }], amounts };
    expect(changesBetween(snapshot(), snapshot({ lines: [granted] })).map(({ records }) => records)).toEqual([['amount']]);
  });

  it('of a report says of which body and which round it is', () => {
    const name = { ko: '여성가족부', en: 'MOGEF' };
    const roundName = { ko: '2025년 3월 실적', en: 'March 2025' };
    const report = { id: 'r', taskId: 't', ministryId: 'b', part: 'LEAD', roundName, acceptedAt: null } as const;
    const [told] = changesBetween(snapshot(), snapshot({ ministries: new Map([['b', name]]), acceptedReports: [report] }));
    expect(told).toMatchObject({
      ...{ code: 'REPORT_ACCEPTED', about: 'T01', before: null, after: null, beforeName: null },
      afterName: { ko: '여성가족부 · 2025년 3월 실적', en: 'MOGEF · March 2025' },
    });
  });

  it('of a rating has no provenance: a rule says it', () => {
    expect(kinds(snapshot({ tasks: [{ ...task, rating: 'RED' }] }))).toEqual([['RATING', undefined, undefined]]);
  });
});
