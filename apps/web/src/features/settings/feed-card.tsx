import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import { useFeedRenew, useFeedRevoke } from './feed';

/** The own calendar: its address is shown once, and whoever has it reads the dates. */
export function FeedCard({ renewedAt }: { renewedAt: string | null }) {
  const { t, lang } = useTranslation('settings');
  const renew = useFeedRenew();
  const revoke = useFeedRevoke();
  const path = renewedAt === null ? null : (renew.data?.calendarFeedRenew.path ?? null);
  const address = path === null ? null : `${window.location.origin}${path}${lang === 'en' ? '?lang=en' : ''}`;
  const failure = renew.error ?? revoke.error;
  return (
    <section className="card stack" aria-labelledby="h-feed">
      <h2 id="h-feed">{t('feed.title')}</h2>
      <p>{t('feed.what')}</p>
      <p className="muted" role="status">
        {renewedAt === null ? t('feed.none') : t('feed.since', { when: formatInstant(renewedAt, lang) })}
      </p>
      {address === null ? null : (
        <Notice tone="good" title={t('feed.once')}>
          <p className="feed-address">{address}</p>
          <CopyButton text={address} label={t('feed.copy')} />
          <p>{t('feed.how')}</p>
        </Notice>
      )}
      {failure === null ? null : <ErrorPanel what={t('feed.title')} error={failure} />}
      <div className="button-row no-print">
        <Button kind={renewedAt === null ? 'primary' : 'secondary'} onClick={() => renew.mutate()} isBusy={renew.isPending}>
          {renewedAt === null ? t('feed.make') : t('feed.renew')}
        </Button>
        {renewedAt === null ? null : (
          <Button onClick={() => revoke.mutate()} isBusy={revoke.isPending}>
            {t('feed.revoke')}
          </Button>
        )}
      </div>
      {renewedAt === null ? null : <p className="muted">{t('feed.ends')}</p>}
    </section>
  );
}
