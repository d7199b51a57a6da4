import { formatDayPlain } from '../../lib/dates';
import { graphql, type FragmentOf } from '../../lib/gql';
import { hasText, useTranslation } from '../../lib/i18n';
import { formatWon } from '../../lib/money';
import './plan.css';

export const reasonFields = graphql(`
  fragment ReasonFields on RatingReason {
    code
    about
    amount
    on
  }
`);
type Reason = FragmentOf<typeof reasonFields>;

/** The codes whose amount is won; that of the others is days or percentage points, said in their sentence. */
const IN_WON = ['INCREASE_DROPPED', 'BELOW_REQUEST', 'BELOW_LAST_YEAR'];

/** A computed reason as a sentence in the reader's language; the server sends a code, so that both languages say the same. */
export function useReasonText(): (reason: Reason) => string {
  const { t, lang } = useTranslation('common');
  return ({ code, about, amount, on }) => {
    const key = hasText('common', `reason.${code}`) ? `reason.${code}` : 'reason.OTHER';
    const size = Math.abs(amount ?? 0);
    const sentence = t(key, {
      n: IN_WON.includes(code) ? formatWon(size, 'million', lang) : Math.round(size),
      day: on === null ? '' : formatDayPlain(on, lang),
    });
    return about === null ? sentence : `${about}: ${sentence}`;
  };
}

/** What is known to be wrong before what nobody knows. */
export function knownFirst(reasons: readonly Reason[]): Reason[] {
  return [...reasons].sort((a, b) => Number(a.code === 'NO_RECORD') - Number(b.code === 'NO_RECORD'));
}

export function RatingReasons({ reasons }: { reasons: readonly Reason[] }) {
  const say = useReasonText();
  return (
    <ul className="reasons">
      {knownFirst(reasons).map((reason, index) => (
        <li key={index}>{say(reason)}</li>
      ))}
    </ul>
  );
}
