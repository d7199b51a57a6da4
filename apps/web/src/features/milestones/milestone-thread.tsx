import { useLocalized } from '../../lib/localized';
import { ThreadButton } from '../../ui/thread/thread-button';
import type { MilestoneRow } from './milestones-query';

/** 소통 about one milestone. */
export function MilestoneThread({ taskForce, milestone }: { taskForce: string; milestone: MilestoneRow }) {
  const localized = useLocalized();
  const { id, code, title, task, thread } = milestone;
  return (
    <ThreadButton
      taskForce={taskForce}
      item={{ kind: 'MILESTONE', id, taskCode: task.code, title: `${code} ${localized(title)}` }}
      head={thread}
    />
  );
}
