import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Disclosure } from '../../ui/disclosure';
import { RatingReasons } from '../../ui/plan/rating-reasons';
import { Status } from '../../ui/status';
import type { HeadTask } from './task-head-query';

/** Why this rating: the dimensions of the printed rule, each with its reasons; the worst one decides. */
export function Computed({ task }: { task: Pick<HeadTask, 'computedRating'> }) {
  const { t } = useTranslation('tasks');
  const { dimensions, rating } = task.computedRating;
  // Everything that has data is done, and the task is not: only a gap keeps it from that.
  const isKeptFromDone = rating === 'GREEN' && dimensions.every((each) => each.rating === 'DONE' || each.rating === 'GREY');
  return (
    <Disclosure summary={t('rating.why', { rating: t(`common:rating.${rating}`) })}>
      <p className="muted">
        {t('rating.rule')}
        {isKeptFromDone ? ` ${t('rating.keptFromDone')}` : null}
      </p>
      <ul className="dimensions">
        {dimensions.map((dimension) => (
          <li key={dimension.name}>
            <span>{t(`dimension.${dimension.name}`)}</span>
            <Status rating={dimension.rating} />
            <RatingReasons reasons={dimension.reasons} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Two voices, both shown when they differ: what the rule computes and what the coordinator judged, with the reason. */
export function RatingSaid({ task }: { task: HeadTask }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const { judgedRating: judged, computedRating: computed } = task;
  return (
    <div className="rating-said">
      <p className="rating-large">
        <Status rating={task.rating} />
      </p>
      {judged === null || judged.expired ? null : (
        <p>
          {t('rating.judged', { day: formatDayPlain(judged.on, lang), until: formatDayPlain(judged.expiresOn, lang) })}
          {judged.reason === null ? null : <span className="judged-reason">{localized(judged.reason)}</span>}
        </p>
      )}
      {computed.rating === task.rating ? null : (
        <p className="row">
          {t('rating.computed')} <Status rating={computed.rating} />
        </p>
      )}
      <Computed task={task} />
    </div>
  );
}
