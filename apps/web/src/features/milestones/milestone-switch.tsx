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
const ANYTHING = { state: undefined, within: undefined, due: undefined, sample: undefined, waits: undefined };
const QUICK: readonly { key: string; question: MilestoneSearch }[] = [
  { key: 'all', question: ANYTHING },
  { key: 'late', question: { ...ANYTHING, state: 'OVERDUE' } },
  { key: 'waits', question: { ...ANYTHING, waits: true } },
  { key: 'noRecord', question: { ...ANYTHING, state: 'NO_RECORD' } },
  { key: 'soon', question: { ...ANYTHING, within: SOON } },
];

function isAsked(search: MilestoneSearch, question: MilestoneSearch): boolean {
  return (Object.keys(ANYTHING) as (keyof typeof ANYTHING)[]).every((name) => search[name] === question[name]);
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
      <Segments label={t('view.label')} name="view" current={search.view} choices={VIEWS} />
      {isTimeline ? <Segments label={t('view.scale')} name="scale" current={search.scale} choices={SCALES} className="only-wide" /> : null}
    </div>
  );
}

const VIEWS = [undefined, 'timeline'] as const;
const SCALES = [undefined, 'quarter'] as const;
const WORDS = {
  view: ['milestones:view.table', 'milestones:view.timeline'],
  scale: ['milestones:view.month', 'milestones:view.quarter'],
} as const;

interface SegmentsProps {
  label: string;
  name: 'view' | 'scale';
  current: string | undefined;
  choices: readonly (string | undefined)[];
  className?: string;
}

/** One of two, each with its own address. */
function Segments({ label, name, current, choices, className = '' }: SegmentsProps) {
  const { t } = useTranslation('milestones');
  return (
    <nav className={`segments ${className}`} aria-label={label}>
      {choices.map((choice, index) => (
        <AppLink
          key={choice ?? ''}
          to="."
          search={(before) => ({ ...before, [name]: choice })}
          activeOptions={WHOLE_SEARCH}
          aria-current={current === choice ? 'true' : undefined}
          resetScroll={false}
        >
          {t(WORDS[name][index] ?? '')}
        </AppLink>
      ))}
    </nav>
  );
}
