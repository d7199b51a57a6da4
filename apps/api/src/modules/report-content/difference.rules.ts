import type { ReportContent } from './report-draft.entity.js';
import type { StoredClaim } from './report-submission.entity.js';

export interface Difference {
  about: string;
  before: string | null;
  after: string | null;
}

type CodeOf = (milestoneId: string) => string;

/** What reads differently, section by section; milestones go by their code, and a code stands for each value that people do not type. */
export function differencesBetween(before: ReportContent, after: ReportContent, codeOf: CodeOf): Difference[] {
  const sections = [
    { about: 'narrative', before: textOf(before.narrative), after: textOf(after.narrative) },
    { about: 'nextPlan', before: textOf(before.nextPlan), after: textOf(after.nextPlan) },
    { about: 'rating', before: viewOf(before), after: viewOf(after) },
    { about: 'obstacle', before: before.obstacle?.text ?? null, after: after.obstacle?.text ?? null },
    ...milestonesOf(before, after, codeOf),
  ];
  return sections.filter((section) => section.before !== section.after);
}

function textOf(text: string): string | null {
  return text === '' ? null : text;
}

function viewOf({ agreesWithRating, otherView }: ReportContent): string | null {
  return agreesWithRating === true ? 'AGREES' : agreesWithRating === false ? otherView : null;
}

function milestonesOf(before: ReportContent, after: ReportContent, codeOf: CodeOf): Difference[] {
  const ids = new Set([...before.milestones, ...after.milestones].map(({ milestoneId }) => milestoneId));
  const inWords = (content: ReportContent, id: string) => claimOf(content.milestones.find(({ milestoneId }) => milestoneId === id));
  return [...ids]
    .map((id) => ({ about: codeOf(id), before: inWords(before, id), after: inWords(after, id) }))
    .sort((a, b) => a.about.localeCompare(b.about));
}

function claimOf(claim: Omit<StoredClaim, 'milestoneId'> | undefined): string | null {
  if (claim === undefined) return null;
  const { achievedOn, forecastOn, reasonClass, recoveryStep, evidence } = claim;
  const day = achievedOn !== null ? `ACHIEVED ${achievedOn}` : forecastOn !== null ? `FORECAST ${forecastOn}` : null;
  return textOf([day, reasonClass, recoveryStep, evidence].filter((part) => part !== null).join(' · '));
}
