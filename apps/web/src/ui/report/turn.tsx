import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';

export const turnFields = graphql(`
  fragment TurnFields on Turn {
    daysWaited
    holder {
      side
      name {
        ko
        en
      }
      division {
        ko
        en
      }
      position {
        ko
        en
      }
      person {
        id
        name {
          ko
          en
        }
      }
    }
  }
`);
type TurnFacts = FragmentOf<typeof turnFields>;

/** One owner and how long: body, division and position for everybody, the person for those who may know people. */
export function Turn({ turn }: { turn: TurnFacts | null }) {
  const { t } = useTranslation('reporting');
  const localized = useLocalized();
  if (turn === null) return <span className="muted">{t('turn.nobody')}</span>;
  const { name, division, position, person } = turn.holder;
  const who = [name, division, position, person?.name ?? null].filter((part) => part !== null).map(localized);
  return (
    <span className="turn">
      {t('turn.whose', { who: who.join(' ') })}{' '}
      <small className="number">{turn.daysWaited === 0 ? t('turn.today') : t('turn.days', { count: turn.daysWaited })}</small>
    </span>
  );
}
