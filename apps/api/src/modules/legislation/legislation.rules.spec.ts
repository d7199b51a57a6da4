import { standingOf, type StageRule } from './legislation.rules.js';

const stage = (code: string, effect: StageRule['effect'], rule: Partial<StageRule> = {}): StageRule => {
  return { code, effect, planned: false, terminal: false, thresholdDays: null, heldBy: null, ...rule };
};
const STAGES = [
  stage('PLANNED', 'NOT_YET', { planned: true }),
  stage('DRAFTING', 'NOT_YET'),
  stage('INTRODUCED', 'NOT_YET', { heldBy: { ko: '국회', en: 'National Assembly' } }),
  stage('PLENARY_PASSED', 'PASSED_NOT_PROMULGATED'),
  stage('TRANSFERRED', 'PASSED_NOT_PROMULGATED', { heldBy: { ko: '정부', en: 'Government' } }),
  stage('PROMULGATED', 'PASSED_NOT_IN_FORCE'),
  stage('IN_FORCE', 'IN_FORCE', { terminal: true }),
];
const planned = { stage: 'PLANNED', on: '2024-11-06' };
const promulgated = { stage: 'PROMULGATED', on: '2024-12-03' };
const whole = (effectiveDates: { on: string }[] = []) => ({ effectiveDates, dataGap: null });

describe('a piece of legislation', () => {
  it('stands in the first stage of its instrument while nothing was reached', () => {
    expect(standingOf(STAGES, [], whole(), '2024-12-15')).toMatchObject({
      stage: { code: 'PLANNED' },
      effect: 'NOT_YET',
      daysInStage: null,
    });
  });

  it('stands in the last stage of its list, for the days since', () => {
    expect(standingOf(STAGES, [planned, promulgated], whole(), '2024-12-15')).toMatchObject({
      stage: { code: 'PROMULGATED' },
      daysInStage: 12,
    });
  });

  it('is passed and not in force until its day of effect has come', () => {
    const dates = [{ on: '2025-06-04' }];
    expect(standingOf(STAGES, [promulgated], whole(dates), '2025-06-03').effect).toBe('PASSED_NOT_IN_FORCE');
    expect(standingOf(STAGES, [promulgated], whole(dates), '2025-06-04').effect).toBe('IN_FORCE');
    expect(standingOf(STAGES, [promulgated], whole([...dates, { on: '2025-12-01' }]), '2025-06-04').effect).toBe('PASSED_NOT_IN_FORCE');
  });

  it('is not in force by a date alone before it passed', () => {
    expect(standingOf(STAGES, [planned], whole([{ on: '2025-01-01' }]), '2025-06-04').effect).toBe('NOT_YET');
  });

  it('waits no days at its end, nor in a stage without a date', () => {
    expect(standingOf(STAGES, [{ stage: 'IN_FORCE', on: '2025-06-04' }], whole(), '2026-01-01').daysInStage).toBeNull();
    expect(standingOf(STAGES, [{ stage: 'PROMULGATED', on: null }], whole(), '2026-01-01').daysInStage).toBeNull();
  });

  it('is not said to wait where nobody knows what came after', () => {
    const unknown = { effectiveDates: [], dataGap: { ko: '이후 경과 미확인', en: 'outcome not found' } };
    expect(standingOf(STAGES, [promulgated], unknown, '2026-11-22').daysInStage).toBeNull();
    expect(standingOf(STAGES, [{ stage: 'INTRODUCED', on: '2025-01-14' }], unknown, '2026-11-22').holder).toBe('NOBODY');
  });

  it('waits no days while it is only planned', () => {
    expect(standingOf(STAGES, [planned], whole(), '2026-11-22')).toMatchObject({ daysInStage: null, holder: 'NOBODY' });
    expect(standingOf(STAGES, [{ ...planned, stage: 'DRAFTING' }], whole(), '2024-11-16').daysInStage).toBe(10);
  });

  it('is passed and not known to be promulgated until a record says so, or its day of effect has come', () => {
    const passed = { stage: 'PLENARY_PASSED', on: '2024-11-14' };
    const at = (day: string, reached = [passed]) => standingOf(STAGES, reached, whole([{ on: '2025-06-04' }]), day).effect;
    expect(at('2024-12-02')).toBe('PASSED_NOT_PROMULGATED');
    expect(at('2024-12-03', [passed, promulgated])).toBe('PASSED_NOT_IN_FORCE');
    expect(at('2025-06-04')).toBe('IN_FORCE');
  });

  it.each([
    ['DRAFTING', 'BODY'],
    ['INTRODUCED', 'STAGE'],
    ['PLENARY_PASSED', 'NOBODY'],
    ['TRANSFERRED', 'STAGE'],
    ['PROMULGATED', 'NOBODY'],
    ['IN_FORCE', 'NOBODY'],
  ])('in %s is held by %s', (code, holder) => {
    expect(standingOf(STAGES, [{ stage: code, on: '2025-01-14' }], whole(), '2025-01-20').holder).toBe(holder);
  });

  it('cannot be in a stage that its instrument does not know', () => {
    expect(() => standingOf(STAGES, [{ stage: 'INVITED', on: null }], whole(), '2026-01-01')).toThrow();
  });
});
