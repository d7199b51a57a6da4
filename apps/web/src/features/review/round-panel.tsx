import { useState } from 'react';
import { formatDay, formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import type { ReviewTaskForce, RoundFacts } from './review-query';
import { RoundClose } from './round-close';
import { RoundOpen } from './round-open';
import { RoutesDialog } from './routes-dialog';
import { RoundSettings } from './round-settings';

/** How far the round is, in one line; the list below opens each of these numbers. */
function Progress({ round: { counts, closedAt } }: { round: RoundFacts }) {
  const { t } = useTranslation('review');
  const { total, accepted, submitted, returned, notSubmitted, overdue } = counts;
  // While the round is open only what is past its deadline is missing.
  const unfiled: Record<string, number | null> =
    closedAt === null ? { notFiled: (notSubmitted ?? 0) - (overdue ?? 0) } : { missing: notSubmitted };
  const others = Object.entries({ waiting: submitted, returned, ...unfiled });
  return (
    <p>
      {t('round.progress', { total, accepted })}
      {others.map(([kind, count]) => (count === null || count === 0 ? null : <span key={kind}> · {t(`round.${kind}`, { count })}</span>))}
      {closedAt === null && overdue !== null && overdue > 0 ? (
        <strong className="bad"> · {t('round.overdue', { count: overdue })}</strong>
      ) : null}
    </p>
  );
}

/** Bodies that asked for more time and have no answer yet. */
function Requests({ taskForce: { code, viewerCan, currentRound } }: { taskForce: ReviewTaskForce }) {
  const { t } = useTranslation('review');
  const count = currentRound?.extensions.filter((request) => request.viewerCan.decide && isMissing(request.report)).length ?? 0;
  if (count === 0 || !viewerCan.review) return null;
  return (
    <p>
      <AppLink {...paths.review(code, { state: 'MISSING' })}>{t('round.requests', { count })}</AppLink>
    </p>
  );
}

const isMissing = (report: { state: string } | null) => report?.state === 'NOT_BEGUN' || report?.state === 'DRAFT';

/** The round that is open, or the latest one: when it is due, how far it is, and the way to the next. */
export function RoundPanel({ taskForce }: { taskForce: ReviewTaskForce }) {
  const { t, lang } = useTranslation('review');
  const localized = useLocalized();
  const [asking, setAsking] = useState<'open' | 'close' | 'settings' | 'routes' | null>(null);
  const round = taskForce.currentRound;
  const notOpened = taskForce.roundsNotOpened ?? [];
  const mayOpen = taskForce.viewerCan.openRound && (round === null || round.closedAt !== null);
  return (
    <section className="card round-panel" aria-label={t('round.title')}>
      <div className="stack-small">
        <h2>{round ? localized(round.name) : t('round.none')}</h2>
        {round ? (
          <p className="row">
            <span className="badge">{t(`kind.${round.kind}`)}</span>
            <span>{t('round.basis', { day: formatDay(round.basisOn, lang) })}</span>
            <span>{t('round.due', { when: formatInstant(round.dueAt, lang) })}</span>
            {round.closedAt === null ? null : (
              <span className="badge">{t('round.closed', { when: formatInstant(round.closedAt, lang) })}</span>
            )}
          </p>
        ) : null}
        {round ? <Progress round={round} /> : null}
        <Requests taskForce={taskForce} />
        {taskForce.viewerCan.openRound && notOpened.length > 0 ? (
          <p className="warn">{t('round.notOpened', { codes: notOpened.join(', ') })}</p>
        ) : null}
      </div>
      <div className="button-row no-print">
        {taskForce.reportingSettings && taskForce.viewerCan.openRound ? (
          <Button onClick={() => setAsking('settings')}>{t('round.settings')}</Button>
        ) : null}
        {taskForce.viewerCan.openRound ? <Button onClick={() => setAsking('routes')}>{t('routes.title')}</Button> : null}
        {round?.viewerCan.close ? <Button onClick={() => setAsking('close')}>{t('round.close')}</Button> : null}
        {mayOpen ? (
          <Button kind="primary" onClick={() => setAsking('open')}>
            {t('round.open')}
          </Button>
        ) : null}
      </div>
      {asking === 'open' ? (
        <RoundOpen taskForce={taskForce.code} usual={taskForce.reportingSettings?.cadence ?? 'MONTHLY'} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'settings' && taskForce.reportingSettings ? (
        <RoundSettings taskForce={taskForce.code} settings={taskForce.reportingSettings} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'routes' ? <RoutesDialog taskForce={taskForce.code} onClose={() => setAsking(null)} /> : null}
      {asking === 'close' && round ? <RoundClose taskForce={taskForce.code} round={round} onClose={() => setAsking(null)} /> : null}
    </section>
  );
}
