import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import type { LocalizedText } from '../../platform/database/record.js';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { BudgetLine } from '../budget/budget.entity.js';
import { Legislation } from '../legislation/legislation.entity.js';
import { Measure } from '../measure/measure.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { Task } from '../task/task.entity.js';
import type { HistoryRow } from './history.reader.js';
import { isText, type Text } from './history.rules.js';

/** What a reader knows each kind of record by: its own name, or the names of the records that these columns point at. */
export const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  task: ['title'],
  milestone: ['title'],
  measure: ['text'],
  legislation: ['title'],
  budget_line: ['name'],
  task_ministry: ['ministry_id'],
  judged_rating: ['task_id'],
  status_report: ['ministry_id', 'round_id'],
  deadline_extension: ['ministry_id', 'round_id'],
  disagreement: ['ministry_id', 'round_id'],
  task_charge: ['ministry_id'],
  comment: ['ministry_id', 'milestone_id'],
  stage_event: ['legislation_id'],
  budget_amount: ['budget_line_id'],
  contact: ['ministry_id', 'measure_id', 'milestone_id'],
};

type Naming = (moment: Moment, id: string) => Promise<LocalizedText | null>;

interface Named {
  id: string;
  code: string;
  name?: LocalizedText;
  title?: LocalizedText;
  text?: LocalizedText;
}

/** The name of the record that a column points at, after its code where people call it by that. */
function nameOf<Row extends Named>(entity: EntityTarget<Row>, isCalledByCode: boolean): Naming {
  return async (moment, id) => {
    const row = await moment.byId(entity)(id);
    const name = row?.title ?? row?.name ?? row?.text;
    if (row === null || name === undefined) return null;
    const code = isCalledByCode ? `${row.code} ` : '';
    return { ko: `${code}${name.ko}`, en: `${code}${name.en}` };
  };
}

const NAMES: Readonly<Record<string, Naming>> = {
  ministry_id: nameOf(Ministry, false),
  round_id: nameOf(ReportingRound, false),
  task_id: nameOf(Task, true),
  legislation_id: nameOf(Legislation, true),
  budget_line_id: nameOf(BudgetLine, true),
  measure_id: nameOf(Measure, true),
  milestone_id: nameOf(Milestone, true),
};

@Injectable()
export class HistorySubjects {
  /** What an entry is about, in words: which body's report of which round, the stage of which law, whose contact. */
  async of({ moment, entity, after }: Seen<HistoryRow>): Promise<Text | null> {
    const columns = SUBJECTS[entity] ?? [];
    const named = await Promise.all(columns.map((column) => this.named(moment, column, after[column])));
    const parts = named.filter(isPresent);
    if (parts.length === 0) return null;
    return { ko: parts.map(({ ko }) => ko).join(' · '), en: parts.map(({ en }) => en).join(' · ') };
  }

  private named(moment: Moment, column: string, value: unknown): Promise<Text | null> {
    if (typeof value === 'string') return NAMES[column]?.(moment, value) ?? Promise.resolve(null);
    return Promise.resolve(isText(value) ? value : null);
  }
}
