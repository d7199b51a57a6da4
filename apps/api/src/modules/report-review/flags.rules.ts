import { daysBetween } from '../../platform/clock/calendar-day.js';
import type { ReportContent } from '../report-content/report-draft.entity.js';
import type { StoredClaim } from '../report-content/report-submission.entity.js';
import { proofs, type ProvingFile } from './report-review.rules.js';
import { inWords, isMoved, type Standing } from './moved.rules.js';

export interface Flag {
  code:
    | 'LATE_WITHOUT_REASON'
    | 'ACHIEVED_WITHOUT_EVIDENCE'
    | 'ACHIEVED_AFTER_BASIS'
    | 'FORECAST_SLIPPED'
    | 'SAME_WORDS_AS_LAST'
    | 'OTHER_VIEW'
    | 'MILESTONE_MOVED'
    | 'SUBMITTED_LATE';
  about: string | null;
  days: number | null;
  /** What stands in the plan and what the report says, where the two have to be weighed. */
  current?: string | null;
  reported?: string | null;
  milestoneId?: string;
  milestoneVersion?: number;
}

export interface FlagFacts {
  content: ReportContent;
  /** The task's milestones for which the body answers. */
  milestones: readonly (Standing & {
    plannedOn: string | null;
    plannedOnProvenance: { kind: string };
    evidenceRequired: boolean;
  })[];
  /** Not decided yet: what is changed in the plan after that is no question of this report. */
  isWaiting: boolean;
  basisOn: string;
  daysLate: number | null;
  /** What this report is compared with: what came back, else the last accepted one. */
  lastReport: ReportContent | null;
  /** What went out with it. */
  files: readonly ProvingFile[];
}

/** What a reviewer should look at first. A flag judges nobody: it says where a question is open. */
export function flagsOf({ content, milestones, isWaiting, basisOn, daysLate, lastReport, files }: FlagFacts): Flag[] {
  const found: Flag[] = [];
  if (daysLate !== null) found.push({ code: 'SUBMITTED_LATE', about: null, days: daysLate });
  // Whether it is a better view or a worse one is in the words alone.
  if (content.agreesWithRating === false) found.push({ code: 'OTHER_VIEW', about: null, days: null });
  for (const milestone of milestones) {
    const { id, code, plannedOn, achievedOn } = milestone;
    const isInvented = milestone.plannedOnProvenance.kind === 'illustrative';
    const claim = content.milestones.find(({ milestoneId }) => milestoneId === id);
    if (isWaiting && claim !== undefined && isMoved(claim, milestone)) found.push(movedFlag(claim, milestone));
    if (claim?.achievedOn != null && claim.evidence === null && proofs(files, id) === 0 && milestone.evidenceRequired)
      found.push({ code: 'ACHIEVED_WITHOUT_EVIDENCE', about: code, days: null });
    // The round asks how things stood on its basis day: what came later belongs to the next one.
    if (claim?.achievedOn != null && claim.achievedOn > basisOn)
      found.push({ code: 'ACHIEVED_AFTER_BASIS', about: code, days: daysBetween(basisOn, claim.achievedOn) });
    if (claim?.forecastOn != null && claim.achievedOn === null && plannedOn !== null && !isInvented && claim.forecastOn > plannedOn)
      found.push({ code: 'FORECAST_SLIPPED', about: code, days: daysBetween(plannedOn, claim.forecastOn) });
    if (lastReport !== null && saysNew(id, content, lastReport) && isSameNarrative(content, lastReport))
      found.push({ code: 'SAME_WORDS_AS_LAST', about: code, days: null });
    const isOpen = achievedOn === null && claim?.achievedOn == null;
    const isPast = plannedOn !== null && plannedOn < basisOn && !isInvented;
    if (isOpen && isPast && (claim?.reasonClass ?? milestone.reasonClass) === null)
      found.push({ code: 'LATE_WITHOUT_REASON', about: code, days: daysBetween(plannedOn, basisOn) });
  }
  return found;
}

function movedFlag(claim: StoredClaim, { id, version, code, forecastOn, reasonClass, recoveryStep }: Standing): Flag {
  const current = inWords({ achievedOn: null, forecastOn, reasonClass, recoveryStep });
  const reported = inWords(claim);
  return { code: 'MILESTONE_MOVED', about: code, days: null, current, reported, milestoneId: id, milestoneVersion: version };
}

/** A milestone that was achieved or moved since, or of which nothing is expected any more. */
function saysNew(milestoneId: string, now: ReportContent, last: ReportContent): boolean {
  const [said, before] = [now, last].map(({ milestones }) => milestones.find((claim) => claim.milestoneId === milestoneId));
  return (said?.achievedOn ?? null) !== (before?.achievedOn ?? null) || (said?.forecastOn ?? null) !== (before?.forecastOn ?? null);
}

/** Word for word: how it is broken into lines and indented says nothing new. An empty text repeats nothing. */
function isSameNarrative(now: ReportContent, last: ReportContent): boolean {
  const [said, before] = [now, last].map(({ narrative }) => narrative.split(/\s+/).join(' ').trim());
  return said !== '' && said === before;
}
