import type { LocalizedText } from '../../platform/database/record.js';
import type { BillState, LineState, Snapshot, TaskState } from './snapshot.rules.js';

/** Something a person must decide, or will be asked about. */
export interface Matter {
  code: string;
  title: LocalizedText;
  detail: LocalizedText | null;
  /** The first of its tasks. */
  taskId: string | null;
  /** All of them, in the plan's order. */
  taskIds: string[];
  ministryId: string | null;
  legislationId: string | null;
  budgetLineId: string | null;
  amountWon: number | null;
  days: number | null;
  on: string | null;
}

const EMPTY = {
  detail: null,
  taskId: null,
  taskIds: [],
  ministryId: null,
  legislationId: null,
  budgetLineId: null,
  amountWon: null,
  days: null,
  on: null,
};

/** An obstacle (애로·건의사항) that a body reported and that the viewer may see. */
export interface SharedObstacle {
  text: string;
  taskId: string;
  ministryId: string;
  reportedOn: string;
}

function disputed({ id, title, leadMinistryId, leadDisputeReason }: TaskState): Matter {
  const detail = leadDisputeReason === null ? null : { ko: leadDisputeReason, en: leadDisputeReason };
  return { ...EMPTY, code: 'LEAD_DISPUTED', title, detail, taskId: id, taskIds: [id], ministryId: leadMinistryId };
}

function raised(obstacle: SharedObstacle, tasks: readonly TaskState[]): Matter {
  const task = tasks.find(({ id }) => id === obstacle.taskId);
  const text = { ko: obstacle.text, en: obstacle.text };
  return {
    ...EMPTY,
    code: 'OBSTACLE',
    title: text,
    detail: task?.title ?? null,
    taskId: obstacle.taskId,
    taskIds: [obstacle.taskId],
    ministryId: obstacle.ministryId,
    on: obstacle.reportedOn,
  };
}

/** What is asked of the leadership: leads in dispute, money not granted, and what bodies reported in the way of their work. */
export function mattersToCoordinate(snapshot: Snapshot, obstacles: readonly SharedObstacle[]): Matter[] {
  const disputes = snapshot.tasks.filter(({ leadStatus }) => leadStatus === 'DISPUTED').map(disputed);
  // Money that was not granted demands a decision: re-scope, a supplementary budget, another source, or to drop it.
  const money = snapshot.lines.flatMap(moneyQuestions).filter(({ code }) => code === 'INCREASE_DROPPED' || code === 'BELOW_REQUEST');
  return [...disputes, ...money, ...obstacles.map((obstacle) => raised(obstacle, snapshot.tasks))];
}

function moneyQuestions(line: LineState): Matter[] {
  const { taskIds } = line;
  const base = { ...EMPTY, title: line.name, ministryId: line.ministryId, budgetLineId: line.id, taskId: taskIds[0] ?? null, taskIds };
  return line.years.flatMap((year) => {
    const found: Matter[] = [];
    const on = `${String(year.fiscalYear)}-01-01`;
    if (year.requestedWon !== null && year.enactedWon !== null && year.enactedWon < year.requestedWon)
      found.push({ ...base, code: 'BELOW_REQUEST', amountWon: year.enactedWon - year.requestedWon, on });
    if ((year.droppedIncreaseWon ?? 0) > 0) found.push({ ...base, code: 'INCREASE_DROPPED', amountWon: year.droppedIncreaseWon, on });
    if ((year.changeFromPreviousWon ?? 0) < 0) found.push({ ...base, code: 'BELOW_LAST_YEAR', amountWon: year.changeFromPreviousWon, on });
    return found;
  });
}

function lawQuestion(bill: BillState): Matter[] {
  const base = {
    ...EMPTY,
    title: bill.title,
    detail: bill.dataGap ?? bill.stageName,
    ministryId: bill.ministryId,
    legislationId: bill.id,
    taskId: bill.taskIds[0] ?? null,
    taskIds: bill.taskIds,
  };
  if (bill.effect === 'PASSED_NOT_PROMULGATED') return [{ ...base, code: 'NOT_PROMULGATED', on: bill.latestOn }];
  if (bill.effect === 'PASSED_NOT_IN_FORCE') return [{ ...base, code: 'NOT_IN_FORCE', on: bill.effectiveOn }];
  const isStuck =
    bill.effect === 'NOT_YET' && !bill.unknownSince && bill.thresholdDays !== null && (bill.daysInStage ?? 0) > bill.thresholdDays;
  return isStuck ? [{ ...base, code: 'STUCK_IN_ASSEMBLY', days: bill.daysInStage }] : [];
}

/** What the Assembly and the press will ask: money that was not granted, laws that passed and do not yet bind anybody. */
export function questionsToExpect({ lines, bills }: Snapshot): Matter[] {
  return [...lines.flatMap(moneyQuestions), ...bills.flatMap(lawQuestion)];
}
