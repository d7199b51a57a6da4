import type { ListSearch } from '../../lib/list-search';
import { paths } from '../../lib/paths';
import { AppLink } from '../app-link';
import { rows, Sentence } from '../opens';

interface InForceOfProps {
  text: string;
  taskForce: string;
  /** Whose legislation: of a task, an area, or all. */
  search?: ListSearch;
  inForce: number;
  total: number;
}

/** n of m in force, each number a way to the records that it counts. */
export function InForceOf({ text, taskForce, search = {}, inForce, total }: InForceOfProps) {
  return (
    <Sentence
      text={text}
      parts={{
        total: (words) => (
          <AppLink {...paths.list(taskForce, 'legislation', search)} {...rows(total)} className="opens">
            {words}
          </AppLink>
        ),
        inForce: (words) => (
          <AppLink {...paths.list(taskForce, 'legislation', { ...search, effect: 'IN_FORCE' })} {...rows(inForce)} className="opens">
            {words}
          </AppLink>
        ),
      }}
    />
  );
}
