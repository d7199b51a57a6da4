import { answeringBody, checkOpening, owedAtClose, owedReports, type Bodies } from './reporting-round.rules.js';

const NOW = new Date('2026-03-02T00:00:00Z');
const TODAY = '2026-03-02';
const round = {
  code: '2026-02',
  name: { ko: '2월 실적', en: 'February' },
  basisOn: '2026-02-28',
  dueAt: new Date('2026-03-10T14:59:59.999Z'),
};
const codes = (change: object) => checkOpening({ ...round, ...change }, NOW, TODAY).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('opening a round', () => {
  it('is possible with a code, two names, a day and a deadline to come', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ basisOn: '2026-04-02', dueAt: new Date('2026-04-02T09:00:00Z') })).toEqual([]);
  });

  it('is refused once for each thing that is wrong, all at once', () => {
    expect(codes({ code: 'two words' })).toEqual(['BAD_CODE input.code']);
    expect(codes({ name: { ko: ' ', en: 'x'.repeat(101) } })).toEqual(['REQUIRED input.name.ko', 'TOO_LONG input.name.en']);
    expect(codes({ basisOn: '2026-04-03', dueAt: new Date('2026-04-10T09:00:00Z') })).toEqual(['TOO_FAR_AHEAD input.basisOn']);
    expect(codes({ dueAt: NOW })).toEqual(['IN_PAST input.dueAt']);
    expect(codes({ code: '', dueAt: NOW })).toHaveLength(2);
  });

  it('is refused when it falls due before the results it asks for, by the day in Seoul', () => {
    const basisOn = '2026-03-31';
    expect(codes({ basisOn, dueAt: new Date('2026-03-30T14:59:59.999Z') })).toEqual(['BEFORE_BASIS input.dueAt']);
    expect(codes({ basisOn, dueAt: new Date('2026-03-30T15:00:00Z') })).toEqual([]);
  });
});

const body = (id: string, closedOn: string | null = null, openedOn: string | null = null) => ({ id, closedOn, openedOn });
const succession = (fromMinistryId: string, toMinistryId: string, kind: string, effectiveOn = '2025-10-01') => ({
  fromMinistryId,
  toMinistryId,
  kind,
  effectiveOn,
});

const bodies: Bodies = {
  takesOver: ['RENAME_AND_EXPAND', 'ABOLISH_AND_ESTABLISH', 'MERGE'],
  ministries: [
    body('MOJ'),
    ...[body('KCC', '2025-10-01'), body('KMCC', null, '2025-10-01')],
    ...[body('OLD', '2010-01-01'), body('MIDDLE', '2020-01-01', '2010-01-01'), body('NEW', null, '2020-01-01')],
    ...[body('SPO', '2026-01-02'), body('ONE', null, '2026-01-02'), body('TWO', null, '2026-01-02')],
    ...[body('ROUND', '2020-01-01'), body('TRIP', '2020-01-01')],
    body('FUTURE', null, '2027-01-01'),
    body('LEAVING', '2026-03-03'),
    body('CLAIMED', '2026-01-02'),
  ],
  successions: [
    succession('KCC', 'KMCC', 'ABOLISH_AND_ESTABLISH'),
    ...[succession('OLD', 'MIDDLE', 'RENAME_AND_EXPAND', '2010-01-01'), succession('MIDDLE', 'NEW', 'MERGE', '2020-01-01')],
    ...[succession('SPO', 'ONE', 'SPLIT', '2026-01-02'), succession('SPO', 'TWO', 'SPLIT', '2026-01-02')],
    ...[succession('ROUND', 'TRIP', 'MERGE'), succession('TRIP', 'ROUND', 'MERGE')],
    succession('LEAVING', 'NEW', 'MERGE', '2026-03-03'),
    ...[succession('CLAIMED', 'ONE', 'MERGE', '2026-01-02'), succession('CLAIMED', 'TWO', 'MERGE', '2026-01-02')],
  ],
};

describe('the body that answers', () => {
  it.each([
    ['an open one is itself', 'MOJ', 'MOJ'],
    ['a closed one is its successor', 'KCC', 'KMCC'],
    ['a chain of successors is followed to its end', 'OLD', 'NEW'],
    ['after a split without a choice there is none', 'SPO', null],
    ['one that two claim wholly is nobody’s', 'CLAIMED', null],
    ['one that opens later answers for nothing yet', 'FUTURE', null],
    ['one that closes tomorrow still answers today', 'LEAVING', 'LEAVING'],
    ['two that name each other end the search', 'ROUND', null],
    ['an unknown one is none', 'NOBODY', null],
  ])('%s', (_, id, expected) => {
    expect(answeringBody(id, bodies, TODAY)).toBe(expected);
  });
});

describe('what is owed', () => {
  it('is one report for each task and body, and the lead is not asked twice', () => {
    const tasks = [
      { id: 'T01', leadMinistryId: 'KCC' },
      { id: 'T02', leadMinistryId: 'MOJ' },
    ];
    const supporting = [
      ...[
        { taskId: 'T01', ministryId: 'KMCC' },
        { taskId: 'T01', ministryId: 'MOJ' },
      ],
      ...[
        { taskId: 'T02', ministryId: 'OLD' },
        { taskId: 'T02', ministryId: 'NEW' },
      ],
    ];
    expect(owedReports(tasks, supporting, bodies, TODAY, null)).toEqual([
      { taskId: 'T01', ministryId: 'KMCC', leadMinistryId: 'KMCC', part: 'LEAD' },
      { taskId: 'T01', ministryId: 'MOJ', leadMinistryId: 'KMCC', part: 'SUPPORTING' },
      { taskId: 'T02', ministryId: 'MOJ', leadMinistryId: 'MOJ', part: 'LEAD' },
      { taskId: 'T02', ministryId: 'NEW', leadMinistryId: 'MOJ', part: 'SUPPORTING' },
    ]);
  });

  it('is nothing for the body that coordinates: it does not wait for itself', () => {
    const tasks = [
      { id: 'T01', leadMinistryId: 'NEW' },
      { id: 'T02', leadMinistryId: 'MOJ' },
    ];
    expect(owedReports(tasks, [{ taskId: 'T02', ministryId: 'OLD' }], bodies, TODAY, 'NEW')).toEqual([
      { taskId: 'T02', ministryId: 'MOJ', leadMinistryId: 'MOJ', part: 'LEAD' },
    ]);
  });

  it('is nothing for it either where it would report through another, or another through it', () => {
    const through = (ministryId: string, viaMinistryId: string) => ({
      ...bodies,
      routes: [{ ministryId, viaMinistryId, fromOn: '2025-01-01', untilOn: null }],
    });
    const led = (leadMinistryId: string) => [{ id: 'T01', leadMinistryId }];
    const helper = [{ taskId: 'T01', ministryId: 'MOJ' }];
    expect(owedReports(led('OLD'), helper, through('NEW', 'MOJ'), TODAY, 'NEW')).toEqual([
      { taskId: 'T01', ministryId: 'MOJ', leadMinistryId: 'NEW', part: 'SUPPORTING' },
    ]);
    expect(owedReports(led('MOJ'), [], through('MOJ', 'OLD'), TODAY, 'NEW')).toEqual([
      { taskId: 'T01', ministryId: 'MOJ', leadMinistryId: 'MOJ', part: 'LEAD' },
    ]);
    expect(owedReports(led('KCC'), helper, through('MOJ', 'KMCC'), TODAY, 'NEW')).toEqual([
      { taskId: 'T01', ministryId: 'KMCC', leadMinistryId: 'KMCC', part: 'LEAD', carries: ['MOJ'] },
    ]);
    expect(owedReports(led('KCC'), [{ taskId: 'T01', ministryId: 'NEW' }], through('KCC', 'MOJ'), TODAY, 'NEW')).toEqual([
      { taskId: 'T01', ministryId: 'MOJ', leadMinistryId: 'MOJ', part: 'LEAD', carries: ['KMCC'] },
    ]);
  });

  it('is nothing for a body that was split, and its helpers still report', () => {
    const owed = owedReports([{ id: 'T01', leadMinistryId: 'SPO' }], [{ taskId: 'T01', ministryId: 'MOJ' }], bodies, TODAY, null);
    expect(owed).toEqual([{ taskId: 'T01', ministryId: 'MOJ', leadMinistryId: 'SPO', part: 'SUPPORTING' }]);
  });
});

describe('what closing keeps', () => {
  it('is who had handed in by then, whatever came of it', () => {
    const owed = ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'DRAFT', 'NOT_BEGUN'].map((state) => {
      return { taskId: state, ministryId: 'MOJ', leadMinistryId: 'MOJ', part: 'LEAD', state } as const;
    });
    const helper = { taskId: 'DRAFT', ministryId: 'MOJ', leadMinistryId: 'KCC', part: 'SUPPORTING', state: 'ACCEPTED' } as const;
    expect(owedAtClose(owed, [...owed, helper]).map(({ handedIn }) => handedIn)).toEqual([true, true, true, false, false]);
    const [carrying] = owed.map((each) => ({ ...each, carries: ['KCSC'] }));
    expect(owedAtClose(carrying ? [carrying] : [], owed)).toEqual([{ ...carrying, handedIn: true }]);
  });
});
