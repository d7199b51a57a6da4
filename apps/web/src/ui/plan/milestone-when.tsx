import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { Dated } from '../dated';
import './plan.css';

export const milestoneWhenFields = graphql(`
  fragment MilestoneWhenFields on Milestone {
    plannedOn
    forecastOn
    achievedOn
    state
    days
    reasonClass
    waitsOnOthers
    plannedOnProvenance {
      kind
    }
    achievedOnProvenance {
      kind
    }
  }
`);
type When = FragmentOf<typeof milestoneWhenFields>;

/** Where it stands now, and what kind of fact that day is; of a forecast the server says no more than that it was reported. */
function currentFact({ achievedOn, forecastOn, plannedOn, plannedOnProvenance, achievedOnProvenance }: When) {
  if (achievedOn !== null) return { day: achievedOn, kind: achievedOnProvenance?.kind };
  if (forecastOn !== null) return { day: forecastOn };
  return { day: plannedOn, kind: plannedOnProvenance.kind };
}

/** The date of a milestone with what it means today; "no record" is said in so many words and is never late, and who waits on others is not called slow. */
export function MilestoneWhen({ milestone }: { milestone: When }) {
  const { t } = useTranslation('common');
  const { state, days, reasonClass, waitsOnOthers } = milestone;
  const fact = currentFact(milestone);
  const isLate = state === 'OVERDUE';
  const relative = days === null ? null : isLate ? t('day.past', { n: days }) : days === 0 ? t('day.today') : t('day.left', { n: days });
  return (
    <span className="when">
      {fact.day === null ? null : <Dated {...fact} />}
      <small className={isLate ? (waitsOnOthers ? 'warn' : 'bad') : state === 'UPCOMING' && days !== null && days <= 7 ? 'warn' : 'muted'}>
        {state === 'UPCOMING' || isLate ? (relative ?? t(`milestoneState.${state}`)) : t(`milestoneState.${state}`)}
      </small>
      {waitsOnOthers && reasonClass !== null ? <small className="warn">{t(`waitsFor.${reasonClass}`)}</small> : null}
    </span>
  );
}
