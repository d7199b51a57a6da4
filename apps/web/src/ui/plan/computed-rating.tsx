import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { Disclosure } from '../disclosure';
import { Status } from '../status';
import { RatingReasons, reasonFields } from './rating-reasons';

export const computedFields = graphql(
  `
    fragment ComputedFields on ComputedRating {
      rating
      dimensions {
        name
        rating
        reasons {
          ...ReasonFields
        }
      }
    }
  `,
  [reasonFields],
);
type ComputedFacts = FragmentOf<typeof computedFields>;

/** Why this rating: the dimensions of the printed rule, each with its reasons; the worst one decides. */
export function ComputedRating({ computed }: { computed: ComputedFacts }) {
  const { t } = useTranslation('tasks');
  const { dimensions, rating } = computed;
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
