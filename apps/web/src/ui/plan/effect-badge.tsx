import { graphql, type FragmentOf } from '../../lib/gql';
import { hasText, useTranslation } from '../../lib/i18n';

export const effectFields = graphql(`
  fragment EffectFields on Legislation {
    instrument
    effect
  }
`);
type Law = FragmentOf<typeof effectFields>;

const WARNED: readonly string[] = ['PASSED_NOT_PROMULGATED', 'PASSED_NOT_IN_FORCE'];

/** What became of a record in the words of its instrument: no plenary votes on a decree, and a treaty is deposited. */
export function useEffectWord(): (law: Law) => string {
  const { t } = useTranslation('common');
  return ({ effect, instrument }) =>
    hasText('common', `effectOf.${instrument}.${effect}`) ? t(`effectOf.${instrument}.${effect}`) : t(`effect.${effect}`);
}

/** Passed is not promulgated, and promulgated is not in force: both stand out. */
export function EffectBadge({ law }: { law: Law }) {
  const word = useEffectWord();
  return <span className={WARNED.includes(law.effect) ? 'badge badge-warn' : 'badge'}>{word(law)}</span>;
}
