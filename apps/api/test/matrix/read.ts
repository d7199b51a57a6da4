import { isObjectType, type GraphQLSchema } from 'graphql';
import { everythingUnder, pieces, selection, type Arguments, type Branch } from './documents.js';
import type { Principal } from './stage/people.js';
import { ELSEWHERE, HOME } from './stage/people.js';
import type { Stage } from './stage/stage.js';
import { plant, type Tree } from './walk.js';

export const ABSENT_ID = '7d5b6c6e-0000-4000-8000-000000000000';

/** Arguments of fields below the roots; a new field that needs some is named by the suite until it stands here. */
export const inner = ({ codes, between }: Stage, moment: Asking['moment'] = 'between'): Arguments => ({
  // Now against the end of the first round, in the past against the last meeting.
  'TaskForce.dashboard': moment === 'now' ? `(compareTo: "${between.toISOString()}")` : '',
  'TaskForce.area': `(code: "${codes.area}")`,
  'TaskForce.task': `(code: "${codes.task}")`,
  'TaskForce.milestone': `(code: "${codes.milestone}")`,
  'ReportingRound.reports': '(states: [NOT_BEGUN, DRAFT, SUBMITTED, RETURNED, ACCEPTED])',
  'TaskForce.roundSuggestion': '(kind: MONTHLY)',
  'Viewer.reportsDue': `(taskForceCode: "${HOME}")`,
  'Task.history': '(first: 100)',
});

/** One way to ask a root field; `moment` is null for now. */
export interface Asking {
  field: string;
  arguments: string;
  /** What is asked for, where the answer has no record: `absent` or `-`. */
  target: string | null;
  moment: 'now' | 'between' | 'handedIn';
}

/** How every root field of Query is asked. A new root field stands here or the suite fails. */
export function askings(stage: Stage): Record<string, Asking[]> {
  const ask = (field: string, given = '', target: string | null = null, moment: Asking['moment'] = 'now'): Asking => ({
    ...{ field, arguments: given, target, moment },
  });
  const reports = [...stage.reports.values()].map(({ id }) => id);
  const past = (code: string, moment: 'between' | 'handedIn') =>
    ask('taskForce', `(code: "${code}", asOf: "${stage[moment].toISOString()}")`, stage[code === HOME ? 'home' : 'elsewhere'], moment);
  return {
    viewer: [ask('viewer')],
    setup: [ask('setup')],
    calendarYear: [ask('calendarYear', '(year: 2026)')],
    calendarDay: [ask('calendarDay', '(on: "2026-06-06")')],
    accounts: [ask('accounts')],
    ratingRules: [ask('ratingRules')],
    notifications: [ask('notifications')],
    notificationSettings: [ask('notificationSettings')],
    mails: [ask('mails')],
    mailService: [ask('mailService')],
    taskForces: [ask('taskForces')],
    evidence: [...stage.evidence.map((id) => ask('evidence', `(id: "${id}")`, id)), ask('evidence', `(id: "${ABSENT_ID}")`, 'absent')],
    evidenceRules: [ask('evidenceRules')],
    milestonesChangePreview: previews(stage).map(({ given, target }) => ask('milestonesChangePreview', given, target)),
    ledgerVerify: [
      ...[
        ask('ledgerVerify', `(taskForceCode: "${HOME}")`, stage.home),
        ask('ledgerVerify', `(taskForceCode: "${ELSEWHERE}")`, stage.elsewhere),
      ],
      ask('ledgerVerify', '(taskForceCode: "NO-SUCH")', 'absent'),
    ],
    taskForce: [
      ...[ask('taskForce', `(code: "${HOME}")`, stage.home), ask('taskForce', `(code: "${ELSEWHERE}")`, stage.elsewhere)],
      ...[past(HOME, 'handedIn'), past(HOME, 'between'), past(ELSEWHERE, 'handedIn')],
      ask('taskForce', '(code: "NO-SUCH")', 'absent'),
    ],
    statusReport: [
      ...[...reports, stage.ids.reportElsewhere].map((id) => ask('statusReport', `(id: "${id}")`, id)),
      ...[ask('statusReport', `(id: "${ABSENT_ID}")`, 'absent'), ask('statusReport', '(id: "no-id")', 'absent')],
    ],
  };
}

/** A change of one milestone; elsewhere and nowhere one of none. */
function previews({ ids, home, elsewhere }: Stage): { given: string; target: string }[] {
  const change = '{ plannedOn: "2199-01-01", reasonClass: ASSEMBLY, recoveryStep: "a hearing" }';
  const given = (code: string, rows: string) =>
    `(taskForceCode: "${code}", input: { rows: [${rows}], change: ${change}, reason: "as agreed" })`;
  return [
    { target: home, given: given(HOME, `{ milestoneId: "${ids.milestone}", expectedVersion: 0 }`) },
    ...[
      { target: elsewhere, given: given(ELSEWHERE, '') },
      { target: 'absent', given: given('NO-SUCH', '') },
    ],
  ];
}

export interface Outcome {
  asking: Asking;
  /** `see`, `hide`, or the code of the refusal. */
  outcome: string;
  /** What the reader was told when nothing was shown, without what differs at each request. */
  told: string;
}

export interface Reading {
  principal: Principal;
  trees: Map<Asking['moment'], Tree>;
  outcomes: Outcome[];
}

export interface Hearing {
  /** Only these. */
  wanted?: (asking: Asking) => boolean;
  /** Is told every answer as it came. */
  hear?: (answer: string, moment: 'now' | 'past') => void;
  /** Asks for less of it. */
  narrow?: (part: Branch) => Branch;
  /** With a wall down, what is refused inside an answer may leave a hole where none can be. */
  isDamaged?: boolean;
}

/** Everything that one person can read. */
export async function readAll(
  stage: Stage,
  schema: GraphQLSchema,
  principal: Principal,
  { wanted, hear, narrow, isDamaged = false }: Hearing = {},
): Promise<Reading> {
  const trees = new Map((['now', 'between', 'handedIn'] as const).map((moment) => [moment, new Map() as Tree]));
  const outcomes: Outcome[] = [];
  for (const asking of Object.values(askings(stage))
    .flat()
    .filter(wanted ?? (() => true))) {
    const parts = partsOf(schema, asking).map(narrow ?? ((part) => part));
    for (const [index, part] of parts.entries()) {
      const answer = await stage.world.graphql(
        principal.token,
        `{ ${asking.field}${asking.arguments} ${selection(part, inner(stage, asking.moment))} }`,
      );
      hear?.(JSON.stringify([answer.data, answer.errors]), asking.moment === 'now' ? 'now' : 'past');
      const value: unknown = answer.data?.[asking.field] ?? null;
      const failed = answer.errors.find(({ extensions }) => !REFUSALS.has(String(extensions['code'])));
      if (!isDamaged && (answer.status >= 500 || failed !== undefined))
        throw new Error(`${principal.name} asked ${asking.field}${asking.arguments} and got ${JSON.stringify(failed ?? answer.status)}`);
      plant(trees.get(asking.moment) ?? new Map(), part, value, null, `${asking.field}${asking.arguments}`, asking.target);
      const outcome = value !== null ? 'see' : (OUTCOMES[String(answer.errors[0]?.extensions['code'])] ?? 'hide');
      if (index === 0) outcomes.push({ asking, outcome, told: JSON.stringify([answer.data, answer.errors]) });
    }
  }
  return { principal, trees, outcomes };
}

export const REFUSALS = new Set(['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND']);
export const OUTCOMES: Record<string, string> = { NOT_SIGNED_IN: 'sign in', FORBIDDEN: 'forbid', NOT_FOUND: 'hide' };

/** What one task force shows in full is met again below other roots only by its own fields. */
const SHOWN_IN_FULL = ['TaskForce', 'Task', 'ReportingRound', 'Milestone', 'Legislation', 'BudgetLine'];
const made = new Map<string, Branch[]>();

function partsOf(schema: GraphQLSchema, { field: name }: Asking): Branch[] {
  const known = made.get(name);
  if (known !== undefined) return known;
  const query = schema.getQueryType();
  const field = query?.getFields()[name];
  if (!isObjectType(query) || field === undefined) throw new Error(`There is no Query.${name}`);
  const whole = everythingUnder(schema, query, field, name === 'taskForce' ? [] : SHOWN_IN_FULL);
  const parts = pieces(whole);
  made.set(name, parts);
  return parts;
}
