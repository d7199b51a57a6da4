import { globSync, readFileSync } from 'node:fs';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { buildASTSchema, isObjectType, type StringValueNode } from 'graphql';
import '../../src/app.module.js';
import { visibleRule } from '../../src/platform/access/rules.js';
import { isMember, type Viewer } from '../../src/platform/access/viewer.js';
import { schemaFiles } from '../../src/platform/graphql/schema-files.js';

export type Reads = (viewer: Viewer | null, record: Record<string, unknown>) => boolean;

export interface Reader {
  /** What the TypeScript side is, for the list of mutants. */
  by: string;
  reads: Reads;
}

/** The object type as which each table's rows leave the product; its rule stands in the schema and nowhere here. */
const TYPES: Record<string, string> = {
  account: 'Account',
  area: 'Area',
  budget_amount: 'BudgetAmount',
  budget_line: 'BudgetLine',
  comment: 'Comment',
  contact: 'Contact',
  deadline_extension: 'DeadlineExtension',
  disagreement: 'Disagreement',
  deputy: 'Deputy',
  evidence: 'Evidence',
  holiday: 'Holiday',
  indicator: 'Indicator',
  judged_rating: 'JudgedRating',
  legislation: 'Legislation',
  mail: 'Mail',
  measure: 'Measure',
  meeting: 'Meeting',
  milestone: 'Milestone',
  ministry: 'Ministry',
  ministry_succession: 'Succession',
  observation: 'Observation',
  notification: 'Notification',
  obstacle: 'Obstacle',
  public_statement: 'PublicStatement',
  report_draft: 'ReportDraft',
  report_route: 'ReportRoute',
  report_review: 'ReportReview',
  report_submission: 'ReportSubmission',
  reporting_round: 'ReportingRound',
  signed_part: 'SignedPart',
  source: 'Source',
  stage_event: 'StageEvent',
  status_report: 'StatusReport',
  task: 'Task',
  task_charge: 'TaskCharge',
  task_force: 'TaskForce',
};

/** Rows that are no object of their own: they join two objects of the plan, or name its stages. */
const RULES: Record<string, string> = {
  budget_line_task: 'plan',
  budget_stage: 'signedIn',
  indicator_task: 'plan',
  legislation_task: 'plan',
  lifecycle_stage: 'signedIn',
  lifecycle_transition: 'signedIn',
  meeting_attendee: 'plan',
  reporting_setting: 'plan',
  task_ministry: 'plan',
};

/** Rows that never leave the database as an object, so no rule in TypeScript speaks of them: TRUST, section 1, says it here. */
const SENTENCES: Record<string, Reads> = {
  membership: (viewer, { accountId, taskForceId }) =>
    viewer !== null &&
    (viewer.role === 'ADMINISTRATOR' ||
      viewer.role === 'AUDITOR' ||
      viewer.id === accountId ||
      (viewer.role === 'COORDINATOR' && isMember(viewer, String(taskForceId)))),
  task_force_ministry: (viewer, { taskForceId }) => viewer?.role === 'ADMINISTRATOR' || isMember(viewer, String(taskForceId)),
  outbox: () => false,
  notification_setting: (viewer, { accountId }) => viewer !== null && viewer.id === accountId,
  idempotency: (viewer, { actorId }) => viewer !== null && viewer.id === actorId,
  calendar_feed: (viewer, { accountId }) => viewer !== null && viewer.id === accountId,
  comment_reading: (viewer, { accountId }) => viewer !== null && viewer.id === accountId,
  preference: (viewer, { accountId }) => viewer !== null && viewer.id === accountId,
};

// The parts beside the code: the printed schema no longer holds the rules.
const parts = schemaFiles().flatMap((pattern) => globSync(pattern));
const schema = buildASTSchema(mergeTypeDefs(parts.map((file) => readFileSync(file, 'utf8'))));

function ruleOfType(name: string): string {
  const type = schema.getType(name);
  const directive = isObjectType(type) ? type.astNode?.directives?.find((node) => node.name.value === 'visible') : undefined;
  const argument = directive?.arguments?.[0]?.value as StringValueNode | undefined;
  if (argument === undefined) throw new Error(`${name} has no rule in the schema`);
  return argument.value;
}

/** How the schema wall judges a row of the table; a table that nobody put into a list above has no reader, and the test fails. */
export function readerOf(table: string): Reader | null {
  const type = TYPES[table];
  const name = type === undefined ? RULES[table] : ruleOfType(type);
  const rule = name === undefined ? undefined : visibleRule(name);
  if (name !== undefined && rule !== undefined) return { by: `${type ?? 'the rows'}: rule "${name}"`, reads: rule };
  const sentence = SENTENCES[table];
  return sentence === undefined ? null : { by: 'a sentence of TRUST', reads: sentence };
}
