import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { RATINGS, type TaskSearch } from '../../lib/search';
import { AppLink } from '../app-link';
import { WHOLE_SEARCH } from '../whole-search';
import { Checkbox } from '../checkbox';
import { IgnoredNotice } from '../ignored-notice';
import { SearchBox } from '../search-box';
import { Select } from '../select';
import { StatusShape } from '../status';
import { knownTaskSearch, listTasks } from './task-list';
import type { TaskRow } from './task-row';

interface TaskFiltersProps {
  tasks: readonly TaskRow[];
  search: TaskSearch;
  onSearch: (change: TaskSearch) => void;
}

/** Each choice is an address, and says how many rows it opens beside what else is chosen. */
function RatingSegments({ tasks: all, search }: { tasks: readonly TaskRow[]; search: TaskSearch }) {
  const { t, lang } = useTranslation('tasks');
  const current = search.rating;
  const tasks = listTasks(all, { ...search, rating: undefined }, lang);
  const counts = RATINGS.map((rating) => ({ rating, count: tasks.filter((task) => task.rating === rating).length }));
  const present = counts.filter(({ rating, count }) => count > 0 || rating === current);
  return (
    <nav className="segments" aria-label={t('filter.rating')}>
      <AppLink
        to="."
        search={(search) => ({ ...search, rating: undefined, ignored: undefined })}
        hash={true}
        activeOptions={WHOLE_SEARCH}
        aria-current={current === undefined ? 'true' : undefined}
        resetScroll={false}
      >
        {t('filter.all')} <span className="number">{tasks.length}</span>
      </AppLink>
      {present.map(({ rating, count }) => (
        <AppLink
          key={rating}
          to="."
          search={(search) => ({ ...search, rating, ignored: undefined })}
          hash={true}
          activeOptions={WHOLE_SEARCH}
          aria-current={current === rating ? 'true' : undefined}
          resetScroll={false}
        >
          <StatusShape rating={rating} size={15} />
          {t(`common:rating.${rating}`)} <span className="number">{count}</span>
        </AppLink>
      ))}
    </nav>
  );
}

const OWN = ['rating', 'area', 'ministry', 'differs', 'sort'];

export function TaskFilters({ tasks, search: asked, onSearch }: TaskFiltersProps) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const { search, unknown } = knownTaskSearch(tasks, asked);
  const areas = [...new Map(tasks.map((task) => [task.area.code, task.area])).values()];
  // Those that lead, then those that only support: both are found.
  const bodies = [...tasks.map((task) => task.leadMinistry), ...tasks.flatMap((task) => task.supportingMinistries)];
  const ministries = [...new Map(bodies.map((each) => [each.code, each])).values()];
  return (
    <>
      <RatingSegments tasks={tasks} search={search} />
      <Select
        label={t('filter.area')}
        labelPlace="hidden"
        value={search.area ?? ''}
        onChange={(area) => onSearch({ area: area || undefined })}
        options={[{ value: '', label: t('filter.allAreas') }, ...areas.map((each) => ({ value: each.code, label: localized(each.name) }))]}
      />
      <Select
        label={t('filter.ministry')}
        labelPlace="hidden"
        value={search.ministry ?? ''}
        onChange={(ministry) => onSearch({ ministry: ministry || undefined })}
        options={[
          { value: '', label: t('filter.allMinistries') },
          ...ministries.map((each) => ({ value: each.code, label: localized(each.name) })),
        ]}
      />
      <Checkbox isSelected={search.differs === true} onChange={(differs) => onSearch({ differs: differs || undefined })}>
        {t('filter.differs')} <span className="number">{listTasks(tasks, { ...search, differs: true }, lang).length}</span>
      </Checkbox>
      <SearchBox label={t('filter.find')} value={search.q ?? ''} onChange={(q) => onSearch({ q: q || undefined })} />
      <IgnoredNotice of={OWN} unknown={unknown} />
    </>
  );
}
