import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { ReportingSetting } from './reporting-setting.entity.js';
import { settingsIn, type Settings } from './reporting-setting.reader.js';
import { keepsSchedule } from './round-schedule.policy.js';
import { checkTiming } from './round-schedule.rules.js';

export interface ReportingSettingsChangeInput extends Partial<Omit<Settings, 'version'>> {
  idempotencyKey: string;
  expectedVersion: number;
}

@Injectable()
export class ReportingSettingService {
  constructor(private readonly commands: Commands) {}

  change(viewer: Viewer, requestId: string, code: string, input: ReportingSettingsChangeInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await tx.one(TaskForce, { code })).id];
    return this.commands.run(
      { viewer, name: 'reportingSettingsChange', idempotencyKey: input.idempotencyKey, input: { code, ...input }, requestId, chains },
      (tx) => changeSettings(tx, viewer, code, input),
    );
  }
}

async function changeSettings(
  tx: CommandTransaction,
  actor: Viewer,
  code: string,
  input: ReportingSettingsChangeInput,
): Promise<Outcome | Refusal> {
  const { id: taskForceId } = await tx.one(TaskForce, { code });
  if (!keepsSchedule(actor, taskForceId)) throw new NotFound();
  const { version, ...kept } = await settingsIn(tx, taskForceId);
  const stale = problem('STALE_VERSION', 'Someone else changed these settings. Look again.', 'input', 'expectedVersion');
  if (version !== input.expectedVersion) return refuse(stale);
  const next = {
    dueTime: input.dueTime ?? kept.dueTime,
    dueBusinessDays: input.dueBusinessDays ?? kept.dueBusinessDays,
    answerBusinessDays: input.answerBusinessDays ?? kept.answerBusinessDays,
    cadence: input.cadence ?? kept.cadence,
    opensByItself: input.opensByItself ?? kept.opensByItself,
  };
  const problems = checkTiming(next);
  if (problems.length > 0) return refuse(...problems);
  if (version === 0) await tx.insert(ReportingSetting, { taskForceId, ...next });
  else await tx.changeLocked(ReportingSetting, await tx.one(ReportingSetting, { taskForceId }), next);
  return { id: taskForceId, version: version + 1 };
}
