/** What a reply sheet holds before it is filled, and what is compared with it after. Texts are '' where there is nothing; a day is 2025-03-14. */
export interface ReplySheet {
  tasks: ReplyRow<TaskField>[];
  milestones: ReplyRow<MilestoneField>[];
}

export interface ReplyRow<Field extends string> {
  /** Our code of the task (1-1) or milestone (1-1-M1): what a row is found by. */
  code: string;
  roundCode: string;
  title: string;
  values: Record<Field, string>;
}

export type TaskField =
  'noChange' | 'narrative' | 'nextPlan' | 'otherView' | 'obstacleText' | 'checkedByPosition' | 'checkedOn' | 'documentNumber';
export type MilestoneField = 'achievedOn' | 'forecastOn' | 'reasonClass' | 'recoveryStep' | 'evidence';
export type SheetKind = 'tasks' | 'milestones';

/** One cell that the filled sheet would change: to be shown before anything is. */
export interface RowChange {
  sheet: SheetKind;
  /** The row's number as the program shows it. */
  row: number;
  code: string;
  field: TaskField | MilestoneField;
  before: string;
  after: string;
  /** Somebody changed the draft's cell, too, after the sheet went out: a person has to choose. */
  isConflict: boolean;
}
