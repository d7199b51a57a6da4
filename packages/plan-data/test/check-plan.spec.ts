import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadAnnouncementFacts, parsePlan, PlanInvalid } from '../src/plan-data.js';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test spoils any field of the file

const file = readFileSync(new URL('../data/dscr-tf.json', import.meta.url), 'utf8');
const quotes = new Set(loadAnnouncementFacts().map((fact) => fact.id));

const contactOf = (org: string, confirmedOn: string) => ({
  ...{ task: 'T04', org, confirmedOn, telephone: '02-000-0001' },
  ...{ division: { ko: '담당과', en: 'Division' }, position: { ko: '과장', en: 'Director' } },
  provenance: { kind: 'illustrative', source: null, quoteRef: null },
});

function problemsAfter(spoil: (plan: Json) => void): readonly string[] {
  const plan = JSON.parse(file) as Json;
  spoil(plan);
  try {
    parsePlan(plan, { quotes });
    return [];
  } catch (error) {
    if (error instanceof PlanInvalid) return error.problems;
    throw error;
  }
}

const faults: [string, (plan: Json) => void, string][] = [
  ['a text in one language', (plan) => delete plan.areas[0].name.en, 'plan.areas[A1].name.en is not a text'],
  [
    'a day that is none',
    (plan) => (plan.taskForce.reviews[2].heldOn = '2025-02-30'),
    'plan.taskForce.reviews[R2].heldOn is not a calendar day: 2025-02-30',
  ],
  ['an unknown area', (plan) => (plan.tasks[0].area = 'A9'), 'tasks[T01] names an unknown area A9'],
  ['an unknown lead', (plan) => (plan.tasks[0].lead.org = 'NO_SUCH_BODY'), 'tasks[T01].lead names an unknown body NO_SUCH_BODY'],
  [
    'an unknown supporting body',
    (plan) => (plan.tasks[0].contributors[0].org = 'NO_SUCH_BODY'),
    'tasks[T01].contributors names an unknown body NO_SUCH_BODY',
  ],
  [
    'an unknown owner of a measure',
    (plan) => (plan.tasks[0].measures[0].owner = 'NO_SUCH_BODY'),
    'tasks[T01].measures[ME01] names an unknown body NO_SUCH_BODY',
  ],
  [
    'an unknown stream',
    (plan) => (plan.tasks[0].measures[0].followUpStream = 'NO_SUCH_STREAM'),
    'tasks[T01].measures[ME01] names an unknown stream NO_SUCH_STREAM',
  ],
  ['one body in two parts of a task', (plan) => (plan.tasks[0].contributors[0].org = 'MOJ'), 'tasks[T01] gives one body two parts'],
  ['a task without milestones', (plan) => (plan.tasks[0].milestones = []), 'tasks[T01] has no milestone'],
  ['a code that occurs twice', (plan) => (plan.tasks[1].milestones[0].code = 'MS01'), 'milestones[MS01] occurs twice'],
  ['an unknown status', (plan) => (plan.tasks[0].statusReports[0].status = 'LATE'), 'plan.tasks[T01].statusReports[0].status is none of'],
  [
    'a public fact without a source',
    (plan) => (plan.areas[0].provenance = { kind: 'public', source: null, quoteRef: null }),
    'plan.areas[A1].provenance names no source and is not illustrative',
  ],
  [
    'a figure of a day after its source',
    (plan) => (plan.indicators.find(({ code }: Json) => code === 'IN13').observations[0].on = '2024-12-31'),
    'indicators[IN13].observations[0] is of 2024-12-31, after its source of 2024-09-09, and does not say why',
  ],
  [
    'a baseline of a day after its source',
    (plan) => (plan.indicators.find(({ code }: Json) => code === 'IN13').baseline.on = '2024-12-31'),
    'indicators[IN13].baseline is of 2024-12-31, after its source of 2024-09-09, and does not say why',
  ],
  ['an unknown source', (plan) => (plan.areas[0].provenance.source = 'nobody'), 'plan.areas[A1].provenance names an unknown source nobody'],
  ['an unknown passage', (plan) => (plan.areas[0].provenance.quoteRef = 'Z-1'), 'plan.areas[A1].provenance names an unknown passage Z-1'],
  [
    'an announced fact without its passage',
    (plan) => (plan.areas[0].provenance.quoteRef = null),
    'plan.areas[A1].provenance is of the announcement and names no passage',
  ],
  ['no provenance at all', (plan) => delete plan.legislation[0].provenance, 'plan.legislation[LG01].provenance is not an object'],
  [
    'an unknown stage',
    (plan) => (plan.legislation[4].stageHistory[1].stage = 'SIGNED'),
    'legislation[LG05].stageHistory[1] has an unknown stage SIGNED',
  ],
  [
    'a stage that cannot follow',
    (plan) => plan.legislation[4].stageHistory.reverse(),
    'legislation[LG05].stageHistory[1] cannot follow: IN_FORCE never leads to PROMULGATED',
  ],
  [
    'dates that run backwards',
    (plan) => (plan.legislation[4].stageHistory[0].on = '2024-12-04'),
    'legislation[LG05].stageHistory[1] is dated 2024-12-03, before 2024-12-04',
  ],
  [
    'a current stage that the history denies',
    (plan) => (plan.legislation[4].currentStage = 'PROMULGATED'),
    'legislation[LG05].currentStage is PROMULGATED, the history ends with IN_FORCE',
  ],
  [
    'a promulgation that the history denies',
    (plan) => (plan.legislation[4].promulgatedOn = '2024-12-05'),
    'legislation[LG05].promulgatedOn differs from the stage history',
  ],
  ['an unknown instrument', (plan) => (plan.legislation[0].instrument = 'LETTER'), 'legislation[LG01].instrument is unknown: LETTER'],
  ['a link written on one side only', (plan) => plan.legislation[6].tasks.pop(), 'legislation[LG07] does not name T06'],
  [
    'an unknown budget stage',
    (plan) => (plan.budgetLines[0].amounts[0].stage = 'WISHED'),
    'budgetLines[BL01].amounts[0] has an unknown stage WISHED',
  ],
  [
    'a broken amount',
    (plan) => (plan.budgetLines[0].amounts[0].amountKrwMillion = 0.5),
    'plan.budgetLines[BL01].amounts[0].amountKrwMillion is not a whole number',
  ],
  [
    'an amount beyond exact won',
    (plan) => (plan.budgetLines[0].amounts[0].amountKrwMillion = 9_007_199_255),
    'budgetLines[BL01].amounts[0] is too large for whole won',
  ],
  [
    'an overlap with an unknown line',
    (plan) => (plan.budgetLines[3].overlapsWith = 'BL99'),
    'budgetLines[BL04].overlapsWith names no earlier line BL99',
  ],
  [
    'an overlap with a line that is written later',
    (plan) => (plan.budgetLines[3].overlapsWith = 'BL06'),
    'budgetLines[BL04].overlapsWith names no earlier line BL06',
  ],
  [
    'an overlap with a line that is left out itself',
    (plan) => (plan.budgetLines[1].overlapsWith = 'BL01'),
    'budgetLines[BL04].overlapsWith names BL02, which is left out itself',
  ],
  [
    'an overlap with a line of another task',
    (plan) => (plan.budgetLines[8].overlapsWith = 'BL07'),
    'budgetLines[BL09].overlapsWith names BL07, which does not serve T06',
  ],
  ['a part of an unknown total', (plan) => (plan.budgetLines[1].partOf = 'BL99'), 'budgetLines[BL02].partOf names no earlier line BL99'],
  [
    'a part of a part',
    (plan) => (plan.budgetLines[5].partOf = 'BL05'),
    'budgetLines[BL06].partOf names BL05, which is counted elsewhere itself',
  ],
  [
    'a part that stands in no sum',
    (plan) => (plan.budgetLines[3].partOf = 'BL01'),
    'budgetLines[BL04].partOf is of a line that stands in no sum',
  ],
  ['a source without a gloss', (plan) => delete plan.sources[0].gloss, 'plan.sources[article-A].gloss is not a text'],
  ['another unit', (plan) => (plan.budgetLines[0].unit = 'KRW'), 'plan.budgetLines[BL01].unit is none of KRW_MILLION: KRW'],
  ['weights that do not sum to 100', (plan) => (plan.tasks[0].milestones[0].weight = 20), 'tasks[T01] has weights that do not sum to 100'],
  [
    'a succession from nobody',
    (plan) => (plan.ministrySuccessions[0].from = 'NO_SUCH_BODY'),
    'ministrySuccessions[NO_SUCH_BODY>MOGEF-2025] names an unknown body NO_SUCH_BODY',
  ],
  [
    'a succession on another day than the end',
    (plan) => (plan.ministries[5].validTo = '2025-09-29'),
    'ministrySuccessions[MOGEF>MOGEF-2025] MOGEF does not end the day before',
  ],
  [
    'a successor without a succession',
    (plan) => plan.ministrySuccessions.pop(),
    'ministries[CDSCVSC].succeeds DSCVSC without a succession',
  ],
  [
    'an attendee who did not exist yet',
    (plan) => plan.taskForce.reviews[2].attendees.push('KMCC'),
    'taskForce.reviews[R2] names KMCC, which did not exist on 2025-02-10',
  ],
  [
    'an attendee who is no more',
    (plan) => (plan.taskForce.reviews[2].heldOn = '2025-12-01'),
    'taskForce.reviews[R2] names MOGEF, which did not exist on 2025-12-01',
  ],
  [
    'a body of a milestone that no source names',
    (plan) => (plan.tasks[0].milestones[1].ownerProvenance = { kind: 'illustrative', source: null, quoteRef: null }),
    'tasks[T01].milestones[MS02] names MOJ by no source',
  ],
  [
    'a body of a milestone that has no part in its task',
    (plan) => (plan.tasks[0].milestones[1].owner = 'MND'),
    'tasks[T01].milestones[MS02] names MND, which has no part in the task',
  ],
  [
    'an office that was confirmed before its body existed',
    (plan) => (plan.contacts = [contactOf('KMCC', '2024-11-06')]),
    'contacts[T04] names KMCC, which did not exist on 2024-11-06',
  ],
  [
    'an office that was confirmed after its body had closed',
    (plan) => (plan.contacts = [contactOf('KCC', '2025-10-01')]),
    'contacts[T04] names KCC, which did not exist on 2025-10-01',
  ],
  [
    'an office of an unknown task',
    (plan) => (plan.contacts = [{ ...contactOf('KCC', '2024-11-06'), task: 'T99' }]),
    'contacts[T99] names an unknown task T99',
  ],
  ['no tasks', (plan) => (plan.tasks = []), 'tasks are none'],
  ['days counted elsewhere', (plan) => (plan.timezone = 'UTC'), 'timezone is UTC: days are counted in Asia/Seoul'],
];

describe('a plan file', () => {
  it('is accepted as it is', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  it.each(faults)('with %s is refused', (_, spoil, problem) => {
    expect(problemsAfter(spoil)).toContainEqual(expect.stringContaining(problem));
  });

  it('names all its problems at once', () => {
    const problems = problemsAfter((plan) => {
      plan.tasks[0].area = 'A9';
      plan.tasks[9].lead.org = 'NO_SUCH_BODY';
    });
    expect(problems).toHaveLength(2);
  });

  it.each([null, 7, 'plan', [], {}])('is refused when it is %j', (garbage) => {
    expect(() => parsePlan(garbage)).toThrow(PlanInvalid);
  });
});
