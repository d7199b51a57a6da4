import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { useActorName } from '../report/actor-name';
import type { ActorFacts } from '../report/report-fields';
import type { DisagreementFacts } from './disagreement-fields';

interface SaidProps {
  label: string;
  text: string;
  by: ActorFacts | null;
  at: string | null;
}

function Said({ label, text, by, at }: SaidProps) {
  const { t, lang } = useTranslation('reporting');
  const nameOf = useActorName();
  return (
    <div>
      <p>
        <b>{label}</b>
      </p>
      <p className="written">{text}</p>
      <p className="muted">{t('reviewedBy', { who: nameOf(by), when: at === null ? '' : formatInstant(at, lang) })}</p>
    </div>
  );
}

const TONES: Record<string, string> = { STATED: 'badge badge-warn', RAISED: 'badge badge-warn', CLOSED: 'badge badge-good' };

/** Who does not agree with whom, what each said and when, and how it ended; nothing of it is ever altered. */
export function DisagreementNote({ disagreement }: { disagreement: DisagreementFacts }) {
  const { t } = useTranslation('reporting');
  const localized = useLocalized();
  const { state, statedByMinistry, request, reason, outcome, waitingDays } = disagreement;
  const repeats = request === reason;
  return (
    <div className="stack-small">
      <p className="row">
        <span className={TONES[state] ?? 'badge'}>{t(`disagreement.state.${state}`)}</span>
        {waitingDays === null ? null : <strong>{t('disagreement.waiting', { count: waitingDays })}</strong>}
      </p>
      <Said
        label={t(repeats ? 'disagreement.statedAndRaised' : 'disagreement.stated', { body: localized(statedByMinistry.name) })}
        text={reason}
        by={disagreement.statedBy}
        at={disagreement.statedAt}
      />
      {request === null || repeats ? null : (
        <Said label={t('disagreement.request')} text={request} by={disagreement.raisedBy} at={disagreement.raisedAt} />
      )}
      {outcome === null ? null : (
        <Said
          label={t(state === 'CLOSED' ? 'disagreement.answer' : 'disagreement.agreed')}
          text={outcome}
          by={disagreement.endedBy}
          at={disagreement.endedAt}
        />
      )}
    </div>
  );
}
