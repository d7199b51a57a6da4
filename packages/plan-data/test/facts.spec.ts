import { describe, expect, it } from '@jest/globals';
import { factEntities, factsOf, loadPlan, type DatedFact } from '../src/plan-data.js';
import { replay, stageAt } from './replay.js';

const plan = loadPlan('DSCR-TF');
const facts = factsOf(plan);
const today = '2026-11-22';

const namesAt = (day: string, key: string): string | undefined => {
  const state = replay(facts, day);
  return state.ministry.get(state.assignment.get(key)?.ministry ?? '')?.name.ko;
};

describe('what was known', () => {
  it('is nothing before the announcement', () => {
    expect(facts.filter((fact) => fact.knownFrom < '2024-11-06T00:00:00+09:00')).toEqual([]);
    expect(replay(facts, '2024-11-05').taskForce.size).toBe(0);
  });

  it('begins at midnight in Seoul', () => {
    expect(facts.every((fact) => /^\d{4}-\d{2}-\d{2}T00:00:00\+09:00$/.test(fact.knownFrom))).toBe(true);
  });

  it('on the day of the announcement is the plan, with what was older under its own date', () => {
    const state = replay(facts, '2024-11-06');
    expect(state.taskForce.get('DSCR-TF')).toMatchObject({ announcedOn: '2024-11-06', leadMinistry: 'OPC' });
    expect([state.area, state.task, state.measure, state.milestone, state.legislation, state.indicator].map((rows) => rows.size)).toEqual([
      4, 10, 37, 33, 16, 21,
    ]);
    expect(state.budgetLine.size).toBe(9);
    expect(state.milestone.get('MS01')).toMatchObject({ achievedOn: '2024-10-16', evidence: { ko: '법률 제20459호' } });
    expect(stageAt(state, 'LG01')).toBe('IN_FORCE');
    expect(state.stageEvent.get('LG01/1')?.on).toBe('2024-09-26');
    expect(state.meeting.get('R0')?.heldOn).toBe('2024-08-30');
    expect(state.budgetAmount.get('BL02/2')).toMatchObject({ on: '2024-08-29', amountWon: 3_269_000_000 });
    expect(state.ministry.size).toBe(16);
  });

  it('tells nothing of the future on the day of the announcement', () => {
    const state = replay(facts, '2024-11-06');
    expect(state.milestone.get('MS17')?.achievedOn).toBeNull();
    expect(state.legislation.get('LG05')).toMatchObject({ promulgatedOn: null, promulgationNo: null, articles: [], effectiveDates: [] });
    expect(stageAt(state, 'LG05')).toBeUndefined();
    expect(state.indicator.get('IN10')?.baseline).toBeNull();
    expect(state.ministry.get('SPO')?.note).toBeNull();
    expect(state.succession.size + state.statusReport.size).toBe(0);
  });

  it('on 2024-12-15: undercover investigation is promulgated and not in force, and T04 is led by 방송통신위원회', () => {
    const state = replay(facts, '2024-12-15');
    expect(stageAt(state, 'LG05')).toBe('PROMULGATED');
    expect(state.legislation.get('LG05')).toMatchObject({
      promulgatedOn: '2024-12-03',
      promulgationNo: '20535',
      effectiveDates: [{ on: '2025-06-04' }],
    });
    expect(namesAt('2024-12-15', 'T04/LEAD')).toBe('방송통신위원회');
    expect(state.budgetAmount.get('BL02/4')).toMatchObject({ stage: 'ENACTED', amountWon: 3_269_000_000, on: '2024-12-10' });
    expect(state.budgetAmount.get('BL02/3')).toMatchObject({ stage: 'COMMITTEE_PRELIMINARY', isDelta: true, amountWon: 4_760_000_000 });
    expect(state.milestone.get('MS06')).toMatchObject({ achievedOn: '2024-11-14', evidence: { ko: '찬성 272명, 반대 1명' } });
  });

  it('on 2025-02-11: the review was held and its statements are there', () => {
    const before = replay(facts, '2025-02-09');
    const state = replay(facts, '2025-02-11');
    expect([before.meeting.has('R2'), state.meeting.has('R2')]).toEqual([false, true]);
    expect([before.statusReport.size, state.statusReport.size]).toEqual([0, 10]);
    expect(state.statusReport.get('T06/2025-02-10')).toMatchObject({
      ministry: 'MOGEF',
      status: 'DELAYED',
      rating: 'YELLOW',
      statusProvenance: { kind: 'illustrative' },
    });
    expect(stageAt(state, 'LG08')).toBe('COMMITTEE_REVIEW');
    expect(state.stageEvent.get('LG08/1')).toMatchObject({ stage: 'INTRODUCED', on: null });
    expect(state.observation.has('IN10/2')).toBe(false);
  });

  it('on 2025-10-02: the bodies of the reorganisation hold what their predecessors held', () => {
    const state = replay(facts, '2025-10-02');
    expect(namesAt('2025-10-02', 'T04/LEAD')).toBe('방송미디어통신위원회');
    expect(namesAt('2025-10-02', 'T07/LEAD')).toBe('성평등가족부');
    expect(state.ministry.get('KCC')?.closedOn).toBe('2025-10-01');
    expect(state.ministry.get('KMCC')).toMatchObject({ openedOn: '2025-10-01', taskForceRole: 'MEMBER' });
    expect(state.ministry.get('CDSCVSC')?.parent).toBe('MOGEF-2025');
    expect(state.measure.get('ME20')?.ministry).toBe('KMCSC');
    expect(state.legislation.get('LG08')?.ministry).toBe('KMCC');
    expect(state.budgetLine.get('BL02')?.ministry).toBe('MOGEF-2025');
    expect(state.succession.get('KCC>KMCC')).toMatchObject({ effectiveOn: '2025-10-01', kind: 'ABOLISH_AND_ESTABLISH' });
  });

  it('leaves what is done, said and attended with the body that did it', () => {
    const state = replay(facts, today);
    expect(state.milestone.get('MS16')).toMatchObject({ ministry: 'KCSC', achievedOn: '2024-09-03' });
    expect(state.milestone.get('MS19')?.ministry).toBe('KMCC');
    expect(state.statusReport.get('T05/2025-02-10')?.ministry).toBe('KCC');
    expect(state.meeting.get('R2')?.attendees).toContain('KCC');
  });

  it('leaves a closed body under the parent it had', () => {
    expect(replay(facts, today).ministry.get('DSCVSC')).toMatchObject({ closedOn: '2025-04-17', parent: 'MOGEF' });
  });

  it('of a milestone achieved on the day of the announcement is inserted achieved', () => {
    const changed = structuredClone(plan);
    for (const milestone of changed.tasks.flatMap((task) => task.milestones)) {
      if (milestone.code === 'MS17') milestone.achievedOn = '2024-11-06';
    }
    const told = factsOf(changed).flatMap((fact) =>
      fact.entity === 'milestone' && fact.key === 'MS17' ? [[fact.operation, fact.values.achievedOn]] : [],
    );
    expect(told).toEqual([['INSERT', '2024-11-06']]);
  });

  it('keeps the weights that a plan gives', () => {
    const changed = structuredClone(plan);
    const task = changed.tasks.find((candidate) => candidate.code === 'T04');
    task?.milestones.forEach((milestone, index) => (milestone.weight = [50, 30, 20][index] ?? 0));
    const state = replay(factsOf(changed), today);
    expect(['MS13', 'MS14', 'MS15'].map((code) => state.milestone.get(code)?.weight)).toEqual([50, 30, 20]);
  });

  it('today: a split has moved nothing, a person must choose', () => {
    const state = replay(facts, today);
    expect(state.assignment.get('T01/SUPPORTING/SPO')?.ministry).toBe('SPO');
    expect(state.ministry.get('SPO')).toMatchObject({ closedOn: '2026-10-02' });
    expect(['KPPO', 'SCIA'].map((code) => state.ministry.get(code)?.taskForceRole)).toEqual(['RELATED', 'RELATED']);
    expect([...state.ministry.values()].filter((ministry) => ministry.closedOn === null)).toHaveLength(18);
  });

  it('today is the stage that the file claims for each record', () => {
    const state = replay(facts, today);
    expect(plan.legislation.map(({ code }) => [code, stageAt(state, code)])).toEqual(
      plan.legislation.map(({ code, currentStage }) => [code, currentStage]),
    );
  });

  it('of a figure is later than its day and its publication', () => {
    const knownFrom = (key: string): string | undefined =>
      facts.find((fact) => fact.entity === 'observation' && fact.key === key)?.knownFrom.slice(0, 10);
    expect(knownFrom('IN12/4')).toBe('2024-11-11');
    expect(knownFrom('IN10/1')).toBe('2025-04-10');
    expect(knownFrom('IN13/1')).toBe('2024-11-06');
    expect(knownFrom('IN20/2')).toBe('2025-10-02');
    expect(knownFrom('IN04/1')).toBe('2024-11-06');
  });

  it('of undated stages comes with the next dated one, in the order of the list', () => {
    const decree = facts.filter((fact) => fact.key.startsWith('LG04/'));
    expect(decree.map((fact) => [fact.key, fact.knownFrom.slice(0, 10)])).toEqual(
      [1, 2, 3, 4, 5].map((order) => [`LG04/${order}`, '2025-04-17']),
    );
  });
});

describe('the facts', () => {
  it('never store a stage on the record itself', () => {
    expect(
      facts.filter((fact) => fact.entity === 'legislation').every((fact) => !('stage' in fact.values || 'currentStage' in fact.values)),
    ).toBe(true);
  });

  it('say where a step is not recorded', () => {
    const state = replay(facts, today);
    expect(['LG05/1', 'LG05/2', 'LG05/3'].map((key) => state.stageEvent.get(key)?.skipsSteps)).toEqual([true, true, false]);
  });

  it('call a body provisional only where no source names it', () => {
    const leads = [...replay(facts, today).assignment.values()].filter((assignment) => assignment.role === 'LEAD');
    expect(leads.filter((lead) => !lead.provisional)).toEqual([]);
    const others = [...replay(facts, today).assignment.values()].filter((assignment) => assignment.role === 'SUPPORTING');
    expect(others.filter((each) => each.provisional !== (each.provenance.kind === 'illustrative'))).toEqual([]);
  });

  it('name the body of a milestone where a source does, and else leave it with the lead of its task', () => {
    const milestones = [...replay(facts, '2024-12-01').milestone.values()];
    const bodyOf = (code: string) => {
      const found = milestones.find((milestone) => milestone.code === code);
      return [found?.ministry, found?.ministryProvenance?.source ?? null];
    };
    expect(bodyOf('MS16')).toEqual(['KCSC', 'pr-20241106b']);
    expect(bodyOf('MS27')).toEqual(['KNPA', 'yna-20240919']);
    expect(bodyOf('MS29')).toEqual(['MND', 'mnd-0909']);
    expect(bodyOf('MS15')).toEqual(['KCC', null]);
    const unnamed = milestones.filter(({ ministryProvenance }) => ministryProvenance === null);
    expect(unnamed.map(({ code }) => code).toSorted()).toEqual([
      ...['MS01', 'MS04', 'MS05', 'MS07', 'MS09', 'MS15', 'MS19', 'MS22', 'MS26', 'MS28', 'MS30', 'MS31', 'MS32', 'MS33'],
    ]);
    const leads = new Map(plan.tasks.map(({ code, lead }) => [code, lead.ministry]));
    expect(unnamed.filter(({ task, ministry }) => leads.get(task) !== ministry)).toEqual([]);
  });

  it('call a lead sourced where its source designates it', () => {
    const tasks = plan.tasks.map((task) => (task.code === 'T03' ? { ...task, lead: { ...task.lead, designated: true } } : task));
    const leads = [...replay(factsOf({ ...plan, tasks }), today).assignment.values()].filter(({ role }) => role === 'LEAD');
    expect(leads.filter((lead) => !lead.provisional).map((lead) => lead.task)).toEqual(['T03']);
  });

  it('spread each task over 100, the remainder to the first by code', () => {
    const milestones = [...replay(facts, today).milestone.values()];
    for (const task of plan.tasks) {
      const weights = milestones.filter((milestone) => milestone.task === task.code).map((milestone) => milestone.weight);
      expect([task.code, weights.reduce((sum, weight) => sum + weight, 0)]).toEqual([task.code, 100]);
    }
    expect(['MS13', 'MS14', 'MS15'].map((code) => milestones.find((milestone) => milestone.code === code)?.weight)).toEqual([34, 33, 33]);
    expect(milestones.every((milestone) => milestone.weightProvenance.kind === 'illustrative')).toBe(true);
  });

  it('carry their provenance with every insert but that of a source', () => {
    const bare = facts.filter((fact) => fact.operation === 'INSERT' && fact.entity !== 'source' && !('provenance' in fact.values));
    expect(bare).toEqual([]);
  });

  it('hold whole won, exactly', () => {
    const amounts = [...replay(facts, today).budgetAmount.values()].map((amount) => amount.amountWon);
    expect(amounts.every(Number.isSafeInteger)).toBe(true);
    expect(amounts).toContain(1_090_000_000);
  });

  it('are insert first, one for each key, then updates', () => {
    const keys = facts.filter((fact) => fact.operation === 'INSERT').map((fact) => `${fact.entity} ${fact.key}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(() => replay(facts, today)).not.toThrow();
  });

  it('run forward in time, and within one instant from the referred to the referring', () => {
    const order = facts.map((fact) => [fact.knownFrom, String(factEntities.indexOf(fact.entity)).padStart(2, '0')].join(' '));
    expect(order).toEqual(order.toSorted());
  });

  it('of the demonstration are those of the plan and its additions', () => {
    const demonstration = factsOf(loadPlan('DSCR-DEMO'));
    const key = (fact: DatedFact): string => `${fact.knownFrom} ${fact.entity} ${fact.operation} ${fact.key}`;
    const known = new Set(facts.map(key));
    expect(demonstration.map(key).filter((each) => !known.has(each))).toEqual([
      '2024-11-06T00:00:00+09:00 taskForce INSERT DSCR-DEMO',
      '2024-11-06T00:00:00+09:00 budgetLine INSERT BL10',
      '2025-01-02T00:00:00+09:00 budgetAmount INSERT BL10/1',
      '2025-06-30T00:00:00+09:00 budgetAmount INSERT BL10/2',
      '2025-06-30T00:00:00+09:00 observation INSERT IN21/1',
      '2025-10-01T00:00:00+09:00 budgetLine UPDATE BL10',
    ]);
  });
});
