import { formatDayPlain, formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { useActorName } from '../report/actor-name';
import { Status } from '../status';
import type { Judgement } from './judgement-fields';
import './judgement.css';

/** How long the body still has, or what it said; silence is no agreement, and says so. */
function Heard({ judgement }: { judgement: Judgement }) {
  const { t, lang } = useTranslation('judgement');
  const nameOf = useActorName();
  const { state, opinion, answer, answerDueAt, daysLeft, answeredAt, answeredBy, expired } = judgement;
  if (opinion !== null)
    return (
      <div className="stack-small">
        <p>
          <strong>{t('voice.body')}:</strong> {t(`opinion.${opinion}`)}
        </p>
        {answer === null ? null : <p className="written reading">{answer}</p>}
        {answeredAt === null ? null : (
          <p className="muted">{t('answered', { who: nameOf(answeredBy), when: formatInstant(answeredAt, lang) })}</p>
        )}
      </div>
    );
  if (state !== 'ASKED' || answerDueAt === null || expired) return null;
  const left = daysLeft === null ? t('overdue') : daysLeft === 0 ? t('lastDay') : t('daysLeft', { count: daysLeft });
  return (
    <p>
      {t('due', { when: formatInstant(answerDueAt, lang) })} · <strong>{left}</strong>
    </p>
  );
}

/** One judgement of the office: its state, the rating with its reason, and the body's words beside it. */
export function JudgementSaid({ judgement }: { judgement: Judgement }) {
  const { t, lang } = useTranslation('judgement');
  const localized = useLocalized();
  const { state, rating, reason, on, expiresOn, expired } = judgement;
  const shown = expired ? 'EXPIRED' : state;
  return (
    <div className="judgement stack-small">
      <p className="row">
        <span className="badge">{t(`state.${shown}`)}</span>
        <Status rating={rating} />
        <span className="muted">{t('on', { day: formatDayPlain(on, lang) })}</span>
      </p>
      {reason === null ? null : <p className="written reading">{t('reason', { reason: localized(reason) })}</p>}
      <Heard judgement={judgement} />
      <p className="muted">
        {expired ? t('ended') : state === 'CONFIRMED' ? t('until', { day: formatDayPlain(expiresOn, lang) }) : t(`who.${state}`)}
      </p>
    </div>
  );
}
