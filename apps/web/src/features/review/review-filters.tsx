import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { REVIEW_FILTERS, REVIEW_SORTS, type ReviewFilter, type ReviewSearch, type ReviewSort } from '../../lib/review-search';
import { AppLink } from '../../ui/app-link';
import { IgnoredNotice } from '../../ui/ignored-notice';
import { Select } from '../../ui/select';
import { WHOLE_SEARCH } from '../../ui/whole-search';
import { rowsIn, wordForMissing, type Missing } from './review-list';
import type { ReviewRow } from './review-query';

interface ReviewFiltersProps {
  rounds: readonly { code: string; name: LocalizedText }[];
  rows: readonly ReviewRow[];
  missing: Missing;
  search: ReviewSearch;
  unknown: readonly string[];
}

const OWN = ['state', 'ministry', 'sort', 'round', 'report'];

function Order({ sort, onSort }: { sort: ReviewSort | undefined; onSort: (sort: ReviewSort | undefined) => void }) {
  const { t } = useTranslation('review');
  return (
    <Select
      label={t('sort.label')}
      labelPlace="hidden"
      value={sort ?? ''}
      onChange={(value) => onSort(REVIEW_SORTS.find((each) => each === value))}
      options={[{ value: '', label: t('sort.waiting') }, ...REVIEW_SORTS.map((each) => ({ value: each, label: t(`sort.${each}`) }))]}
    />
  );
}

/** Each choice is an address, and says how many rows it opens. */
function States({ rows, missing, current }: { rows: readonly ReviewRow[]; missing: Missing; current: ReviewFilter }) {
  const { t } = useTranslation('review');
  const wordOf = (state: ReviewFilter) => (state === 'MISSING' ? wordForMissing(rows) : state);
  return (
    <nav aria-label={t('filter.state')} className="review-states">
      {REVIEW_FILTERS.map((state) => (
        <AppLink
          key={state}
          to="."
          search={(before) => ({ ...before, state: state === 'SUBMITTED' ? undefined : state })}
          activeOptions={WHOLE_SEARCH}
          aria-current={state === current ? 'true' : undefined}
          resetScroll={false}
        >
          {t(`filter.${wordOf(state)}`)} <span className="number">{rowsIn(rows, state, missing).length}</span>
        </AppLink>
      ))}
    </nav>
  );
}

export function ReviewFilters({ rounds, rows, missing, search, unknown }: ReviewFiltersProps) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const navigate = useNavigate();
  const change = (next: ReviewSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const inMinistry = rows.filter((row) => search.ministry === undefined || row.ministry.code === search.ministry);
  const bodies = [...new Map(rows.map(({ ministry }) => [ministry.code, ministry])).values()];
  return (
    <div className="review-filters no-print">
      <States rows={inMinistry} missing={missing} current={search.state ?? 'SUBMITTED'} />
      <div className="row">
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
        <Order sort={search.sort} onSort={(sort) => change({ sort })} />
        {rounds.length > 1 ? (
          <Select
            label={t('filter.round')}
            labelPlace="hidden"
            value={search.round ?? ''}
            onChange={(value) => change({ round: value || undefined, report: undefined })}
            options={[
              { value: '', label: t('filter.currentRound') },
              ...rounds.map((each) => ({ value: each.code, label: localized(each.name) })),
            ]}
          />
        ) : null}
      </div>
      <IgnoredNotice of={OWN} unknown={unknown} />
    </div>
  );
}
