import type { Language } from '../../lib/i18n';
import { RATINGS, type TaskSearch } from '../../lib/search';
import type { TaskRow } from './task-row';

/** An address may name an area or a body that is not there: then it asks for nothing, and the page says so. */
export function knownTaskSearch(tasks: readonly TaskRow[], search: TaskSearch): { search: TaskSearch; unknown: string[] } {
  const areas = tasks.map((task) => task.area.code);
  const bodies = tasks.flatMap((task) => [task.leadMinistry, ...task.supportingMinistries].map((each) => each.code));
  const unknown = [
    ...(search.area === undefined || areas.includes(search.area) ? [] : ['area' as const]),
    ...(search.ministry === undefined || bodies.includes(search.ministry) ? [] : ['ministry' as const]),
  ];
  return { search: { ...search, ...Object.fromEntries(unknown.map((name) => [name, undefined])) }, unknown };
}

/** Sorting keys of the columns; a date that is not known comes last. */
const NEVER = '9999-12-31';
const KEYS: Record<NonNullable<TaskSearch['sort']>, (task: TaskRow, lang: Language) => string | number> = {
  code: (task) => task.code,
  lead: (task, lang) => task.leadMinistry.name[lang],
  rating: (task) => RATINGS.indexOf(task.rating),
  progress: (task) => (task.progress.total === 0 ? -1 : task.progress.achieved / task.progress.total),
  next: (task) => task.nextMilestone?.forecastOn ?? task.nextMilestone?.plannedOn ?? NEVER,
  reported: (task) => task.lastAcceptedReport?.acceptedAt ?? '',
};

function matches(task: TaskRow, search: TaskSearch): boolean {
  const needle = search.q?.toLowerCase();
  const bodies = [task.leadMinistry.code, ...task.supportingMinistries.map((each) => each.code)];
  return (
    (search.rating === undefined || task.rating === search.rating) &&
    (search.differs === undefined || task.viewsDiffer) &&
    (search.area === undefined || task.area.code === search.area) &&
    (search.ministry === undefined || bodies.includes(search.ministry)) &&
    (needle === undefined ||
      [task.code, ...Object.values(task.title), ...Object.values(task.leadMinistry.name)].join(' ').toLowerCase().includes(needle))
  );
}

/** The rows that an address asks for, worst first unless it says otherwise. */
export function listTasks(tasks: readonly TaskRow[], asked: TaskSearch, lang: Language): TaskRow[] {
  const { search } = knownTaskSearch(tasks, asked);
  const key = KEYS[search.sort ?? 'rating'];
  const compare = (a: TaskRow, b: TaskRow) => {
    const [left, right] = [key(a, lang), key(b, lang)];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left).localeCompare(String(right), lang);
  };
  const sorted = tasks.filter((task) => matches(task, search)).sort((a, b) => compare(a, b) || a.code.localeCompare(b.code));
  return search.down === true ? sorted.reverse() : sorted;
}
