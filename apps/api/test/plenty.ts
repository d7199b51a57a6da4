import { BudgetAmount, BudgetLine, BudgetLineTask, BudgetStage } from '../src/modules/budget/budget.entity.js';
import { Indicator, IndicatorTask, Observation } from '../src/modules/indicator/indicator.entity.js';
import { Legislation, LegislationTask, StageEvent } from '../src/modules/legislation/legislation.entity.js';
import { LifecycleStage } from '../src/modules/legislation/lifecycle.entity.js';
import { Measure } from '../src/modules/measure/measure.entity.js';
import { Meeting, MeetingAttendee } from '../src/modules/meeting/meeting.entity.js';
import { Milestone } from '../src/modules/milestone/milestone.entity.js';
import { Source } from '../src/modules/source/source.entity.js';
import { PublicStatement, TaskMinistry } from '../src/modules/task/task.entity.js';
import { CHAIN_ZERO } from '../src/platform/command/system-commands.js';
import type { Builders } from './builders.js';

const text = { ko: '가', en: 'A' };
const provenance = { kind: 'public', source: 'SRC', quoteRef: null } as const;

/** What a plan of any size needs once: a stage for laws and one for money, and the source that all facts name. */
export async function layGround(build: Builders): Promise<void> {
  const board = { boardColumn: 'INTRODUCED', boardColumnName: text, boardSide: false };
  await build.write(CHAIN_ZERO, async (tx) => {
    await tx.insert(BudgetStage, { code: 'ENACTED', position: 1, name: text, usualTime: text });
    const rule = { effect: 'NOT_YET', terminal: false, heldBy: null, thresholdDays: 60 } as const;
    return tx.insert(LifecycleStage, { instrument: 'ACT', code: 'INTRODUCED', position: 1, name: text, ...board, ...rule });
  });
  const taskForceId = await build.taskForce();
  await build.write(taskForceId, (tx) => tx.insert(Source, { taskForceId, code: 'SRC', title: 'A source', tier: 'official' }));
}

/** Two or more of everything that can hang on a task. */
export async function fill(build: Builders, taskId: string, key: string): Promise<void> {
  const [taskForceId, body] = [await build.taskForce(), await build.ministry({ code: 'MOGEF' })];
  const ministryId = body.id;
  const [mine, told] = [
    { taskForceId, ministryId },
    { name: text, provenance },
  ];
  await build.write(taskForceId, async (tx) => {
    await tx.insert(TaskMinistry, { ...mine, taskId, position: 1, provenance });
    await tx.insert(PublicStatement, { ...mine, taskId, on: '2025-02-10', narrative: text, provenance });
    for (const code of [`${key}-1`, `${key}-2`]) {
      await tx.insert(Measure, { ...mine, taskId, code, text, stream: 'BUDGET', ministryProvenance: provenance, provenance });
      await tx.insert(Milestone, {
        ...mine,
        taskId,
        code,
        title: text,
        plannedOn: '2025-06-30',
        plannedOnProvenance: provenance,
        weight: 50,
        provenance,
      });
      const legislationId = await tx.insert(Legislation, { ...mine, code, title: text, statute: text, instrument: 'ACT', provenance });
      await tx.insert(LegislationTask, { taskForceId, legislationId, taskId });
      const reached = { instrument: 'ACT', stage: 'INTRODUCED', on: '2025-01-01', datePrecision: 'day' } as const;
      await tx.insert(StageEvent, { taskForceId, legislationId, position: 1, ...reached, provenance });
      const budgetLineId = await tx.insert(BudgetLine, { ...mine, code, ...told });
      await tx.insert(BudgetLineTask, { taskForceId, budgetLineId, taskId });
      const amount = { fiscalYear: 2025, stage: 'ENACTED', amountWon: 1_000_000, scope: 'PUBLIC' } as const;
      await tx.insert(BudgetAmount, { ...mine, budgetLineId, position: 1, ...amount, provenance });
      const indicatorId = await tx.insert(Indicator, { taskForceId, code, position: 1, unit: text, ...told });
      await tx.insert(IndicatorTask, { taskForceId, indicatorId, taskId });
      await tx.insert(Observation, { taskForceId, indicatorId, position: 1, on: '2025-01-01', value: 1.5, provenance });
    }
    const meetingId = await tx.insert(Meeting, {
      taskForceId,
      code: key,
      kind: 'PROGRESS_REVIEW',
      title: text,
      heldOn: '2025-02-10',
      provenance,
    });
    return tx.insert(MeetingAttendee, { ...mine, meetingId, position: 1 });
  });
}
