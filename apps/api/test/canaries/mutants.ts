import type { DatabaseWall } from '../matrix/opened.js';
import type { Stage } from '../matrix/stage/stage.js';

/** One rule less in both walls: the reading must then meet a foreign word. */
export interface CanaryMutant {
  name: string;
  person: string;
  /** What that person must then meet. */
  secret: string;
  types: string[];
  /** The file in which they must meet it; otherwise in the task force as a whole. */
  file?: (stage: Stage) => string;
  weaken: (database: DatabaseWall) => Promise<void>;
}

const SCOPE = /\(scope <> 'COORDINATOR_ONLY'::text\)/;
const OWN_BODY = /\(ministry_id = ANY \(\( SELECT app\.ministry_ids\(\)[^)]*\)(::uuid\[\])?\)\)/;

const accepted = (format: string) => (stage: Stage) => `reports/${stage.reports.get('ACCEPTED COORDINATOR_ONLY')?.id ?? ''}.${format}`;

export const MUTANTS: CanaryMutant[] = [
  {
    ...{ name: 'a draft of any body', person: 'liaison.MOJ', secret: 'DRAFT KCC mending narrative', types: ['ReportDraft'] },
    weaken: (database) => database.weaken('report_draft', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'an obstacle of any scope', person: 'leadership', secret: 'ACCEPTED obstacle COORDINATOR_ONLY', types: ['Obstacle'] },
    weaken: (database) => database.weaken('obstacle', SCOPE, 'true'),
  },
  ...['pdf', 'docx', 'hwpx'].map((format) => ({
    ...{ name: `an obstacle of any scope, in a ${format}`, person: 'leadership', secret: 'ACCEPTED obstacle COORDINATOR_ONLY' },
    ...{ types: ['Obstacle'], file: accepted(format) },
    weaken: (database: DatabaseWall) => database.weaken('obstacle', SCOPE, 'true'),
  })),
  {
    ...{ name: 'an amount of any scope', person: 'leadership', secret: 'amount KCC COORDINATOR_ONLY', types: ['BudgetAmount'] },
    weaken: (database) => database.weaken('budget_amount', SCOPE, 'true'),
  },
  {
    ...{ name: 'a submission in any state', person: 'leadership', secret: 'RESUBMITTED narrative', types: ['ReportSubmission'] },
    weaken: (database) => database.weaken('report_submission', /^[\s\S]*$/, '(SELECT app.user_id()) IS NOT NULL'),
  },
];
