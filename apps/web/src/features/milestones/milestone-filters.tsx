import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { MILESTONE_STATES, type MilestoneSearch } from '../../lib/search';
import { AppLink } from '../../ui/app-link';
import { Select } from '../../ui/select';
import type { MilestoneRow } from './milestones-query';
import '../../ui/plan/plan.css';

/** What there is to choose from: each once, in the order of the rows. */
function choicesOf(milestones: readonly MilestoneRow[]) {
  const tasks = [...new Map(milestones.map(({ task }) => [task.code, task])).values()];
  const areas = [...new Map(tasks.map(({ area }) => [area.code, area])).values()];
  const bodies = [...new Map(milestones.map(({ ministry }) => [ministry.code, ministry])).values()];
  return { tasks, areas, bodies };
}

export function MilestoneFilters({ milestones, search }: { milestones: readonly MilestoneRow[]; search: MilestoneSearch }) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const navigate = useNavigate();
  const change = (next: MilestoneSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const { tasks, areas, bodies } = choicesOf(milestones);
  return (
    <div className="row tools">
      <Select
        label={t('filter.state')}
        value={search.state ?? ''}
        onChange={(value) => change({ state: MILESTONE_STATES.find((each) => each === value) })}
        options={[
          { value: '', label: t('filter.all') },
          ...MILESTONE_STATES.map((value) => ({ value, label: t(`common:milestoneState.${value}`) })),
        ]}
      />
      <Select
        label={t('filter.area')}
        labelPlace="hidden"
        value={search.area ?? ''}
        onChange={(value) => change({ area: value || undefined })}
        options={[{ value: '', label: t('filter.allAreas') }, ...areas.map((each) => ({ value: each.code, label: localized(each.name) }))]}
      />
      <Select
        label={t('filter.task')}
        labelPlace="hidden"
        value={search.task ?? ''}
        onChange={(value) => change({ task: value || undefined })}
        options={[
          { value: '', label: t('filter.allTasks') },
          ...tasks.map((each) => ({ value: each.code, label: `${each.code} ${localized(each.title)}` })),
        ]}
      />
      <Select
        label={t('filter.ministry')}
        labelPlace="hidden"
        value={search.ministry ?? ''}
        onChange={(value) => change({ ministry: value || undefined })}
        options={[
          { value: '', label: t('filter.allMinistries') },
          ...bodies.map((each) => ({ value: each.code, label: localized(each.name) })),
        ]}
      />
      <Select
        label={t('filter.within')}
        labelPlace="hidden"
        value={String(search.within ?? '')}
        onChange={(value) => change({ within: value === '' ? undefined : Number(value) })}
        options={[
          { value: '', label: t('filter.anyTime') },
          ...[14, 30, 60].map((days) => ({ value: String(days), label: t('filter.days', { count: days }) })),
        ]}
      />
      <AppLink to="." search={({ lang, asOf, compare }) => ({ lang, asOf, compare })}>
        {t('filter.clear')}
      </AppLink>
    </div>
  );
}
