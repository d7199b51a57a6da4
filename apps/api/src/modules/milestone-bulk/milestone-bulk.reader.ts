import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import type { LocalizedText } from '../../platform/database/record.js';
import { NotFound } from '../../platform/errors/access-error.js';
import type { Problem } from '../../platform/errors/problem.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import { rescheduled } from '../milestone/milestone-step.reader.js';
import { MilestoneReader } from '../milestone/milestone.reader.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { TaskReader } from '../task/task.reader.js';
import { checkChange, planRow, type Change, type FieldChange, type GivenRow } from './milestone-bulk.rules.js';

interface PreviewRow {
  milestone: Seen<Milestone>;
  changes: { field: string; before: LocalizedText | null; after: LocalizedText | null }[];
  userErrors: Problem[];
}

export interface Preview {
  changeCount: number;
  rows: PreviewRow[];
  userErrors: Problem[];
}

const ANSWERS: Record<string, LocalizedText> = { true: { ko: '필요', en: 'needed' }, false: { ko: '불필요', en: 'not needed' } };

/** The same rule as the command's, over what stands there now. */
@Injectable()
export class MilestoneBulkReader {
  constructor(
    private readonly milestones: MilestoneReader,
    private readonly ministries: MinistryReader,
    private readonly tasks: TaskReader,
  ) {}

  async preview(moment: Moment, taskForceId: string, rows: readonly GivenRow[], change: Change, reason: string): Promise<Preview> {
    const all = await this.milestones.ofTaskForce(moment, taskForceId);
    const seen = await Promise.all(
      rows.map(async ({ milestoneId, expectedVersion }, index) => {
        const milestone = all.find(({ id }) => id === milestoneId);
        if (milestone === undefined) throw new NotFound();
        const place = { expectedVersion, path: ['input', 'rows', String(index)], today: moment.today, reason, reschedule: rescheduled };
        const plan = planRow(milestone, change, { ...place, bodies: await this.bodies(moment, milestone.taskId) });
        const changes = await Promise.all(plan.changes.map((each) => this.readable(moment, each)));
        return { milestone, changes, userErrors: plan.problems };
      }),
    );
    return {
      changeCount: seen.filter(({ changes }) => changes.length > 0).length,
      rows: seen,
      userErrors: checkChange(change, reason, rows),
    };
  }

  private async bodies(moment: Moment, taskId: string): Promise<string[]> {
    const [task, supporting] = await Promise.all([this.tasks.required(moment, taskId), this.tasks.supporting(moment, taskId)]);
    return [task.leadMinistryId, ...supporting.map(({ ministryId }) => ministryId)];
  }

  private async readable(moment: Moment, { field, before, after }: FieldChange) {
    const say = async (value: string | null): Promise<LocalizedText | null> => {
      if (value === null) return null;
      if (field === 'ministry') return (await this.ministries.byId(moment, value))?.name ?? null;
      return field === 'evidenceRequired' ? (ANSWERS[value] ?? null) : { ko: value, en: value };
    };
    return { field, before: await say(before), after: await say(after) };
  }
}
