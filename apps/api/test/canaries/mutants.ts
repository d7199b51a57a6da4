import type { DatabaseWall } from '../matrix/opened.js';

/** One rule less in both walls: the reading must then meet a foreign word. */
export interface CanaryMutant {
  name: string;
  person: string;
  /** What that person must then meet. */
  secret: string;
  types: string[];
  weaken: (database: DatabaseWall) => Promise<void>;
}

const SCOPE = /\(scope <> 'COORDINATOR_ONLY'::text\)/;
const OWN_BODY = /\(ministry_id = ANY \(\( SELECT app\.ministry_ids\(\)[^)]*\)(::uuid\[\])?\)\)/;

export const MUTANTS: CanaryMutant[] = [
  {
    ...{ name: 'a draft of any body', person: 'liaison.MOJ', secret: 'DRAFT KCC mending narrative', types: ['ReportDraft'] },
    weaken: (database) => database.weaken('report_draft', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'an obstacle of any scope', person: 'leadership', secret: 'ACCEPTED obstacle COORDINATOR_ONLY', types: ['Obstacle'] },
    weaken: (database) => database.weaken('obstacle', SCOPE, 'true'),
  },
  {
    ...{ name: 'an amount of any scope', person: 'leadership', secret: 'amount KCC COORDINATOR_ONLY', types: ['BudgetAmount'] },
    weaken: (database) => database.weaken('budget_amount', SCOPE, 'true'),
  },
  {
    ...{ name: 'a submission in any state', person: 'leadership', secret: 'RESUBMITTED narrative', types: ['ReportSubmission'] },
    weaken: (database) => database.weaken('report_submission', /^[\s\S]*$/, '(SELECT app.user_id()) IS NOT NULL'),
  },
];
