import { describe, expect, it } from '@jest/globals';
import {
  allowedNext,
  effectMeanings,
  effects,
  budgetStages,
  elapsedMonths,
  initialStage,
  isReachable,
  lifecycleOf,
  lifecycles,
  procResults,
  ratingOfStatus,
  stageOf,
  statusCodes,
  statusMeanings,
} from '../src/plan-data.js';

describe('the steps of a bill', () => {
  it('are taken one by one by people', () => {
    expect(allowedNext('ACT', 'PROMULGATED')).toEqual(['PARTIALLY_IN_FORCE', 'IN_FORCE']);
    expect(allowedNext('ACT', 'IN_FORCE')).toEqual([]);
    expect(allowedNext('ACT', 'NOWHERE')).toEqual([]);
  });

  it('may be skipped by a loaded history, never turned back', () => {
    expect(isReachable('ACT', 'INTRODUCED', 'IN_FORCE')).toBe(true);
    expect(isReachable('ACT', 'PROMULGATED', 'PLENARY_PASSED')).toBe(false);
    expect(isReachable('PRESIDENTIAL_DECREE', 'PRE_ANNOUNCEMENT', 'PRE_ANNOUNCEMENT')).toBe(true);
    expect(isReachable('ACT', 'PLANNED', 'PLANNED')).toBe(false);
  });

  it('stand on the board in the order of the procedure', () => {
    const columns = lifecycleOf('ACT')
      ?.board.filter((column) => !column.side)
      .map((column) => column.name.ko);
    expect(columns).toEqual(['입안 준비', '발의·제출', '소관위', '법사위', '본회의', '정부이송', '공포', '시행']);
    const side = lifecycleOf('ACT')
      ?.board.filter((column) => column.side)
      .map((column) => column.name.ko);
    expect(side).toEqual(['대안반영', '부결·철회·폐기']);
    expect(stageOf('ACT', 'SUBCOMMITTEE_PASSED')?.boardColumn).toBe('COMMITTEE');
  });

  it('tell what was passed from what is in force', () => {
    const effect = (stage: string): string | undefined => stageOf('ACT', stage)?.effect;
    expect(
      ['COMMITTEE_PASSED', 'PLENARY_PASSED', 'PROMULGATED', 'PARTIALLY_IN_FORCE', 'IN_FORCE', 'INCORPORATED', 'EXPIRED'].map(effect),
    ).toEqual(['NOT_YET', 'PASSED_NOT_PROMULGATED', 'PASSED_NOT_IN_FORCE', 'PASSED_NOT_IN_FORCE', 'IN_FORCE', 'INCORPORATED', 'ENDED']);
  });

  it('tell what was passed from what is promulgated, for every instrument', () => {
    const passed = lifecycles.flatMap(({ stages }) => stages.filter((stage) => stage.effect === 'PASSED_NOT_PROMULGATED'));
    expect(passed.map(({ code, heldBy }) => [code, heldBy?.ko])).toEqual([
      ['PLENARY_PASSED', undefined],
      ['TRANSFERRED', '정부'],
      ['CABINET_PROMULGATION_APPROVED', '정부'],
      ['RECONSIDERATION_PASSED', undefined],
      ['PRESIDENT_APPROVED', '정부'],
    ]);
  });

  it('begin after a mere plan', () => {
    const planned = lifecycles.flatMap(({ instrument, stages }) =>
      stages.filter((stage) => stage.planned).map(({ code }) => [instrument, code]),
    );
    expect(planned).toEqual(['ACT', 'PRESIDENTIAL_DECREE', 'ADMINISTRATIVE_MEASURE'].map((instrument) => [instrument, 'PLANNED']));
  });

  it('say who holds the bill, and leave the ministry out while the Assembly has it', () => {
    expect(stageOf('ACT', 'COMMITTEE_REVIEW')?.heldBy?.ko).toBe('국회 소관위원회');
    expect(stageOf('ACT', 'DRAFTING')?.heldBy).toBeNull();
  });
});

describe('every instrument', () => {
  it('is one of four, each beginning with its first stage', () => {
    expect(lifecycles.map(({ instrument }) => [instrument, initialStage(instrument)])).toEqual([
      ['ACT', 'PLANNED'],
      ['PRESIDENTIAL_DECREE', 'PLANNED'],
      ['ADMINISTRATIVE_MEASURE', 'PLANNED'],
      ['TREATY', 'LETTER_OF_INTENT'],
    ]);
  });

  it('leads from its first stage to every other', () => {
    const lost = lifecycles.flatMap(({ instrument, stages }) =>
      stages.slice(1).filter((stage) => !isReachable(instrument, initialStage(instrument) ?? '', stage.code)),
    );
    expect(lost).toEqual([]);
  });

  it('is in force at one stage only', () => {
    const inForce = lifecycles.flatMap(({ stages }) => stages.filter((stage) => stage.effect === 'IN_FORCE').map((stage) => stage.code));
    expect(inForce).toEqual(['IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'IN_FORCE']);
  });
});

describe('the words of the plan', () => {
  it('map each status to a rating', () => {
    expect(statusCodes.map((code) => [code, ratingOfStatus(code)])).toEqual([
      ['NOT_STARTED', 'GREY'],
      ['ON_TRACK', 'GREEN'],
      ['NEEDS_ATTENTION', 'YELLOW'],
      ['DELAYED', 'YELLOW'],
      ['RECONSIDER', 'RED'],
      ['COMPLETED', 'DONE'],
      ['SUSPENDED', 'GREY'],
    ]);
  });

  it('name each status and each effect once', () => {
    expect(statusMeanings.map((meaning) => meaning.code)).toEqual([...statusCodes]);
    expect(effectMeanings.map((meaning) => meaning.code)).toEqual([...effects]);
  });

  it('read each result of the Assembly as stages of an act', () => {
    expect(procResults).toHaveLength(8);
    const unknown = procResults.filter(({ maps }) => maps.length === 0 || maps.some((stage) => stageOf('ACT', stage) === undefined));
    expect(unknown).toEqual([]);
  });

  it('order the budget from plan to settlement', () => {
    const codes = budgetStages.map((stage) => stage.code);
    expect(codes).toHaveLength(12);
    expect(codes.indexOf('GOVERNMENT_BILL')).toBeLessThan(codes.indexOf('ENACTED'));
    expect(budgetStages.map((stage) => stage.order)).toEqual(codes.map((_, index) => index + 1));
  });
});

describe('months that have elapsed since the promulgation', () => {
  it.each([
    ['2024-10-16', 6, '2025-04-17'],
    ['2024-12-03', 6, '2025-06-04'],
    ['2024-12-20', 6, '2025-06-21'],
  ])('from %s, %i months: %s', (promulgatedOn, months, expected) => {
    expect(elapsedMonths(promulgatedOn, months)).toBe(expected);
  });

  it.each([
    ['2024-08-30', 6, '2025-03-01'],
    ['2024-08-27', 6, '2025-02-28'],
    ['2024-12-31', 12, '2026-01-01'],
  ])('end with a month that has no such day: from %s, %i months: %s', (promulgatedOn, months, expected) => {
    expect(elapsedMonths(promulgatedOn, months)).toBe(expected);
  });
});
