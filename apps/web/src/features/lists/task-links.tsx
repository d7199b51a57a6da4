import { Fragment } from 'react';
import { paths, type TaskTab } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';

/** The tasks that a record serves, by their numbers. */
export function TaskLinks({ taskForce, tasks, tab }: { taskForce: string; tasks: readonly { code: string }[]; tab: TaskTab }) {
  return tasks.map(({ code }, index) => (
    <Fragment key={code}>
      {index === 0 ? '' : ', '}
      <AppLink {...paths.task(taskForce, code, tab)}>{code}</AppLink>
    </Fragment>
  ));
}
