import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { MILESTONE_STATES, type MilestoneSearch } from '../../lib/search';
import { AppLink } from '../../ui/app-link';
import { IgnoredNotice } from '../../ui/ignored-notice';
import { Select } from '../../ui/select';
import { knownMilestoneSearch } from './milestone-list';
import type { MilestoneRow } from './milestones-query';
import '../../ui/plan/plan.css';

/** What there is to choose from: each once, in the order of the rows. */
function choicesOf(milestones: readonly MilestoneRow[]) {
  const tasks = [...new Map(milestones.map(({ task }) => [task.code, task])).values()];
  const areas = [...new Map(tasks.map(({ area }) => [area.code, area])).values()];
  const bodies = [...new Map(milestones.map(({ ministry }) => [ministry.code, ministry])).values()];
  return { tasks, areas, bodies };
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      labelPlace="hidden"
      value={value ?? ''}
      onChange={(next) => onChange(next || undefined)}
      options={[{ value: '', label: all }, ...options]}
    />
  );
}

const AHEAD = [14, 30, 60];
const DUE = 'due';
const SAMPLE = 'sample';
const WAITS = 'waits';

/** Of the period one thing is chosen: so many days ahead, or what was due by now. */
const periodOf = (value: string | undefined): MilestoneSearch =>
  value === DUE ? { due: true, within: undefined } : { due: undefined, within: value === undefined ? undefined : Number(value) };

/** What there is to choose from, in the reader's language. */
function useOptions(milestones: readonly MilestoneRow[]) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const { tasks, areas, bodies } = choicesOf(milestones);
  const named = (each: { code: string; name: LocalizedText }) => ({ value: each.code, label: localized(each.name) });
  return {
    areas: areas.map(named),
    bodies: bodies.map(named),
    tasks: tasks.map((each) => ({ value: each.code, label: `${each.code} ${localized(each.title)}` })),
    states: MILESTONE_STATES.map((value) => ({ value, label: t(`common:milestoneState.${value}`) })),
    ahead: [
      ...AHEAD.map((days) => ({ value: String(days), label: t('filter.days', { count: days }) })),
      { value: DUE, label: t('filter.due') },
    ],
  };
}

function Clear() {
  const { t } = useTranslation('milestones');
  return (
    <AppLink to="." search={({ lang, asOf, compare, view, scale }) => ({ lang, asOf, compare, view, scale })}>
      {t('filter.clear')}
    </AppLink>
  );
}

const FILTERS = ['state', 'area', 'task', 'ministry', 'within', 'due', 'sample', 'waits'] as const;
const OWN = [...FILTERS, 'view', 'scale'];

/** Each filter with what is chosen and what a choice puts into the address. */
function useChoices(milestones: readonly MilestoneRow[], search: MilestoneSearch, change: (next: MilestoneSearch) => void): ChoiceProps[] {
  const { t } = useTranslation('milestones');
  const options = useOptions(milestones);
  return [
    {
      ...{ label: t('filter.area'), all: t('filter.allAreas'), value: search.area, options: options.areas },
      onChange: (area) => change({ area }),
    },
    {
      ...{ label: t('filter.task'), all: t('filter.allTasks'), value: search.task, options: options.tasks },
      onChange: (task) => change({ task }),
    },
    {
      ...{ label: t('filter.ministry'), all: t('filter.allMinistries'), value: search.ministry, options: options.bodies },
      onChange: (ministry) => change({ ministry }),
    },
    {
      ...{ label: t('filter.state'), all: t('filter.all'), value: search.state, options: options.states },
      onChange: (value) => change({ state: MILESTONE_STATES.find((each) => each === value) }),
    },
    {
      ...{ label: t('filter.within'), all: t('filter.anyTime'), options: options.ahead },
      value: search.due === true ? DUE : search.within?.toString(),
      onChange: (value) => change(periodOf(value)),
    },
    {
      ...{ label: t('filter.waits'), all: t('filter.anyWaits'), options: [{ value: WAITS, label: t('filter.onlyWaits') }] },
      value: search.waits === true ? WAITS : undefined,
      onChange: (value) => change({ waits: value === WAITS ? true : undefined }),
    },
    {
      ...{ label: t('filter.sample'), all: t('filter.withSample'), options: [{ value: SAMPLE, label: t('filter.onlySample') }] },
      value: search.sample === true ? SAMPLE : undefined,
      onChange: (value) => change({ sample: value === SAMPLE ? true : undefined }),
    },
  ];
}

export function MilestoneFilters({ milestones, search: asked }: { milestones: readonly MilestoneRow[]; search: MilestoneSearch }) {
  const navigate = useNavigate();
  const change = (next: MilestoneSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next, ignored: undefined }), replace: true, resetScroll: false });
  const { search, unknown } = knownMilestoneSearch(milestones, asked);
  const choices = useChoices(milestones, search, change);
  return (
    <div className="row tools milestone-filters">
      {choices.map((choice, index) => (
        <Choice key={index} {...choice} />
      ))}
      {FILTERS.some((name) => asked[name] !== undefined) ? <Clear /> : null}
      <IgnoredNotice of={OWN} unknown={unknown} />
    </div>
  );
}
