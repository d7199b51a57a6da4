import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { refuse, type Refusal } from '../../platform/errors/problem.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { milestonesOf, reportAtStep, staleVersion, type VersionedInput } from '../status-report/report-step.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { withoutGone } from './living-claims.reader.js';
import { checkMilestoneIds } from './report-content.rules.js';
import type { ReportContent } from './report-draft.entity.js';
import { contentOf, type ReportContentInput } from './written-content.js';

export interface DraftSaveInput extends VersionedInput {
  content: ReportContentInput;
}

@Injectable()
export class DraftService {
  constructor(private readonly commands: Commands) {}

  /** The first save begins the report and is history; what is written after it is nobody's business until it is submitted. */
  save(viewer: Viewer, requestId: string, id: string, input: DraftSaveInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => {
      const report = await tx.one(StatusReport, { id: recordId(id) });
      return report.state === 'NOT_BEGUN' ? [report.taskForceId] : null;
    };
    return this.commands.run(
      { viewer, name: 'statusReportDraftSave', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId, chains },
      (tx) => saveDraft(tx, viewer, id, input),
    );
  }
}

/** `savedAt` is given by the demonstration's story alone; everybody else saves now. */
export async function saveDraft(
  tx: CommandTransaction,
  actor: Viewer,
  id: string,
  input: Omit<DraftSaveInput, 'idempotencyKey'>,
  savedAt: Date | null = null,
): Promise<Outcome | Refusal> {
  const { report, whyNot, next } = await reportAtStep(tx, actor, id, 'SAVE');
  const content = await withoutGone(tx, report.taskId, contentOf(input.content));
  const milestones = await milestonesOf(tx, report.taskId);
  const problems = [...whyNot(), ...checkMilestoneIds(content, milestones, ['input', 'content'])];
  if (problems.length > 0) return refuse(...problems);
  const state = next();
  if (state !== report.state && !(await tx.change(StatusReport, report, { state })))
    return refuse(staleVersion('input', 'expectedVersion'));
  const version = await writeDraft(tx, report, content, input.expectedVersion, savedAt);
  return version === null ? refuse(staleVersion('input', 'expectedVersion')) : { id: report.id, version };
}

/**
 * Guarded by the draft's own version in one statement, for no head is locked here. An emptied draft counts as none: its
 * version is 0 to whoever asks, and goes on counting underneath. Null: someone else saved meanwhile.
 */
async function writeDraft(
  tx: CommandTransaction,
  report: StatusReport,
  content: ReportContent,
  seen: number,
  savedAt: Date | null,
): Promise<number | null> {
  const [row] = await tx.sql<{ version: number }>(
    `INSERT INTO report_draft AS d (report_id, task_force_id, ministry_id, content, saved_at, saved_by, version)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::jsonb, coalesce($5::timestamptz, date_trunc('milliseconds', clock_timestamp())), app.user_id(), 1
       WHERE $6::int = 0 OR EXISTS (SELECT FROM report_draft x WHERE x.report_id = $1)
     ON CONFLICT (report_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at, saved_by = excluded.saved_by, version = d.version + 1
       WHERE CASE WHEN d.content IS NULL THEN 0 ELSE d.version END = $6::int
     RETURNING version`,
    [report.id, report.taskForceId, report.ministryId, JSON.stringify(content), savedAt, seen],
  );
  return row?.version ?? null;
}

/** What was handed in is no draft any more. False: a colleague saved something that the one who submits has not seen. */
export async function emptyDraft(tx: CommandTransaction, reportId: string, seen: number | null): Promise<boolean> {
  const [row] = await tx.sql<{ stale: boolean }>(
    `WITH found AS (SELECT report_id, CASE WHEN content IS NULL THEN 0 ELSE version END AS current FROM report_draft WHERE report_id = $1::uuid FOR UPDATE),
       emptied AS (UPDATE report_draft d SET content = NULL, version = d.version + 1 FROM found f
         WHERE d.report_id = f.report_id AND d.content IS NOT NULL RETURNING d.report_id)
     SELECT coalesce((SELECT current FROM found), 0) <> coalesce($2::int, (SELECT current FROM found), 0) AS stale, (SELECT count(*) FROM emptied) AS emptied`,
    [reportId, seen],
  );
  return row?.stale === false;
}

/** A withdrawn submission becomes the draft again, unless something newer was written meanwhile. */
export async function refillDraft(tx: CommandTransaction, report: StatusReport, content: ReportContent): Promise<void> {
  await writeDraft(tx, report, content, 0, tx.at);
}
