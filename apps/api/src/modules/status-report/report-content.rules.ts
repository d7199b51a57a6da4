import { problem, type Problem } from '../../platform/errors/problem.js';
import type { ReasonClass } from '../milestone/milestone.entity.js';
import type { SharingScope } from './status-report.policy.js';

/** What a body says of one milestone: that it was achieved, or when it will be. */
export interface StoredClaim {
  milestoneId: string;
  achievedOn: string | null;
  forecastOn: string | null;
  reasonClass: ReasonClass | null;
  recoveryStep: string | null;
  evidence: string | null;
}

export interface ReportContent {
  noChange: boolean;
  narrative: string;
  nextPlan: string;
  agreesWithRating: boolean | null;
  otherView: string | null;
  milestones: StoredClaim[];
  obstacle: { text: string; scope: SharingScope } | null;
  checkedByPosition: string | null;
  checkedOn: string | null;
  documentNumber: string | null;
}

type Optional<Fields> = { [Name in keyof Fields]?: Fields[Name] | null };

export type ReportContentInput = Pick<ReportContent, 'noChange' | 'narrative' | 'nextPlan'> &
  Optional<Pick<ReportContent, 'agreesWithRating' | 'otherView' | 'checkedByPosition' | 'checkedOn' | 'documentNumber'>> & {
    milestones: (Pick<StoredClaim, 'milestoneId'> & Optional<Omit<StoredClaim, 'milestoneId'>>)[];
    obstacleText?: string | null;
    obstacleScope?: SharingScope | null;
  };

/** Text as the database can keep it: halves of characters and the NUL character have no place there. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').trimEnd();
}

export function textOrNull(text: string | null | undefined): string | null {
  const plain = plainText(text ?? '').trim();
  return plain === '' ? null : plain;
}

/** The content that an input means; a milestone about which nothing is said is no claim. */
export function contentOf(input: ReportContentInput): ReportContent {
  const obstacle = textOrNull(input.obstacleText);
  const claims = input.milestones.map((claim) => ({
    milestoneId: claim.milestoneId.toLowerCase(),
    achievedOn: claim.achievedOn ?? null,
    forecastOn: claim.forecastOn ?? null,
    reasonClass: claim.reasonClass ?? null,
    recoveryStep: textOrNull(claim.recoveryStep),
    evidence: textOrNull(claim.evidence),
  }));
  return {
    noChange: input.noChange,
    narrative: plainText(input.narrative),
    nextPlan: plainText(input.nextPlan),
    agreesWithRating: input.agreesWithRating ?? null,
    otherView: textOrNull(input.otherView),
    milestones: claims,
    obstacle: obstacle === null ? null : { text: obstacle, scope: input.obstacleScope ?? 'COORDINATOR_ONLY' },
    checkedByPosition: textOrNull(input.checkedByPosition),
    checkedOn: input.checkedOn ?? null,
    documentNumber: textOrNull(input.documentNumber),
  };
}

export function saysSomething({ achievedOn, forecastOn, reasonClass, recoveryStep, evidence }: StoredClaim): boolean {
  return [achievedOn, forecastOn, reasonClass, recoveryStep, evidence].some((value) => value !== null);
}

/** A milestone of the report's task, as it stands. */
export interface ClaimableMilestone {
  id: string;
  plannedOn: string | null;
  achievedOn: string | null;
}

const LONGEST_NARRATIVE = 4000;
const LONGEST_PLAN = 2000;
const LONGEST_TEXT = 500;
const EARLIEST_DAY = '2000-01-01';

/** What must hold before a report is handed in. `path` is where the content stands in the input. */
export function checkContent(content: ReportContent, milestones: readonly ClaimableMilestone[], today: string, path: string[]): Problem[] {
  const found = [...checkLengths(content, path), ...checkMilestoneIds(content, milestones, path)];
  if (!content.noChange && content.narrative.trim() === '')
    found.push(problem('REQUIRED', 'Say what was done, or that nothing changed.', ...path, 'narrative'));
  if (content.noChange && content.milestones.some(({ achievedOn }) => achievedOn !== null))
    found.push(problem('NO_CHANGE_AND_ACHIEVED', 'A milestone was achieved: take the tick off "no change".', ...path, 'noChange'));
  if (content.agreesWithRating === false && content.otherView === null)
    found.push(problem('REQUIRED', 'Say in one line how you see it.', ...path, 'otherView'));
  if (content.checkedOn !== null && content.checkedOn > today)
    found.push(problem('IN_FUTURE', 'Choose a day that is not in the future.', ...path, 'checkedOn'));
  content.milestones.forEach((claim, index) => {
    const milestone = milestones.find(({ id }) => id === claim.milestoneId);
    if (milestone !== undefined) found.push(...checkClaim(claim, milestone, today, [...path, 'milestones', String(index)]));
  });
  return found;
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
  if (claim.reasonClass === null) found.push(problem('REASON_REQUIRED', 'Say why it comes later than planned.', ...path, 'reasonClass'));
  if (claim.recoveryStep === null) found.push(problem('RECOVERY_REQUIRED', 'Say what is done to catch up.', ...path, 'recoveryStep'));
  return found;
}

/** Expected after its planned day, and not achieved. */
export function isSlip(claim: StoredClaim, { plannedOn }: { plannedOn: string | null }): boolean {
  return claim.achievedOn === null && claim.forecastOn !== null && plannedOn !== null && claim.forecastOn > plannedOn;
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
