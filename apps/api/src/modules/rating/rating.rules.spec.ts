import {
  computeRating,
  effectiveRating,
  isWorse,
  rateBudget,
  rateLegislation,
  rateReporting,
  rateSchedule,
  reasonsOf,
  type RatedLegislation,
  type RatedMilestone,
} from './rating.rules.js';

const milestone = (values: Partial<RatedMilestone>): RatedMilestone => ({
  ...{ code: 'MS01', state: 'UPCOMING', days: null, forecastSlip: null, vouched: true, waitsOnOthers: false },
  plannedOn: '2025-06-30',
  ...values,
});
const bill = (values: Partial<RatedLegislation>): RatedLegislation => ({
  ...{ code: 'LG01', effect: 'NOT_YET', daysInStage: null, thresholdDays: null, unknownSince: false, movedSinceRound: false },
  ...values,
});

describe('the schedule', () => {
  it.each<[string, Partial<RatedMilestone>, string]>([
    ['is green while nothing is due', {}, 'GREEN'],
    ['is grey while nobody vouches for the day ahead', { vouched: false }, 'GREY'],
    ['is yellow for a promise that slipped, vouched for or not', { vouched: false, forecastSlip: 15 }, 'YELLOW'],
    ['is yellow from the first day past', { state: 'OVERDUE', days: 1 }, 'YELLOW'],
    ['is yellow on the thirtieth day', { state: 'OVERDUE', days: 30 }, 'YELLOW'],
    ['is red on the thirty-first', { state: 'OVERDUE', days: 31 }, 'RED'],
    ['is green for a forecast 14 days after the baseline', { forecastSlip: 14 }, 'GREEN'],
    ['is yellow for one of 15', { forecastSlip: 15 }, 'YELLOW'],
    ['is yellow for one of 60', { forecastSlip: 60 }, 'YELLOW'],
    ['is red for one of 61', { forecastSlip: 61 }, 'RED'],
    ['is yellow at most while others are waited for', { state: 'OVERDUE', days: 300, waitsOnOthers: true }, 'YELLOW'],
    ['is grey, never late, without a record', { state: 'NO_RECORD' }, 'GREY'],
    ['is done when all are accepted as achieved', { state: 'ACHIEVED' }, 'DONE'],
  ])('%s', (_sentence, values, rating) => {
    expect(rateSchedule([milestone({ state: 'ACHIEVED' }), milestone(values)])?.rating).toBe(rating);
  });

  it('says which milestone, and by how many days', () => {
    expect(rateSchedule([milestone({ code: 'MS09', state: 'OVERDUE', days: 31 })])?.reasons).toEqual([
      { code: 'OVERDUE', about: 'MS09', amount: 31, on: '2025-06-30' },
    ]);
  });
});

describe('legislation', () => {
  it.each<[string, Partial<RatedLegislation>, string]>([
    ['is done only in force', { effect: 'IN_FORCE' }, 'DONE'],
    ['is not done when passed', { effect: 'PASSED_NOT_IN_FORCE' }, 'GREEN'],
    ['is green while its promulgation may be expected', { effect: 'PASSED_NOT_PROMULGATED', daysInStage: 30, thresholdDays: 30 }, 'GREEN'],
    [
      'is grey when it should be promulgated by now and no record says so',
      { effect: 'PASSED_NOT_PROMULGATED', daysInStage: 31, thresholdDays: 30 },
      'GREY',
    ],
    ['is grey when nobody knows since when it waits for promulgation', { effect: 'PASSED_NOT_PROMULGATED' }, 'GREY'],
    ['is red when a bill ended', { effect: 'ENDED' }, 'RED'],
    ['is yellow beyond the threshold of its stage', { daysInStage: 91, thresholdDays: 90 }, 'YELLOW'],
    ['is green within it', { daysInStage: 90, thresholdDays: 90 }, 'GREEN'],
    ['is grey in a stage without a threshold, however long', { daysInStage: 746 }, 'GREY'],
    ['is grey in a stage that has no day', { thresholdDays: 90 }, 'GREY'],
    ['is green there when it moved since the round', { daysInStage: 3, movedSinceRound: true }, 'GREEN'],
    ['is grey when nobody knows what came after', { daysInStage: 700, thresholdDays: 90, unknownSince: true }, 'GREY'],
  ])('%s', (_sentence, values, rating) => {
    expect(rateLegislation([bill({ effect: 'IN_FORCE' }), bill(values)])?.rating).toBe(rating);
  });

  it('does not count a bill that lives on in an alternative', () => {
    expect(rateLegislation([bill({ effect: 'INCORPORATED' })])).toBeNull();
  });
});

describe('the computed rating', () => {
  const [done, late] = [rateSchedule([milestone({ state: 'ACHIEVED' })]), rateSchedule([milestone({ state: 'OVERDUE', days: 1 })])];

  it('names the line that is worse first', () => {
    const line = (code: string, rating: 'RED' | 'YELLOW') => {
      return { code, rating, reasons: [{ code: 'BELOW_REQUEST', about: code, amount: 1, on: null }] };
    };
    expect(rateBudget([line('BL01', 'YELLOW'), line('BL02', 'RED')])?.reasons.map(({ about }) => about)).toEqual(['BL02', 'BL01']);
  });

  it('is the worst of what is known', () => {
    const dropped = rateBudget([{ code: 'BL02', rating: 'YELLOW', reasons: [] }]);
    expect(computeRating([done, rateLegislation([bill({ effect: 'IN_FORCE' })]), dropped]).rating).toBe('YELLOW');
  });

  it('is done when everything promised is done', () => {
    expect(computeRating([done, rateLegislation([bill({ effect: 'IN_FORCE' })]), null]).rating).toBe('DONE');
  });

  it('leaves out what is unknown once the body answers, and is not done while something is unknown', () => {
    const unknown = rateLegislation([bill({ unknownSince: true })]);
    expect(computeRating([late, unknown]).rating).toBe('YELLOW');
    expect(computeRating([done, unknown]).rating).toBe('GREY');
    expect(computeRating([done, unknown], true).rating).toBe('GREEN');
    expect(computeRating([unknown], true).rating).toBe('GREY');
  });

  it('is explained by the reasons of the worst alone, the longest delay first', () => {
    const mixed = rateSchedule([
      milestone({ code: 'MS01', state: 'NO_RECORD' }),
      milestone({ code: 'MS02', state: 'OVERDUE', days: 326 }),
      milestone({ code: 'MS03', state: 'OVERDUE', days: 2 }),
      milestone({ code: 'MS04', state: 'OVERDUE', days: 400 }),
    ]);
    expect(mixed?.reasons.map(({ about }) => about)).toEqual(['MS04', 'MS02']);
  });

  it('is grey when nothing is known, and when the last closed round was not answered', () => {
    expect(computeRating([null, null]).rating).toBe('GREY');
    expect(computeRating([late, rateReporting('2025-03-31', 'NONE')]).rating).toBe('GREY');
    expect(computeRating([late, rateReporting('2025-03-31', 'ACCEPTED')]).rating).toBe('YELLOW');
    expect(computeRating([late, rateReporting(null, 'NONE')]).rating).toBe('YELLOW');
  });

  it('stays what is publicly known to go badly, also without a report, and says that it is missing', () => {
    const missing = rateReporting('2025-03-31', 'NONE');
    const [lost, ended] = [rateBudget([{ code: 'BL02', rating: 'YELLOW', reasons: [] }]), rateLegislation([bill({ effect: 'ENDED' })])];
    const silent = computeRating([late, lost, missing], true);
    expect([silent.rating, reasonsOf(silent).map(({ code }) => code)]).toEqual(['YELLOW', ['OVERDUE', 'NO_ACCEPTED_REPORT']]);
    expect(computeRating([late, lost, ended, missing], true).rating).toBe('RED');
    const inForce = rateLegislation([bill({ effect: 'IN_FORCE' })]);
    for (const good of [inForce, rateLegislation([bill({ effect: 'PASSED_NOT_IN_FORCE' })]), null])
      expect(computeRating([good, missing], true).rating).toBe('GREY');
  });

  it('rests on what was accepted last while a report in time waits for its answer', () => {
    const waits = rateReporting('2025-03-31', 'HANDED_IN');
    const yellow = computeRating([late, waits], true);
    expect([yellow.rating, reasonsOf(yellow).map(({ code }) => code)]).toEqual(['YELLOW', ['OVERDUE', 'REPORT_UNDER_REVIEW']]);
    expect(computeRating([done, waits], true).rating).toBe('DONE');
    expect(computeRating([rateLegislation([bill({ effect: 'PASSED_NOT_IN_FORCE' })]), waits]).rating).toBe('GREY');
  });

  it('is never green of a body that never answered, and says so', () => {
    const passed = rateLegislation([bill({ effect: 'PASSED_NOT_IN_FORCE' })]);
    const silent = computeRating([passed]);
    expect([silent.rating, silent.dimensions.at(-1)?.reasons.map(({ code }) => code)]).toEqual(['GREY', ['NEVER_ANSWERED']]);
    expect(computeRating([passed], true).rating).toBe('GREEN');
  });

  it('gives way to a judged one', () => {
    expect([effectiveRating('GREEN', 'RED'), effectiveRating('GREEN', null)]).toEqual(['RED', 'GREEN']);
  });

  it('knows what is worse', () => {
    expect([isWorse('RED', 'YELLOW'), isWorse('GREY', 'GREEN'), isWorse('GREEN', 'GREEN'), isWorse('DONE', 'GREEN')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
