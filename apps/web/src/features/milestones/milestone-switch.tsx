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
      <Segments label={t('view.label')} segments={VIEWS} search={search} />
      {isTimeline ? <Segments label={t('view.scale')} segments={SCALES} search={search} className="only-wide" /> : null}
    </div>
  );
}

interface Segment {
  words: string;
  asks: Pick<MilestoneSearch, 'view' | 'scale'>;
}

const VIEWS: readonly Segment[] = [
  { words: 'milestones:view.table', asks: { view: undefined } },
  { words: 'milestones:view.timeline', asks: { view: 'timeline' } },
];
const SCALES: readonly Segment[] = [
  { words: 'milestones:view.month', asks: { scale: undefined } },
  { words: 'milestones:view.quarter', asks: { scale: 'quarter' } },
];

interface SegmentsProps {
  label: string;
  segments: readonly Segment[];
  search: MilestoneSearch;
  className?: string;
}

/** One of two, each with its own address. */
function Segments({ label, segments, search, className = '' }: SegmentsProps) {
  const { t } = useTranslation('milestones');
  const isChosen = (asks: Segment['asks']) => ('view' in asks ? search.view === asks.view : search.scale === asks.scale);
  return (
    <nav className={`segments ${className}`} aria-label={label}>
      {segments.map(({ words, asks }) => (
        <AppLink
          key={words}
          to="."
          search={(before) => ({ ...before, ...asks })}
          activeOptions={WHOLE_SEARCH}
          aria-current={isChosen(asks) ? 'true' : undefined}
          resetScroll={false}
        >
          {t(words)}
        </AppLink>
      ))}
    </nav>
  );
}
