import { describe, expect, it } from '@jest/globals';
import { demoStory, factsOf, loadPlan, pastReport, pastRounds, type DemoReport, type PastRound } from '../src/plan-data.js';
import { replay } from './replay.js';

const facts = factsOf(loadPlan('DSCR-DEMO'));
const WITH_ACCOUNTS = ['MOE', 'MSIT', 'MOJ', 'MND', 'MOGEF', 'MOGEF-2025', 'KCC', 'KMCC', 'PIPC', 'KNPA'];

interface Told {
  round: PastRound;
  part: string;
  report: DemoReport | null;
}

/** What the story tells of each body that owes, round by round, as the plan stood on the day of the opening. */
const told: Told[] = pastRounds.flatMap((round) => {
  const { assignment } = replay(facts, round.openedAt.slice(0, 10));
  return [...assignment.values()]
    .filter(({ ministry }) => WITH_ACCOUNTS.includes(ministry))
    .map(({ task, ministry, role }) => ({ round, part: role, report: pastReport(round, { task, ministry, part: role }) }));
});
const filed = told.flatMap(({ round, report }) => (report === null ? [] : [{ round, report }]));
const submissions = filed.flatMap(({ round, report }) => report.submissions.map((submission) => ({ round, report, ...submission })));
const codesOf = (list: { round: PastRound; report: DemoReport }[]) => list.map(({ round, report }) => `${round.code} ${report.task}`);

describe('the past rounds of the demonstration', () => {
  it('are one a month from the announcement to the round that is still open', () => {
    expect(pastRounds.map(({ code }) => code).slice(0, 3)).toEqual(['2024-11', '2024-12', '2025-01']);
    expect(pastRounds).toHaveLength(23);
    expect([pastRounds.at(-1)?.code, demoStory.round.code]).toEqual(['2026-09', '2026-10']);
  });

  it('run one after the other, on working days', () => {
    const instants = [...pastRounds, demoStory.round].flatMap((round) => [
      ...[round.openedAt, round.dueAt],
      ...('closedAt' in round ? [String(round.closedAt)] : []),
    ]);
    expect(instants).toEqual(instants.toSorted());
    const days = instants.map((instant) => new Date(`${instant.slice(0, 10)}T00:00:00Z`).getUTCDay());
    expect(days.filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  it('have each report answered before the round is closed', () => {
    for (const { round, report } of filed) {
      const steps = report.submissions.flatMap(({ submittedAt, review }) => [submittedAt, review?.reviewedAt ?? '']);
      const order = [round.openedAt, ...steps, round.closedAt];
      expect([round.code, report.task, order]).toEqual([round.code, report.task, order.toSorted()]);
      expect(report.submissions.at(-1)?.review?.verdict).toBe('ACCEPTED');
    }
  });

  it('have these late, missing and returned reports, and no others', () => {
    const late = submissions.filter(({ round, submittedAt, report }) => submittedAt > round.dueAt && report.submissions.length === 1);
    expect(codesOf(late)).toEqual([
      ...['2024-11 T03', '2025-01 T09', '2025-03 T08', '2025-09 T04', '2025-09 T05', '2026-01 T10', '2026-07 T06'],
    ]);
    expect(told.filter(({ report }) => report === null).map(({ round, part }) => `${round.code} ${part}`)).toEqual([
      ...['2024-12 LEAD', '2025-07 LEAD', '2026-09 LEAD'],
    ]);
    const returned = submissions.filter(({ review }) => review?.verdict === 'RETURNED');
    expect(codesOf(returned)).toEqual(['2024-11 T08', '2025-01 T04', '2025-07 T03', '2025-11 T07', '2026-03 T08']);
    expect(returned.filter(({ review }) => (review?.reason ?? '').length < 10)).toEqual([]);
  });

  it('claim only what was open then, each new date with its reason and a step to recover', () => {
    const claims = submissions.flatMap(({ round, report, content, submittedAt }) =>
      content.milestones.map((claim) => ({ round, report, claim, day: submittedAt.slice(0, 10) })),
    );
    expect(claims).toHaveLength(30);
    for (const { round, report, claim, day } of claims) {
      const milestone = replay(facts, day).milestone.get(claim.milestone);
      expect([claim.milestone, milestone?.task, milestone?.achievedOn]).toEqual([claim.milestone, report.task, null]);
      expect(claim.forecastOn === null).toBe(claim.reasonClass === null && claim.recoveryStep === null);
      if (claim.forecastOn !== null) expect(claim.forecastOn > round.basisOn).toBe(true);
      else expect([claim.achievedOn !== null && claim.achievedOn <= round.basisOn, claim.evidence]).toEqual([true, expect.any(String)]);
    }
  });

  it('achieve nothing that a source says, or will say, was achieved otherwise', () => {
    const end = replay(facts, '2026-11-30');
    const achieved = submissions.flatMap(({ content }) => content.milestones.filter(({ achievedOn }) => achievedOn !== null));
    expect(achieved.map(({ milestone }) => [milestone, end.milestone.get(milestone)?.achievedOn])).toEqual([
      ['MS29', null],
      ['MS27', null],
    ]);
  });

  it('say in every text that it is invented, and change from month to month', () => {
    const texts = submissions.flatMap(({ content, review }) => [
      ...[content.narrative, content.nextPlan, content.otherView, content.obstacle?.text, content.checkedByPosition, review?.reason],
      ...content.milestones.flatMap((claim) => [claim.recoveryStep, claim.evidence]),
    ]);
    const said = texts.filter((text) => typeof text === 'string' && text !== '');
    expect(said.filter((text) => !text?.includes('시연용'))).toEqual([]);
    expect(new Set(submissions.map(({ content }) => content.narrative)).size).toBeGreaterThan(30);
    expect(submissions.some(({ content }) => content.noChange)).toBe(true);
  });
});
