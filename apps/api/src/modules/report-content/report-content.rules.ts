import { problem, type Problem } from '../../platform/errors/problem.js';
import type { ReportContent } from './report-draft.entity.js';
import type { StoredClaim } from './report-submission.entity.js';

function saysSomething({ achievedOn, forecastOn, reasonClass, recoveryStep, evidence }: StoredClaim): boolean {
  return [achievedOn, forecastOn, reasonClass, recoveryStep, evidence].some((value) => value !== null);
}

/** What is handed in: each claim with the milestone's version, by which its review finds what was changed since. */
export function handedIn(claims: readonly StoredClaim[], milestones: readonly { id: string; version: number }[]): StoredClaim[] {
  return claims.filter(saysSomething).flatMap((claim) => {
    const milestone = milestones.find(({ id }) => id === claim.milestoneId);
    return milestone === undefined ? [] : [{ ...claim, milestoneVersion: milestone.version }];
  });
}

/** A milestone of the report's task, as it stands. */
export interface ClaimableMilestone {
  id: string;
  ministryId: string;
  plannedOn: string | null;
  forecastOn: string | null;
  achievedOn: string | null;
}

/** Who reports: the lead answers for all milestones of its task, a supporting body for its own and for those of whom it carries. */
export interface Reporter {
  part: 'LEAD' | 'SUPPORTING';
  ministryId: string;
  carries?: readonly string[];
}

export function answersFor({ part, ministryId, carries = [] }: Reporter, milestone: { ministryId: string }): boolean {
  return part === 'LEAD' || [ministryId, ...carries].includes(milestone.ministryId);
}

const LONGEST_NARRATIVE = 4000;
const LONGEST_PLAN = 2000;
const LONGEST_TEXT = 500;
const EARLIEST_DAY = '2000-01-01';

interface Ground {
  milestones: readonly ClaimableMilestone[];
  reporter: Reporter;
  today: string;
}

/** What must hold before a report is handed in. `path` is where the content stands in the input. */
export function checkContent(content: ReportContent, { milestones, reporter, today }: Ground, path: string[]): Problem[] {
  const found = [...checkLengths(content, path), ...checkMilestoneIds(content, milestones, path)];
  if (!content.noChange && content.narrative.trim() === '')
    found.push(problem('REQUIRED', 'Say what was done, or that nothing changed.', ...path, 'narrative'));
  if (content.noChange && saysNews(content))
    found.push(
      problem('NO_CHANGE_AND_NEWS', 'Something new is said: take the tick off "no change", or leave it out.', ...path, 'noChange'),
    );
  if (content.agreesWithRating === false && content.otherView === null)
    found.push(problem('REQUIRED', 'Say in one line how you see it.', ...path, 'otherView'));
  found.push(...checkSignOff(content, today, path));
  content.milestones.forEach((claim, index) => {
    const milestone = milestones.find(({ id }) => id === claim.milestoneId);
    const at = [...path, 'milestones', String(index)];
    if (milestone === undefined) return;
    if (answersFor(reporter, milestone)) found.push(...checkClaim(claim, milestone, today, at));
    else if (saysSomething(claim))
      found.push(problem('NOT_OWN_MILESTONE', 'Another body answers for this milestone: leave it to its report.', ...at, 'milestoneId'));
  });
  return found;
}

type SignOff = Pick<ReportContent, 'checkedByPosition' | 'checkedOn'>;

/** 과장 확인 is a position and a day together, or nothing. The number of a document may stand alone: that document carries its own sign-off. */
function checkSignOff({ checkedByPosition, checkedOn }: SignOff, today: string, path: string[]): Problem[] {
  if (checkedOn === null)
    return checkedByPosition === null ? [] : [problem('CHECK_NEEDS_DAY', 'Say on which day it was checked.', ...path, 'checkedOn')];
  const found: Problem[] = [];
  if (checkedByPosition === null)
    found.push(problem('CHECK_NEEDS_POSITION', 'Say in which position it was checked.', ...path, 'checkedByPosition'));
  if (checkedOn > today) found.push(problem('IN_FUTURE', 'Choose a day that is not in the future.', ...path, 'checkedOn'));
  if (checkedOn < EARLIEST_DAY) found.push(problem('TOO_EARLY', 'Choose a day from 2000 on.', ...path, 'checkedOn'));
  return found;
}

/** Results, plan and milestones tell what changed; a view, an obstacle and who checked it may stand beside "no change". */
function saysNews({ narrative, nextPlan, milestones }: ReportContent): boolean {
  return narrative.trim() !== '' || nextPlan.trim() !== '' || milestones.some(saysSomething);
}

/** What must hold even of a draft: each milestone it speaks of is one of the task, and is named once. */
export function checkMilestoneIds(content: ReportContent, milestones: readonly { id: string }[], path: string[]): Problem[] {
  const ids = content.milestones.map(({ milestoneId }) => milestoneId);
  return ids.flatMap((wanted, index) => {
    const at = [...path, 'milestones', String(index), 'milestoneId'];
    if (!milestones.some(({ id }) => id === wanted)) return [problem('UNKNOWN_MILESTONE', 'Choose a milestone of this task.', ...at)];
    return ids.indexOf(wanted) === index ? [] : [problem('TWICE', 'Name each milestone once.', ...at)];
  });
}

function checkClaim(claim: StoredClaim, milestone: ClaimableMilestone, today: string, path: string[]): Problem[] {
  const found: Problem[] = [];
  if (milestone.achievedOn !== null && saysSomething(claim))
    found.push(problem('ALREADY_ACHIEVED', 'This milestone was already accepted as achieved.', ...path, 'milestoneId'));
  if (claim.achievedOn !== null && claim.achievedOn > today)
    found.push(problem('IN_FUTURE', 'Choose a day that is not in the future.', ...path, 'achievedOn'));
  if (claim.achievedOn !== null && claim.achievedOn < EARLIEST_DAY)
    found.push(problem('TOO_EARLY', 'Choose a day from 2000 on.', ...path, 'achievedOn'));
  if (!isSlip(claim, milestone)) return found;
  if (claim.reasonClass === null) found.push(problem('REASON_REQUIRED', 'Say why it comes later.', ...path, 'reasonClass'));
  if (claim.recoveryStep === null) found.push(problem('RECOVERY_REQUIRED', 'Say what is done to catch up.', ...path, 'recoveryStep'));
  return found;
}

/** Not achieved, and expected after its planned day or after the day that was expected last. */
function isSlip(claim: StoredClaim, { plannedOn, forecastOn }: Pick<ClaimableMilestone, 'plannedOn' | 'forecastOn'>): boolean {
  const { forecastOn: said } = claim;
  return claim.achievedOn === null && said !== null && [plannedOn, forecastOn].some((day) => day !== null && said > day);
}

function checkLengths(content: ReportContent, path: string[]): Problem[] {
  const tooLong = (text: string | null | undefined, longest: number, ...at: string[]) =>
    (text ?? '').length > longest ? [problem('TOO_LONG', `Use at most ${longest} characters.`, ...path, ...at)] : [];
  return [
    ...tooLong(content.narrative, LONGEST_NARRATIVE, 'narrative'),
    ...tooLong(content.nextPlan, LONGEST_PLAN, 'nextPlan'),
    ...tooLong(content.otherView, LONGEST_TEXT, 'otherView'),
    ...tooLong(content.obstacle?.text, LONGEST_TEXT, 'obstacleText'),
    ...tooLong(content.checkedByPosition, LONGEST_TEXT, 'checkedByPosition'),
    ...tooLong(content.documentNumber, LONGEST_TEXT, 'documentNumber'),
    ...content.milestones.flatMap(({ recoveryStep, evidence }, index) => [
      ...tooLong(recoveryStep, LONGEST_TEXT, 'milestones', String(index), 'recoveryStep'),
      ...tooLong(evidence, LONGEST_TEXT, 'milestones', String(index), 'evidence'),
    ]),
  ];
}
