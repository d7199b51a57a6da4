import { useLocalized } from '../../lib/localized';
import { ThreadButton } from '../../ui/thread/thread-button';
import type { OwnReport } from './own-report';

/** 소통 with the office about one report. */
export function OwnThread({ taskForce, report }: { taskForce: string; report: OwnReport }) {
  const localized = useLocalized();
  const { id, task, thread } = report;
  return (
    <ThreadButton
      taskForce={taskForce}
      item={{ kind: 'REPORT', id, taskCode: task.code, title: `${task.code} ${localized(task.title)}` }}
      head={thread}
    />
  );
}
