import pg from 'pg';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';
import type { ReportState } from './status-report.entity.js';
import { mayStep, stateAfter, STEPS, type Step } from './status-report.rules.js';

const STATES: ReportState[] = ['NOT_BEGUN', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'];
const EITHER = [true, false];

/** Is there any step, in any circumstances, that leads from the one state to the other? */
function leads(from: ReportState, to: ReportState): boolean {
  return (Object.keys(STEPS) as Step[]).some((step) =>
    EITHER.some(
      (cameBack) => mayStep(step, { state: from, reviewBegun: false, roundOpen: true }) && stateAfter(step, from, cameBack) === to,
    ),
  );
}

describe('the steps of a report in the database', () => {
  let world: World;
  let client: pg.Client;
  let id: string;
  beforeAll(async () => {
    world = await World.create();
    id = (await new Reporting(world).report()).id;
    client = new pg.Client({ connectionString: world.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await world.close();
  });

  /** Past every policy and every rule of the product: as whoever owns the database. */
  async function step(from: ReportState, to: ReportState): Promise<string> {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    try {
      await client.query(`UPDATE status_report SET state = $1, first_submitted_at = now(), submitted_at = now() WHERE id = $2`, [from, id]);
      await client.query(`SET LOCAL session_replication_role = origin; ALTER TABLE status_report DISABLE TRIGGER ledger`);
      const { rowCount } = await client.query('UPDATE status_report SET state = $1 WHERE id = $2', [to, id]);
      return rowCount === 1 ? 'done' : 'nothing';
    } catch (error) {
      return error instanceof pg.DatabaseError ? error.message : String(error);
    } finally {
      await client.query('ROLLBACK');
    }
  }

  it('are those of the rules and no others, also by raw SQL', async () => {
    const pairs = STATES.flatMap((from) => STATES.map((to) => [from, to] as const)).filter(([from, to]) => from !== to);
    const told: string[] = [];
    for (const [from, to] of pairs) told.push(`${from} ${to}: ${await step(from, to)}`);
    expect(told).toEqual(
      pairs.map(([from, to]) => `${from} ${to}: ${leads(from, to) ? 'done' : `a report takes no step from ${from} to ${to}`}`),
    );
    expect(pairs.filter(([from, to]) => leads(from, to))).toHaveLength(7);
  });

  it('leave an accepted report as it is', async () => {
    expect(await step('ACCEPTED', 'ACCEPTED')).toBe('a report takes no step from ACCEPTED to ACCEPTED');
  });
});
