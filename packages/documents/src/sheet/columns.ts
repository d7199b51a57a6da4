import type { Language } from '../model/document-model.js';
import type { MilestoneField, SheetKind, TaskField } from './reply-sheet.js';

export interface SheetColumn<Field extends string> {
  field: Field | 'code' | 'roundCode' | 'title' | 'prints';
  title: Record<Language, string>;
  kind: ColumnKind;
  /** In letters. */
  width: number;
}

/** A code names the row, info is only shown, prints are what the cells were when they went out; the others are to be filled. */
export type ColumnKind =
  { is: 'code' | 'info' | 'prints' | 'tick' | 'day' } | { is: 'text'; longest: number } | { is: 'choice'; words: Choices };
export type Choices = Record<string, Record<Language, string>>;

export const SHEET_NAMES: Record<SheetKind, Record<Language, string>> = {
  tasks: { ko: '제출', en: 'Report' },
  milestones: { ko: '추진일정', en: 'Milestones' },
};

/** The reason classes of a slip; the first six wait on others. */
export const REASONS: Choices = {
  ASSEMBLY: { ko: '국회 심의', en: 'Deliberation in the Assembly' },
  BUDGET_NOT_GRANTED: { ko: '예산 미반영', en: 'Budget not granted' },
  OTHER_BODIES: { ko: '관계기관 협의', en: 'Consultation with other bodies' },
  COURTS: { ko: '법원·헌재·양형위', en: 'Courts' },
  OVERSEAS_OPERATORS: { ko: '해외사업자', en: 'Overseas operators' },
  REORGANISATION: { ko: '조직개편', en: 'Reorganisation' },
  INTERNAL_PREPARATION: { ko: '내부 준비', en: 'Internal preparation' },
};

const text = (longest: number): ColumnKind => ({ is: 'text', longest });

/** Last, and narrow: nobody has to read it. */
const PRINTS = { field: 'prints', title: { ko: '받은 값', en: 'As received' }, kind: { is: 'prints' }, width: 4 } as const;

export const TASK_COLUMNS: SheetColumn<TaskField>[] = [
  { field: 'roundCode', title: { ko: '회차', en: 'Round' }, kind: { is: 'code' }, width: 12 },
  { field: 'code', title: { ko: '과제번호', en: 'Task no.' }, kind: { is: 'code' }, width: 10 },
  { field: 'title', title: { ko: '과제명', en: 'Task' }, kind: { is: 'info' }, width: 30 },
  { field: 'noChange', title: { ko: '변동 없음 (O)', en: 'No change (O)' }, kind: { is: 'tick' }, width: 12 },
  { field: 'narrative', title: { ko: '추진실적', en: 'Results' }, kind: text(4000), width: 60 },
  { field: 'nextPlan', title: { ko: '향후계획', en: 'Next steps' }, kind: text(2000), width: 40 },
  { field: 'otherView', title: { ko: '등급에 대한 다른 의견', en: 'Another view of the rating' }, kind: text(500), width: 24 },
  { field: 'obstacleText', title: { ko: '애로·건의사항', en: 'Obstacles' }, kind: text(500), width: 30 },
  { field: 'checkedByPosition', title: { ko: '과장 확인 (직위)', en: 'Checked by (position)' }, kind: text(500), width: 18 },
  { field: 'checkedOn', title: { ko: '확인일', en: 'Checked on' }, kind: { is: 'day' }, width: 14 },
  { field: 'documentNumber', title: { ko: '문서번호', en: 'Document no.' }, kind: text(500), width: 20 },
  PRINTS,
];

export const MILESTONE_COLUMNS: SheetColumn<MilestoneField>[] = [
  { field: 'roundCode', title: { ko: '회차', en: 'Round' }, kind: { is: 'code' }, width: 12 },
  { field: 'code', title: { ko: '일정번호', en: 'Milestone no.' }, kind: { is: 'code' }, width: 14 },
  { field: 'title', title: { ko: '추진일정', en: 'Milestone' }, kind: { is: 'info' }, width: 40 },
  { field: 'achievedOn', title: { ko: '이행일', en: 'Achieved on' }, kind: { is: 'day' }, width: 14 },
  { field: 'forecastOn', title: { ko: '예상일', en: 'Forecast' }, kind: { is: 'day' }, width: 14 },
  { field: 'reasonClass', title: { ko: '지연 사유', en: 'Reason of the slip' }, kind: { is: 'choice', words: REASONS }, width: 18 },
  { field: 'recoveryStep', title: { ko: '만회 대책', en: 'Recovery step' }, kind: text(500), width: 40 },
  { field: 'evidence', title: { ko: '증빙', en: 'Evidence' }, kind: text(500), width: 30 },
  PRINTS,
];

/** What a cell's column is called. */
export function columnTitle(field: TaskField | MilestoneField): Record<Language, string> {
  const found = [...TASK_COLUMNS, ...MILESTONE_COLUMNS].find((column) => column.field === field);
  return found?.title ?? { ko: field, en: field };
}
