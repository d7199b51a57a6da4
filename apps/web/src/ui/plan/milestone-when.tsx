import { formatDayPlain } from '../../lib/dates';
import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import './plan.css';

export const milestoneWhenFields = graphql(`
  fragment MilestoneWhenFields on Milestone {
    plannedOn
    forecastOn
    achievedOn
    state
    days
  }
`);

/** The date of a milestone with what it means today; "no record" is said in so many words and is never late. */
export function MilestoneWhen({ milestone }: { milestone: FragmentOf<typeof milestoneWhenFields> }) {
  const { t, lang } = useTranslation('common');
  const { plannedOn, forecastOn, achievedOn, state, days } = milestone;
  const date = achievedOn ?? forecastOn ?? plannedOn;
  const isLate = state === 'OVERDUE';
  const relative = days === null ? null : isLate ? t('day.past', { n: days }) : days === 0 ? t('day.today') : t('day.left', { n: days });
  return (
    <span className="when">
      {date === null ? null : <time dateTime={date}>{formatDayPlain(date, lang)}</time>}
      <small className={isLate ? 'bad' : state === 'UPCOMING' && days !== null && days <= 7 ? 'warn' : 'muted'}>
        {state === 'UPCOMING' || isLate ? (relative ?? t(`milestoneState.${state}`)) : t(`milestoneState.${state}`)}
      </small>
    </span>
  );
}
