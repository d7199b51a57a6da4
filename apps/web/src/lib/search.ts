import { dayOf, isCalendarDay, type CalendarDay } from './dates';
import { LANGUAGES, type Language } from './i18n';
import { withIgnored } from './ignored';

/** What an address may say, read defensively: what cannot be read is left out and named. A pasted link opens the same view. */
type Raw = Record<string, unknown>;

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
}

function oneOf<Value extends string>(allowed: readonly Value[], value: unknown): Value | undefined {
  return allowed.find((each) => each === value);
}

export interface SharedSearch {
  lang?: Language | undefined;
  asOf?: CalendarDay | undefined;
  compare?: CalendarDay | undefined;
  /** The names of what the address said and nobody could read. */
  ignored?: string | undefined;
}

/** Today is no past day but now, and nothing is known of a day to come. */
function pastDay(value: unknown): CalendarDay | undefined {
  return isCalendarDay(value) && value < dayOf(Date.now()) ? value : undefined;
}

/** Choosing today by its date is no mistake: it needs no value. */
function withoutToday(raw: Raw): Raw {
  const today = dayOf(Date.now());
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== today));
}

/** Kept from page to page: the language and the moment one looks at. */
export function sharedSearch(raw: Raw): SharedSearch {
  return withIgnored(withoutToday(raw), {
    lang: oneOf(LANGUAGES, raw['lang']),
    asOf: pastDay(raw['asOf']),
    compare: pastDay(raw['compare']),
  });
}

/** Worst first, as the server ranks them: what nobody knows is never above what is known to go well. */
export const RATINGS = ['RED', 'YELLOW', 'GREY', 'GREEN', 'DONE'] as const;
export type Rating = (typeof RATINGS)[number];
export const TASK_SORTS = ['code', 'lead', 'rating', 'progress', 'next', 'reported'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

/** The task table, on the dashboard and on its own page. */
export interface TaskSearch {
  rating?: Rating | undefined;
  area?: string | undefined;
  ministry?: string | undefined;
  /** 관점 차이: the rule, the body and the office do not see it alike. */
  differs?: true | undefined;
  q?: string | undefined;
  sort?: TaskSort | undefined;
  down?: boolean | undefined;
  ignored?: string | undefined;
}

function readTasks(raw: Raw): TaskSearch {
  return {
    rating: oneOf(RATINGS, raw['rating']),
    area: text(raw['area']),
    ministry: text(raw['ministry']),
    differs: raw['differs'] === true ? true : undefined,
    q: text(raw['q']),
    sort: oneOf(TASK_SORTS, raw['sort']),
    down: raw['down'] === true ? true : undefined,
  };
}

export function taskSearch(raw: Raw): TaskSearch {
  return withIgnored(raw, readTasks(raw));
}

/** The list of holidays, one year at a time. */
export interface CalendarSearch {
  year?: number | undefined;
  ignored?: string | undefined;
}

export function calendarSearch(raw: Raw): CalendarSearch {
  const year = Number(raw['year']);
  return withIgnored(raw, { year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined });
}

export const EFFECTS = ['NOT_YET', 'PASSED_NOT_PROMULGATED', 'PASSED_NOT_IN_FORCE', 'IN_FORCE', 'INCORPORATED', 'ENDED'] as const;
export type Effect = (typeof EFFECTS)[number];

export const MILESTONE_STATES = ['ACHIEVED', 'UPCOMING', 'OVERDUE', 'NO_RECORD', 'UNDATED'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** The milestones page: `within` is the number of days ahead. */
export interface MilestoneSearch {
  state?: MilestoneState | undefined;
  area?: string | undefined;
  task?: string | undefined;
  ministry?: string | undefined;
  within?: number | undefined;
  /** What the plan, by a published date, wanted achieved by now. */
  due?: true | undefined;
  /** What no source names. */
  sample?: true | undefined;
  /** What waits on others. */
  waits?: true | undefined;
  /** 표 or 타임라인; the table unless it says otherwise. */
  view?: 'timeline' | undefined;
  /** The columns of the timeline; months unless it says otherwise. */
  scale?: 'quarter' | undefined;
  ignored?: string | undefined;
}

export function milestoneSearch(raw: Raw): MilestoneSearch {
  const within = Number(raw['within']);
  return withIgnored(raw, {
    state: oneOf(MILESTONE_STATES, raw['state']),
    area: text(raw['area']),
    task: text(raw['task']),
    ministry: text(raw['ministry']),
    within: Number.isInteger(within) && within > 0 && within <= 365 ? within : undefined,
    due: raw['due'] === true ? true : undefined,
    sample: raw['sample'] === true ? true : undefined,
    waits: raw['waits'] === true ? true : undefined,
    view: raw['view'] === 'timeline' ? 'timeline' : undefined,
    scale: raw['scale'] === 'quarter' ? 'quarter' : undefined,
  });
}

export interface SignInSearch {
  returnTo?: string | undefined;
}

/** Only an address inside this application: a link in a mail must not send people elsewhere after they signed in. */
export function signInSearch(raw: Raw): SignInSearch {
  const target = text(raw['returnTo']);
  const inside = target?.startsWith('/') === true && !target.startsWith('//') && !target.startsWith('/\\') && !/[\\\n\r\t]/.test(target);
  return { returnTo: inside ? target : undefined };
}
