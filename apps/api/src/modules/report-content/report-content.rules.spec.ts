import { checkContent, type Reporter } from './report-content.rules.js';
import { contentOf, type ReportContentInput } from './written-content.js';

const OPEN = { id: 'a1', ministryId: 'own', plannedOn: '2026-03-31', forecastOn: null, achievedOn: null };
const FORECAST = { id: 'c3', ministryId: 'own', plannedOn: '2026-06-30', forecastOn: '2026-04-30', achievedOn: null };
const DONE = { id: 'b2', ministryId: 'own', plannedOn: '2026-01-31', forecastOn: null, achievedOn: '2026-01-30' };
const TODAY = '2026-03-02';
const said: ReportContentInput = { noChange: false, narrative: '□ 협의', nextPlan: '', milestones: [] };
const check = (change: Partial<ReportContentInput>, reporter: Reporter = { part: 'LEAD', ministryId: 'lead' }) =>
  checkContent(contentOf({ ...said, ...change }), { milestones: [OPEN, DONE, FORECAST], reporter, today: TODAY }, ['c']).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );
const claim = (change: object) => check({ milestones: [{ milestoneId: 'a1', ...change }] });

describe('the content of a report', () => {
  it('may be one line, or that nothing changed', () => {
    expect(check({})).toEqual([]);
    expect(check({ noChange: true, narrative: '' })).toEqual([]);
    expect(check({ narrative: ' \n ' })).toEqual(['REQUIRED c.narrative']);
  });

  it('cannot say that nothing changed and something new', () => {
    const same = { noChange: true, narrative: '' };
    const news: Partial<ReportContentInput>[] = [
      { milestones: [{ milestoneId: 'a1', achievedOn: '2026-02-01', evidence: 'x' }] },
      { milestones: [{ milestoneId: 'a1', forecastOn: '2026-03-30' }] },
      { narrative: '□ 협의' },
      { nextPlan: '의결' },
    ];
    for (const each of news) expect(check({ ...same, ...each })).toEqual(['NO_CHANGE_AND_NEWS c.noChange']);
    const beside = { agreesWithRating: false, otherView: '정상', obstacleText: '예산', documentNumber: '1' };
    expect(check({ ...same, ...beside, milestones: [{ milestoneId: 'a1' }] })).toEqual([]);
  });

  it('has a longest length for each text', () => {
    expect(check({ narrative: 'x'.repeat(4000), nextPlan: 'x'.repeat(2000) })).toEqual([]);
    const long = 'x'.repeat(501);
    expect(
      check({
        narrative: 'x'.repeat(4001),
        nextPlan: 'x'.repeat(2001),
        otherView: long,
        obstacleText: long,
        checkedByPosition: long,
        checkedOn: TODAY,
        documentNumber: long,
      }),
    ).toEqual(
      ['narrative', 'nextPlan', 'otherView', 'obstacleText', 'checkedByPosition', 'documentNumber'].map((field) => `TOO_LONG c.${field}`),
    );
    expect(claim({ achievedOn: '2026-02-01', evidence: long, recoveryStep: long })).toEqual([
      'TOO_LONG c.milestones.0.recoveryStep',
      'TOO_LONG c.milestones.0.evidence',
    ]);
  });

  it('says how it differs when it does not agree with the rating', () => {
    expect(check({ agreesWithRating: false })).toEqual(['REQUIRED c.otherView']);
    expect(check({ agreesWithRating: false, otherView: '내부 준비는 정상' })).toEqual([]);
    expect(check({ agreesWithRating: true })).toEqual([]);
  });

  it('was checked by a position on a day, or by nobody; the number of a document stands for itself', () => {
    const checkedByPosition = '형사법제과장';
    expect(check({ checkedByPosition, checkedOn: TODAY })).toEqual([]);
    expect(check({ checkedByPosition })).toEqual(['CHECK_NEEDS_DAY c.checkedOn']);
    expect(check({ checkedByPosition, documentNumber: '형사법제과-118' })).toEqual(['CHECK_NEEDS_DAY c.checkedOn']);
    expect(check({ checkedOn: TODAY })).toEqual(['CHECK_NEEDS_POSITION c.checkedByPosition']);
    expect(check({ checkedByPosition: ' \n', checkedOn: TODAY })).toEqual(['CHECK_NEEDS_POSITION c.checkedByPosition']);
    expect(check({ documentNumber: '형사법제과-118' })).toEqual([]);
  });

  it('cannot have been checked tomorrow, or before there was a plan', () => {
    const checkedByPosition = '형사법제과장';
    expect(check({ checkedByPosition, checkedOn: '2026-03-03' })).toEqual(['IN_FUTURE c.checkedOn']);
    expect(check({ checkedByPosition, checkedOn: '1999-12-31' })).toEqual(['TOO_EARLY c.checkedOn']);
  });

  it('keeps an obstacle to the office unless the body shares it', () => {
    expect(contentOf({ ...said, obstacleText: ' 예산 ' }).obstacle).toEqual({ text: '예산', scope: 'COORDINATOR_ONLY' });
    expect(contentOf({ ...said, obstacleText: '예산', obstacleScope: 'PUBLIC' }).obstacle?.scope).toBe('PUBLIC');
    expect(contentOf({ ...said, obstacleText: '  ', obstacleScope: 'PUBLIC' }).obstacle).toBeNull();
  });

  it('drops what no database keeps and leaves the levels of a line alone', () => {
    expect(contentOf({ ...said, narrative: ' ○ 협의\0\ud800 \n' }).narrative).toBe(' ○ 협의\ufffd');
  });
});

describe('what a report says of a milestone', () => {
  it('is about a milestone of the task, once, and one that is not achieved yet', () => {
    expect(check({ milestones: [{ milestoneId: 'zz', forecastOn: '2026-03-01' }] })).toEqual([
      'UNKNOWN_MILESTONE c.milestones.0.milestoneId',
    ]);
    expect(check({ milestones: [{ milestoneId: 'A1' }, { milestoneId: 'a1' }] })).toEqual(['TWICE c.milestones.1.milestoneId']);
    expect(check({ milestones: [{ milestoneId: 'b2', achievedOn: '2026-02-01' }] })).toEqual([
      'ALREADY_ACHIEVED c.milestones.0.milestoneId',
    ]);
    expect(check({ milestones: [{ milestoneId: 'b2' }] })).toEqual([]);
  });

  it('is said by the body that answers for it: the lead for all, a supporting body for its own', () => {
    const forecast = { milestones: [{ milestoneId: 'a1', forecastOn: '2026-03-01' }] };
    expect(check(forecast, { part: 'SUPPORTING', ministryId: 'own' })).toEqual([]);
    expect(check(forecast, { part: 'LEAD', ministryId: 'other' })).toEqual([]);
    expect(check(forecast, { part: 'SUPPORTING', ministryId: 'other' })).toEqual(['NOT_OWN_MILESTONE c.milestones.0.milestoneId']);
    expect(check({ milestones: [{ milestoneId: 'a1' }] }, { part: 'SUPPORTING', ministryId: 'other' })).toEqual([]);
  });

  it('is achieved between 2000 and today', () => {
    expect(claim({ achievedOn: TODAY, evidence: '관보' })).toEqual([]);
    expect(claim({ achievedOn: '2026-03-03' })).toEqual(['IN_FUTURE c.milestones.0.achievedOn']);
    expect(claim({ achievedOn: '1999-12-31' })).toEqual(['TOO_EARLY c.milestones.0.achievedOn']);
  });

  it('needs a reason and a step to catch up when it comes later than planned', () => {
    expect(claim({ forecastOn: '2026-03-31' })).toEqual([]);
    expect(claim({ forecastOn: '2026-04-01' })).toEqual([
      'REASON_REQUIRED c.milestones.0.reasonClass',
      'RECOVERY_REQUIRED c.milestones.0.recoveryStep',
    ]);
    expect(claim({ forecastOn: '2026-04-01', reasonClass: 'ASSEMBLY', recoveryStep: '설명' })).toEqual([]);
    expect(claim({ achievedOn: '2026-03-01', forecastOn: '2026-04-01' })).toEqual([]);
  });

  it('needs both as well when it comes later than was expected last, while it still keeps to the plan', () => {
    const later = (forecastOn: string) => check({ milestones: [{ milestoneId: 'c3', forecastOn }] });
    expect([later('2026-04-15'), later('2026-04-30')]).toEqual([[], []]);
    expect(later('2026-05-01')).toEqual(['REASON_REQUIRED c.milestones.0.reasonClass', 'RECOVERY_REQUIRED c.milestones.0.recoveryStep']);
  });
});
