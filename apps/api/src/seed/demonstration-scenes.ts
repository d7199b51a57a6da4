import type { DemoReport, DemoReportContent, DemoReview, DemoRound, DemoStory, PastRound } from '@gwaje/plan-data';
import { seoulDay } from '../platform/clock/calendar-day.js';

interface Told {
  at: Date;
  /** The command's name, as it stands in the ledger. */
  command: string;
}

/** An act on the report of one body on one task in one round, by the round's code. */
export type ReportScene = Told & { round: string; task: string; ministry: string } & (
    { act: 'SAVE'; content: DemoReportContent } | { act: 'SUBMIT'; content: DemoReportContent } | { act: 'REVIEW'; review: DemoReview }
  );

export type Scene = ReportScene | (Told & ({ act: 'OPEN'; round: DemoRound } | { act: 'CLOSE'; round: PastRound }));

/** What the bodies and the office did with the reports of the round that is still open, in the order in which it happened. */
export function scenesOf({ round, reports }: DemoStory): Scene[] {
  return inOrder(reports.flatMap((report) => scenesOfReport(round.code, report)));
}

export function scenesOfReport(round: string, { task, ministry, draft, submissions }: DemoReport): Scene[] {
  const of = { round, task, ministry };
  const scenes: Scene[] = submissions.flatMap(({ submittedAt, content, review }) => {
    const submit: Scene = { act: 'SUBMIT', at: new Date(submittedAt), command: 'statusReportsSubmit', ...of, content };
    if (review === null) return [submit];
    const command = review.verdict === 'ACCEPTED' ? 'statusReportAccept' : 'statusReportReturn';
    return [submit, { act: 'REVIEW', at: new Date(review.reviewedAt), command, ...of, review }];
  });
  if (draft === null) return scenes;
  return [...scenes, { act: 'SAVE', at: new Date(draft.savedAt), command: 'statusReportDraftSave', ...of, content: draft.content }];
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
    const of = { round: round.code, task, ministry };
    const submit: Scene = { act: 'SUBMIT', at: submittedAt, command: 'statusReportsSubmit', ...of, content };
    return accepted ? [submit, { act: 'REVIEW', at: reviewedAt, command: 'statusReportAccept', ...of, review }] : [submit];
  });
}

export function inOrder(scenes: readonly Scene[]): Scene[] {
  return scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
