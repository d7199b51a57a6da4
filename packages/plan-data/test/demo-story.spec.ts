import { describe, expect, it } from '@jest/globals';
import { demoStory, factsOf, loadPlan, type DemoReportContent } from '../src/plan-data.js';
import { replay } from './replay.js';

const { round, reports } = demoStory;
const state = replay(factsOf(loadPlan('DSCR-DEMO')), round.openedAt.slice(0, 10));
const contents = reports.flatMap((report) => [
  ...(report.draft === null ? [] : [report.draft.content]),
  ...report.submissions.map((submission) => submission.content),
]);

function textsOf(content: DemoReportContent): string[] {
  const claims = content.milestones.flatMap((claim) => [claim.recoveryStep, claim.evidence]);
  const texts = [content.narrative, content.nextPlan, content.otherView, content.obstacle?.text, content.checkedByPosition, ...claims];
  return texts.flatMap((text) => (text === null || text === undefined || text === '' ? [] : [text]));
}

describe('the story of the demonstration', () => {
  it('has one report for each lead body, at most ten', () => {
    const leads = [...state.assignment.values()].filter((assignment) => assignment.role === 'LEAD');
    expect(reports.map(({ task, ministry }) => [task, ministry])).toEqual(leads.map(({ task, ministry }) => [task, ministry]));
    expect(reports).toHaveLength(10);
  });

  it('is told by bodies of its own day', () => {
    expect(reports.filter((report) => state.ministry.get(report.ministry)?.closedOn !== null)).toEqual([]);
    expect(reports.map((report) => report.ministry)).toEqual(expect.arrayContaining(['MOGEF-2025', 'KMCC']));
  });

  it('shows every state of a report', () => {
    const tasksIn = (wanted: string): string[] => reports.filter((report) => report.state === wanted).map((report) => report.task);
    expect(['ACCEPTED', 'RETURNED', 'SUBMITTED', 'DRAFT', 'NOT_BEGUN'].map(tasksIn)).toEqual([
      ['T01', 'T05', 'T07'],
      ['T04'],
      ['T02', 'T03', 'T06', 'T08'],
      ['T10'],
      ['T09'],
    ]);
  });

  it('has a state that follows from what was submitted and reviewed', () => {
    for (const { task, state: claimed, draft, submissions } of reports) {
      const last = submissions.at(-1);
      const derived = last === undefined ? (draft === null ? 'NOT_BEGUN' : 'DRAFT') : (last.review?.verdict ?? 'SUBMITTED');
      expect([task, claimed]).toEqual([task, derived]);
    }
  });

  it('runs forward in time, inside the round', () => {
    for (const { task, submissions } of reports) {
      const instants = submissions.flatMap(({ submittedAt, review }) => [submittedAt, ...(review === null ? [] : [review.reviewedAt])]);
      const order = [round.openedAt, ...instants, '2026-11-22T00:00:00+09:00'];
      expect([task, order]).toEqual([task, order.toSorted()]);
    }
  });

  it('is submitted on time but once, two days late', () => {
    const late = reports.filter((report) => report.submissions.some(({ submittedAt }) => submittedAt > round.dueAt));
    expect(late.map((report) => report.task)).toEqual(['T02']);
  });

  it('gives a reason whenever a report comes back', () => {
    const returned = reports.flatMap(({ submissions }) =>
      submissions.flatMap(({ review }) => (review?.verdict === 'RETURNED' ? [review] : [])),
    );
    expect(returned).toHaveLength(2);
    expect(returned.every((review) => (review.reason ?? '').length > 10)).toBe(true);
  });

  it('claims only open milestones of its own task, each new date with a reason and a recovery step', () => {
    for (const report of reports) {
      for (const claim of report.submissions.flatMap((submission) => submission.content.milestones)) {
        expect([claim.milestone, state.milestone.get(claim.milestone)?.task]).toEqual([claim.milestone, report.task]);
        expect(state.milestone.get(claim.milestone)?.achievedOn).toBeNull();
        expect(claim.forecastOn === null).toBe(claim.reasonClass === null);
        expect(claim.forecastOn === null).toBe(claim.recoveryStep === null);
        expect(claim.achievedOn === null || claim.achievedOn <= round.basisOn).toBe(true);
      }
    }
  });

  it('accepts no achievement without evidence', () => {
    const accepted = reports.flatMap(({ submissions }) => submissions.filter(({ review }) => review?.verdict === 'ACCEPTED'));
    const achieved = accepted.flatMap(({ content }) => content.milestones.filter((claim) => claim.achievedOn !== null));
    expect(achieved.map((claim) => claim.milestone)).toEqual(['MS05']);
    expect(achieved.every((claim) => claim.evidence !== null)).toBe(true);
  });

  it('holds one obstacle for the office alone and one for the task force', () => {
    expect(contents.flatMap(({ obstacle }) => obstacle?.scope ?? []).toSorted()).toEqual(['COORDINATOR_ONLY', 'TASK_FORCE']);
  });

  it('lets one body see it otherwise', () => {
    expect(contents.filter((content) => content.agreesWithRating === false).map((content) => content.otherView !== null)).toEqual([true]);
  });

  it('says in every text that it is invented', () => {
    const reviews = reports.flatMap(({ submissions }) => submissions.flatMap(({ review }) => review ?? []));
    const said = reviews.flatMap((review) => [review.reason, review.opinion, ...review.comments.map((comment) => comment.text)]);
    const texts = [...contents.flatMap(textsOf), ...said.filter((text) => text !== null), round.name.ko];
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter((text) => !text.includes('시연용'))).toEqual([]);
  });

  it('is written in levels, as such reports are', () => {
    const lines = contents
      .flatMap(({ narrative, nextPlan }) => [...narrative.split('\n'), ...nextPlan.split('\n')])
      .filter((line) => line !== '');
    expect(lines.filter((line) => !/^(□ | ○ | {2}- )\S/.test(line))).toEqual([]);
  });
});
