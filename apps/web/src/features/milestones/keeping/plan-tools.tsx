import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../lib/i18n';
import { taskForceQuery } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { BulkDialog } from '../bulk/bulk-dialog';
import type { MilestoneRow } from '../milestones-query';
import { AddDialog } from './add-dialog';
import { bodiesOf, PlanToKeep } from './plan-query';
import { WeightsDialog } from './weights-dialog';

interface PlanToolsProps {
  taskForce: string;
  /** What the filters show, and which of it is ticked. */
  rows: readonly MilestoneRow[];
  selected: ReadonlySet<string>;
  /** The code of the task that the filter names. */
  task: string | undefined;
  onChanged: () => void;
}

type Open = 'bulk' | 'add' | 'weights' | null;

interface ToolsProps {
  /** What the button for many says; null: there is nothing to change. */
  bulk: string | null;
  isReady: boolean;
  weighs: boolean;
  start: (next: Open) => void;
}

function Tools({ bulk, isReady, weighs, start }: ToolsProps) {
  const { t } = useTranslation('milestones');
  return (
    <div className="button-row no-print" role="group" aria-label={t('keep.tools')}>
      {bulk === null ? null : (
        <Button onClick={() => start('bulk')} disabled={!isReady}>
          {bulk}
        </Button>
      )}
      <Button onClick={() => start('add')} disabled={!isReady}>
        {t('keep.add')}
      </Button>
      {weighs ? <Button onClick={() => start('weights')}>{t('keep.weights')}</Button> : null}
    </div>
  );
}

/** For whoever keeps the plan: many at once, a new one, and what those of a task weigh. */
export function PlanTools({ taskForce, rows, selected, task, onChanged }: PlanToolsProps) {
  const { t } = useTranslation('milestones');
  const [open, setOpen] = useState<Open>(null);
  const [done, setDone] = useState<string | null>(null);
  const query = useQuery(taskForceQuery(taskForce, PlanToKeep, { code: taskForce }));
  const tasks = query.data?.taskForce?.tasks ?? [];
  const ticked = rows.filter(({ id }) => selected.has(id));
  const chosen = ticked.length > 0 ? ticked : rows;
  const weighed = tasks.find(({ code }) => code === task);
  const finish = (text: string) => {
    setOpen(null);
    setDone(text);
    onChanged();
  };
  return (
    <>
      <Tools
        bulk={chosen.length === 0 ? null : t(ticked.length > 0 ? 'bulk.openSelected' : 'bulk.openAll', { count: chosen.length })}
        isReady={tasks.length > 0}
        weighs={weighed !== undefined && weighed.milestones.length > 0}
        start={(next) => {
          setDone(null);
          setOpen(next);
        }}
      />
      {done === null ? null : <Notice tone="good" title={done} />}
      {open === 'bulk' ? (
        <BulkDialog
          taskForce={taskForce}
          rows={chosen}
          bodies={bodiesOf(tasks.filter(({ code }) => chosen.some((row) => row.task.code === code)))}
          onClose={() => setOpen(null)}
          onDone={(count) => finish(t('bulk.done', { count }))}
        />
      ) : null}
      {open === 'add' ? (
        <AddDialog
          taskForce={taskForce}
          tasks={tasks}
          chosen={task}
          onClose={() => setOpen(null)}
          onDone={(code) => finish(t('keep.added', { code }))}
        />
      ) : null}
      {open === 'weights' && weighed !== undefined ? (
        <WeightsDialog taskForce={taskForce} task={weighed} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
