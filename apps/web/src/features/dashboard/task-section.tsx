import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import type { TaskSearch } from '../../lib/search';
import { TaskFilters } from '../../ui/plan/task-filters';
import { listTasks } from '../../ui/plan/task-list';
import { TaskTable } from '../../ui/plan/task-table';
import type { DetailTaskForce } from './dashboard-detail';

export function TaskSection({ taskForce }: { taskForce: DetailTaskForce }) {
  const { t, lang } = useTranslation('dashboard');
  const search = useSearch({ from: '/$taskForce' });
  const navigate = useNavigate();
  const change = (next: TaskSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next, ignored: undefined }), replace: true, resetScroll: false });
  return (
    <section className="card" id="tasks" aria-labelledby="h-tasks">
      <div className="section-head">
        <h2 id="h-tasks">{t('tasks.title')}</h2>
        <span className="muted" role="status">
          {t('tasks.count', { count: listTasks(taskForce.tasks, search, lang).length })}
        </span>
        <div className="tools">
          <TaskFilters tasks={taskForce.tasks} search={search} onSearch={change} />
        </div>
      </div>
      <TaskTable taskForce={taskForce.code} tasks={taskForce.tasks} search={search} onSearch={change} />
    </section>
  );
}
