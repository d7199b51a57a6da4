import { asFailure, type RequestFailed } from '../lib/errors';
import { formatTime } from '../lib/dates';
import { useTranslation } from '../lib/i18n';
import { Button } from './button';
import { CopyButton } from './copy-button';
import { Notice } from './notice';

interface ErrorPanelProps {
  /** What could not be shown, such as 과제 목록. */
  what: string;
  error: unknown;
  onRetry?: () => void;
  /** When the figures that are still on the screen were read. */
  shownSince?: number | undefined;
}

function reference(failure: RequestFailed): string {
  return failure.incidentId === undefined ? failure.code : `${failure.code} · ${failure.incidentId}`;
}

/** What failed, what still holds, what to do, and what to tell the help desk. */
export function ErrorPanel({ what, error, onRetry, shownSince }: ErrorPanelProps) {
  const { t } = useTranslation('common');
  const failure = asFailure(error);
  return (
    <Notice tone="bad" title={t('error.title', { what })}>
      <p>{t(`error.${failure.kind}`, { seconds: failure.retryAfterSeconds ?? 60 })}</p>
      {shownSince === undefined ? null : <p>{t('error.stillShown', { time: formatTime(shownSince) })}</p>}
      <div className="row no-print">
        {onRetry === undefined ? null : <Button onClick={onRetry}>{t('retry')}</Button>}
        <span className="muted">{t('error.code', { code: reference(failure) })}</span>
        <CopyButton text={reference(failure)} label={t('error.copyCode')} />
      </div>
    </Notice>
  );
}
