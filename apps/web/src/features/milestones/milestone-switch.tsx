import { useTranslation } from '../../lib/i18n';
import type { CalendarDay } from '../../lib/dates';
import type { MilestoneSearch } from '../../lib/search';
import { AppLink } from '../../ui/app-link';
import { WHOLE_SEARCH } from '../../ui/whole-search';
import { listMilestones } from './milestone-list';
import type { MilestoneRow } from './milestones-query';
import './milestones.css';

const SOON = 30;
/** What a question says of a milestone; the place (an area, a task, a body) stays as it was chosen. */
const ANYTHING = { state: undefined, within: undefined, due: undefined, sample: undefined };
const QUICK: readonly { key: string; question: MilestoneSearch }[] = [
  { key: 'all', question: ANYTHING },
  { key: 'late', question: { ...ANYTHING, state: 'OVERDUE' } },
  { key: 'noRecord', question: { ...ANYTHING, state: 'NO_RECORD' } },
  { key: 'soon', question: { ...ANYTHING, within: SOON } },
];

function isAsked(search: MilestoneSearch, { state, within, due, sample }: MilestoneSearch): boolean {
  return search.state === state && search.within === within && search.due === due && search.sample === sample;
}

interface MilestoneSwitchProps {
  milestones: readonly MilestoneRow[];
  search: MilestoneSearch;
  today: CalendarDay;
}

/** The questions that are asked most, with how many rows each opens; and the two ways to look at them. */
export function MilestoneSwitch({ milestones, search, today }: MilestoneSwitchProps) {
  const { t } = useTranslation('milestones');
  const isTimeline = search.view === 'timeline';
  return (
    <div className="milestone-views no-print">
      <nav className="quick-filters" aria-label={t('quick.label')}>
        {QUICK.map(({ key, question }) => (
          <AppLink
            key={key}
            to="."
            search={(before) => ({ ...before, ...question, ignored: undefined })}
            activeOptions={WHOLE_SEARCH}
            aria-current={isAsked(search, question) ? 'true' : undefined}
            resetScroll={false}
          >
            {t(`quick.${key}`)} <span className="number">{listMilestones(milestones, { ...search, ...question }, today).length}</span>
          </AppLink>
        ))}
      </nav>
      <nav className="segments" aria-label={t('view.label')}>
        <AppLink
          to="."
          search={(before) => ({ ...before, view: undefined })}
          activeOptions={WHOLE_SEARCH}
          aria-current={isTimeline ? undefined : 'true'}
          resetScroll={false}
        >
          {t('view.table')}
        </AppLink>
        <AppLink
          to="."
          search={(before) => ({ ...before, view: 'timeline' })}
          activeOptions={WHOLE_SEARCH}
          aria-current={isTimeline ? 'true' : undefined}
          resetScroll={false}
        >
          {t('view.timeline')}
        </AppLink>
      </nav>
    </div>
  );
}
