import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parents that belong to one task force, and who refers to them by which column. */
const CHILDREN: Readonly<Record<string, readonly [table: string, column: string][]>> = {
  area: [['task', 'area_id']],
  task: [
    ...(['task_ministry', 'measure', 'milestone', 'public_statement', 'judged_rating'] as const).map(ofTask),
    ...(['legislation_task', 'budget_line_task', 'indicator_task', 'status_report'] as const).map(ofTask),
  ],
  legislation: [
    ['legislation_task', 'legislation_id'],
    ['stage_event', 'legislation_id'],
  ],
  budget_line: [
    ['budget_line_task', 'budget_line_id'],
    ['budget_amount', 'budget_line_id'],
    ['budget_line', 'overlaps_with_id'],
    ['budget_line', 'part_of_id'],
  ],
  indicator: [
    ['indicator_task', 'indicator_id'],
    ['observation', 'indicator_id'],
  ],
  meeting: [['meeting_attendee', 'meeting_id']],
  reporting_round: [['status_report', 'round_id']],
  status_report: [
    ['report_submission', 'report_id'],
    ['report_draft', 'report_id'],
    ['milestone', 'accepted_report_id'],
  ],
  report_submission: [
    ['report_review', 'submission_id'],
    ['obstacle', 'submission_id'],
  ],
};

/**
 * A command takes the task force from the parent that it read; should one ever get it wrong, the database refuses the row.
 * The server does not start while a foreign key inside a task force leaves the task force out.
 */
export class BindTaskForces1763769600021 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const parent of Object.keys(CHILDREN))
      await q.query(`ALTER TABLE public.${parent} ADD CONSTRAINT ${parent}_within_task_force UNIQUE (task_force_id, id)`);
    await this.refer(q, (column) => `(task_force_id, ${column})`, '(task_force_id, id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await this.refer(q, (column) => `(${column})`, '(id)');
    for (const parent of Object.keys(CHILDREN)) await q.query(`ALTER TABLE public.${parent} DROP CONSTRAINT ${parent}_within_task_force`);
  }

  private async refer(q: QueryRunner, own: (column: string) => string, parents: string): Promise<void> {
    for (const [parent, children] of Object.entries(CHILDREN)) {
      for (const [table, column] of children) {
        const name = `${table}_${column}_fkey`;
        await q.query(`ALTER TABLE public.${table} DROP CONSTRAINT ${name},
          ADD CONSTRAINT ${name} FOREIGN KEY ${own(column)} REFERENCES public.${parent} ${parents}`);
      }
    }
  }
}

function ofTask(table: string): [table: string, column: string] {
  return [table, 'task_id'];
}
