import { paths } from '../../lib/paths';
import type { MilestoneSearch } from '../../lib/search';
import { AppLink } from '../app-link';
import { rows, Sentence } from '../opens';

interface AchievedOfProps {
  /** `common:progress.of` with its values. */
  text: string;
  taskForce: string;
  /** Whose milestones: of a task, an area, or all. */
  search?: MilestoneSearch;
  achieved: number;
  total: number;
}

/** n of m milestones, each number a way to the milestones that it counts. */
export function AchievedOf({ text, taskForce, search = {}, achieved, total }: AchievedOfProps) {
  return (
    <Sentence
      text={text}
      parts={{
        total: (words) => (
          <AppLink {...paths.milestones(taskForce, search)} {...rows(total)} className="opens">
            {words}
          </AppLink>
        ),
        achieved: (words) => (
          <AppLink {...paths.milestones(taskForce, { ...search, state: 'ACHIEVED' })} {...rows(achieved)} className="opens">
            {words}
          </AppLink>
        ),
      }}
    />
  );
}
