import type { DemoReport, DemoReportContent, DemoStory } from '@gwaje/plan-data';
import { seoulDay } from '../platform/clock/calendar-day.js';

type DemoReview = NonNullable<DemoReport['submissions'][number]['review']>;

interface Told {
  at: Date;
  /** The command's name, as it stands in the ledger. */
  command: string;
}

export type Scene = Told &
  (
    | { act: 'OPEN'; round: DemoStory['round'] }
    | { act: 'SAVE'; task: string; ministry: string; content: DemoReportContent }
    | { act: 'SUBMIT'; task: string; ministry: string; content: DemoReportContent }
    | { act: 'REVIEW'; task: string; ministry: string; review: DemoReview }
  );

/** A story of reports as the acts it is made of, in the order in which they happened. */
export function scenesOf({ round, reports }: DemoStory): Scene[] {
  const opening: Scene = { act: 'OPEN', at: new Date(round.openedAt), command: 'reportingRoundOpen', round };
  return inOrder([opening, ...reports.flatMap(scenesOfReport)]);
}

function scenesOfReport({ task, ministry, draft, submissions }: DemoReport): Scene[] {
  const scenes: Scene[] = submissions.flatMap(({ submittedAt, content, review }) => {
    const submit: Scene = { act: 'SUBMIT', at: new Date(submittedAt), command: 'statusReportsSubmit', task, ministry, content };
    if (review === null) return [submit];
    const command = review.verdict === 'ACCEPTED' ? 'statusReportAccept' : 'statusReportReturn';
    return [submit, { act: 'REVIEW', at: new Date(review.reviewedAt), command, task, ministry, review }];
  });
  if (draft === null) return scenes;
  return [
    ...scenes,
    { act: 'SAVE', at: new Date(draft.savedAt), command: 'statusReportDraftSave', task, ministry, content: draft.content },
  ];
}

const DAY = 86_400_000;

/** What a supporting body with nothing to add says; invented like the rest, and marked so where it could be taken for a fact. */
const nothingToAdd = (checkedOn: string): DemoReportContent => ({
  ...{ noChange: true, narrative: '', nextPlan: '', agreesWithRating: true, otherView: null, milestones: [], obstacle: null },
  ...{ checkedByPosition: '담당과장(시연용)', checkedOn, documentNumber: null },
});

export interface SupportingPart {
  task: string;
  ministry: string;
  /** False: the part waits for its review, because an accepted one would make its body answer for more than the story tells. */
  accepted: boolean;
}

/** The story tells what the leads report; so that its one missing report is seen, the supporting bodies hand in on the second day. */
export function scenesOfParts({ round }: DemoStory, parts: readonly SupportingPart[]): Scene[] {
  const [submittedAt, reviewedAt] = [1, 2].map((days) => new Date(Date.parse(round.openedAt) + days * DAY));
  if (submittedAt === undefined || reviewedAt === undefined) return [];
  const content = nothingToAdd(seoulDay(submittedAt));
  const review: DemoReview = { verdict: 'ACCEPTED', reviewedAt: reviewedAt.toISOString(), reason: null, comments: [], opinion: null };
  return parts.flatMap(({ task, ministry, accepted }): Scene[] => {
    const submit: Scene = { act: 'SUBMIT', at: submittedAt, command: 'statusReportsSubmit', task, ministry, content };
    return accepted ? [submit, { act: 'REVIEW', at: reviewedAt, command: 'statusReportAccept', task, ministry, review }] : [submit];
  });
}

export function inOrder(scenes: readonly Scene[]): Scene[] {
  return scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
