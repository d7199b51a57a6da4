import type { ReportContent } from '../report-content/report-draft.entity.js';
import type { StoredClaim } from '../report-content/report-submission.entity.js';
import { flagsOf, type FlagFacts } from './flags.rules.js';

type Said = Partial<Omit<ReportContent, 'milestones'>> & { milestones?: Partial<StoredClaim>[] };

const NO_CLAIM = { milestoneId: '', achievedOn: null, forecastOn: null, reasonClass: null, recoveryStep: null, evidence: null };
const NOTHING: ReportContent = {
  ...{ noChange: false, narrative: 'x', nextPlan: '', agreesWithRating: null, otherView: null, milestones: [], obstacle: null },
  ...{ checkedByPosition: null, checkedOn: null, documentNumber: null },
};

const milestone = {
  id: 'a',
  code: 'MS01',
  plannedOn: '2026-02-01',
  achievedOn: null,
  ...{ version: 2, forecastOn: null, reasonClass: null, recoveryStep: null },
  plannedOnProvenance: { kind: 'public' },
  evidenceRequired: true,
};
const flags = ({ milestones = [], ...said }: Said, facts: Partial<FlagFacts> = {}) =>
  flagsOf({
    ...{ milestones: [{ ...milestone, plannedOn: '2026-03-31' }], basisOn: '2026-02-28', daysLate: null, isWaiting: true },
    ...{ lastReport: null, files: [] },
    ...{ content: { ...NOTHING, ...said, milestones: milestones.map((claim) => ({ ...NO_CLAIM, ...claim })) }, ...facts },
  });

describe('what a reviewer should look at', () => {
  it('is nothing when all is in order', () => {
    expect(flags({ agreesWithRating: true })).toEqual([]);
  });

  it('is an achievement without evidence, be it a reference or a file for it that may be read', () => {
    const claim = { milestoneId: 'a', achievedOn: '2026-02-01' };
    const bare = (facts: Partial<FlagFacts>) => flags({ milestones: [claim] }, facts).map(({ code }) => code);
    const unasked = { ...milestone, plannedOn: '2026-03-31', evidenceRequired: false };
    expect(bare({ milestones: [unasked] })).not.toContain('ACHIEVED_WITHOUT_EVIDENCE');
    expect(bare({})).toEqual(['ACHIEVED_WITHOUT_EVIDENCE']);
    expect(bare({ files: [{ milestoneId: 'b', scan: 'CLEAN' }] })).toEqual(['ACHIEVED_WITHOUT_EVIDENCE']);
    expect(bare({ files: [{ milestoneId: 'a', scan: 'BLOCKED' }] })).toEqual(['ACHIEVED_WITHOUT_EVIDENCE']);
    expect(bare({ files: [{ milestoneId: 'a', scan: 'CLEAN' }] })).toEqual([]);
  });

  it('is a late submission, with its days', () => {
    expect(flags({}, { daysLate: 2 })).toEqual([{ code: 'SUBMITTED_LATE', about: null, days: 2 }]);
  });

  it('is another view than the rule’s, and says nothing of which is the better', () => {
    const differs = { agreesWithRating: false, otherView: '정상' };
    expect(flags(differs)).toEqual([{ code: 'OTHER_VIEW', about: null, days: null }]);
    expect(flags({ agreesWithRating: null })).toEqual([]);
  });

  it('is an achievement without evidence, and a forecast behind the plan', () => {
    expect(flags({ milestones: [{ milestoneId: 'a', achievedOn: '2026-02-20' }] })).toEqual([
      { code: 'ACHIEVED_WITHOUT_EVIDENCE', about: 'MS01', days: null },
    ]);
    expect(flags({ milestones: [{ milestoneId: 'a', forecastOn: '2026-04-10', reasonClass: 'COURTS' }] })).toEqual([
      { code: 'FORECAST_SLIPPED', about: 'MS01', days: 10 },
    ]);
  });

  it('is an achievement after the day that the round asks about, and none on that day', () => {
    const achieved = (achievedOn: string) => flags({ milestones: [{ milestoneId: 'a', achievedOn, evidence: '관보' }] });
    expect(achieved('2026-03-02')).toEqual([{ code: 'ACHIEVED_AFTER_BASIS', about: 'MS01', days: 2 }]);
    expect(achieved('2026-02-28')).toEqual([]);
  });

  it('is a milestone past its day of which nobody says why', () => {
    const late = { milestones: [milestone] };
    expect(flags({}, late)).toEqual([{ code: 'LATE_WITHOUT_REASON', about: 'MS01', days: 27 }]);
    expect(flags({}, { milestones: [{ ...milestone, reasonClass: 'COURTS' }] })).toEqual([]);
    expect(flags({}, { milestones: [{ ...milestone, achievedOn: '2026-02-01' }] })).toEqual([]);
    expect(flags({ milestones: [{ milestoneId: 'a', achievedOn: '2026-02-01', evidence: '관보' }] }, late)).toEqual([]);
  });

  it('is a milestone that moved while the words stayed those of the last report', () => {
    const said = { narrative: '□ 협의 중', milestones: [{ milestoneId: 'a', forecastOn: '2026-03-01' }] };
    const last = (change: Partial<ReportContent>) => ({ lastReport: { ...NOTHING, narrative: ' □  협의\n중 ', ...change } });
    const same = [{ code: 'SAME_WORDS_AS_LAST', about: 'MS01', days: null }];
    expect(flags(said, last({}))).toEqual(same);
    expect(flags({ ...said, milestones: [] }, last({ milestones: [{ ...NO_CLAIM, milestoneId: 'a', forecastOn: '2026-03-01' }] }))).toEqual(
      same,
    );
    expect(flags(said, last({ milestones: [{ ...NO_CLAIM, milestoneId: 'a', forecastOn: '2026-03-01' }] }))).toEqual([]);
    expect(flags(said, last({ narrative: '□ 협의 끝남' }))).toEqual([]);
    expect(flags({ ...said, narrative: '', noChange: true }, last({ narrative: '' }))).toEqual([]);
    expect(flags(said, { lastReport: null })).toEqual([]);
  });

  it('is a milestone that was changed since, with both values, while the report waits', () => {
    const said = { milestones: [{ milestoneId: 'a', milestoneVersion: 1, forecastOn: '2026-03-20' }] };
    const moved = { milestones: [{ ...milestone, plannedOn: '2026-03-31', forecastOn: '2026-03-10', recoveryStep: '설명' }] };
    expect(flags(said, moved)).toEqual([
      {
        ...{ code: 'MILESTONE_MOVED', about: 'MS01', days: null },
        ...{ current: 'FORECAST 2026-03-10 · 설명', reported: 'FORECAST 2026-03-20', milestoneId: 'a', milestoneVersion: 2 },
      },
    ]);
    expect(flags(said, { ...moved, isWaiting: false })).toEqual([]);
  });

  it('is never a milestone whose day was invented', () => {
    const invented = { milestones: [{ ...milestone, plannedOnProvenance: { kind: 'illustrative' } }] };
    expect(flags({ milestones: [{ milestoneId: 'a', forecastOn: '2026-04-10' }] }, invented)).toEqual([]);
    expect(flags({}, invented)).toEqual([]);
  });
});
