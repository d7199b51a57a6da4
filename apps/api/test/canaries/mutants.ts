import type { DatabaseWall } from '../matrix/opened.js';
import type { Stage } from '../matrix/stage/stage.js';
import type { Way } from './reading.js';

/** One rule less in both walls: the reading must then meet a foreign word. */
export interface CanaryMutant {
  name: string;
  person: string;
  /** What that person must then meet. */
  secret: string;
  types: string[];
  /** Where they must meet it; otherwise in the task force as a whole. */
  by?: Way | ReadFile | ReadPdf;
  weaken: (database: DatabaseWall) => Promise<void>;
}

interface ReadFile {
  file: (stage: Stage) => string;
}

interface ReadPdf {
  pdf: (stage: Stage) => string;
  /** Whose file says the same, and is read before. */
  after: string[];
}

const SCOPE = /\(scope <> 'COORDINATOR_ONLY'::text\)/;
const OWN_BODY = /\(ministry_id = ANY \(\( SELECT app\.ministry_ids\(\)[^)]*\)(::uuid\[\])?\)\)/;
const ALL = /^[\s\S]*$/;
const SIGNED_IN = '(SELECT app.user_id()) IS NOT NULL';
const ANY_ENTRY = /AND \(SELECT \(%2\$s\)(?:(?!ORDER)[\s\S])*/;

const accepted = (format: string) => (stage: Stage) => `reports/${stage.reports.get('ACCEPTED COORDINATOR_ONLY')?.id ?? ''}.${format}`;
const anyObstacle = (database: DatabaseWall) => database.weaken('obstacle', SCOPE, 'true');
const anyRow =
  (...tables: string[]) =>
  async (database: DatabaseWall) => {
    for (const table of tables) await database.weaken(table, ALL, SIGNED_IN);
  };

const anyEntryOf = (table: string) => async (database: DatabaseWall) => {
  await database.weaken(table, ALL, SIGNED_IN);
  await database.weakenHistory(ANY_ENTRY, '');
};

const FILE = { person: 'leadership', types: ['Evidence'] };
const anyFile = (database: DatabaseWall) => database.weaken('evidence', SCOPE, 'true');
const OBSTACLE = { person: 'leadership', secret: 'ACCEPTED obstacle COORDINATOR_ONLY', types: ['Obstacle'], weaken: anyObstacle };
const ENTRIES = { types: ['HistoryEntry', 'FieldChange'], by: 'histories' as const };
const MONEY = { person: 'leadership', types: ['BudgetAmount', 'BudgetYear'] };

export const MUTANTS: CanaryMutant[] = [
  {
    ...{ name: 'a draft of any body', person: 'liaison.MOJ', secret: 'DRAFT KCC mending narrative', types: ['ReportDraft'] },
    weaken: (database) => database.weaken('report_draft', OWN_BODY, 'true'),
  },
  { name: 'an obstacle of any scope', ...OBSTACLE },
  ...['docx', 'hwpx'].map((format) => ({ name: `an obstacle of any scope, in a ${format}`, ...OBSTACLE, by: { file: accepted(format) } })),
  { name: 'an obstacle of any scope, in a pdf', ...OBSTACLE, by: { pdf: accepted('pdf'), after: [] } },
  { name: 'an obstacle of any scope, as somebody is told who may', ...OBSTACLE, by: { pdf: accepted('pdf'), after: ['auditor'] } },
  { name: 'a file of any scope, by its name', ...FILE, secret: 'ACCEPTED evidence name COORDINATOR_ONLY', weaken: anyFile },
  {
    name: 'a file of any scope, by what it holds',
    ...FILE,
    secret: 'ACCEPTED evidence content COORDINATOR_ONLY',
    by: 'zips',
    weaken: anyFile,
  },
  {
    name: 'a file of any scope, listed in a pdf',
    ...FILE,
    secret: 'ACCEPTED evidence caption COORDINATOR_ONLY',
    by: { pdf: accepted('pdf'), after: [] },
    weaken: anyFile,
  },
  {
    ...{ name: 'an amount of any scope', ...MONEY, secret: 'amount KCC COORDINATOR_ONLY' },
    weaken: (database) => database.weaken('budget_amount', SCOPE, 'true'),
  },
  {
    ...{ name: 'an amount of any scope, on a card', ...MONEY, secret: 'amount KCC COORDINATOR_ONLY in millions', by: 'zips' },
    weaken: (database) => database.weaken('budget_amount', SCOPE, 'true'),
  },
  {
    ...{ name: 'an amount of any scope, on a card of the past', ...MONEY, secret: 'amount NPA COORDINATOR_ONLY in millions', by: 'zips' },
    weaken: (database) => database.weakenPast('budget_amount', `scope <> 'COORDINATOR_ONLY'`, 'true'),
  },
  {
    ...{ name: 'an amount in a history', person: 'leadership', secret: 'amount KCC COORDINATOR_ONLY', ...ENTRIES },
    weaken: anyEntryOf('budget_amount'),
  },
  {
    ...{ name: 'a rating that nobody was asked about, in a history', person: 'liaison.MOE', secret: 'JUDGED DRAFT KCC reason', ...ENTRIES },
    weaken: anyEntryOf('judged_rating'),
  },
  {
    ...{ name: 'what a body says of its rating', person: 'leadership', secret: 'JUDGED WITHDRAWN KCC answer', types: ['JudgedRating'] },
    weaken: anyRow('judged_rating'),
  },
  {
    ...{
      name: 'an obstacle of the past',
      person: 'liaison.MOJ',
      secret: 'SUBMITTED obstacle COORDINATOR_ONLY',
      types: ['Obstacle', 'Matter'],
    },
    ...{ by: 'compare' },
    weaken: (database) => database.weakenPast('obstacle', `scope <> 'COORDINATOR_ONLY'`, 'true'),
  },
  {
    ...{ name: 'a submission in any state', person: 'leadership', secret: 'RESUBMITTED narrative', types: ['ReportSubmission'] },
    weaken: anyRow('report_submission'),
  },
  {
    ...{ name: 'a submission that was taken back', person: 'coordinator', secret: 'WITHDRAWN narrative', types: ['ReportSubmission'] },
    weaken: anyRow('report_submission'),
  },
  {
    ...{ name: 'a comment of a reviewer', person: 'leadership', secret: 'RESUBMITTED comment' },
    ...{ types: ['ReportSubmission', 'ReportReview'] },
    weaken: anyRow('report_submission', 'report_review'),
  },
];
