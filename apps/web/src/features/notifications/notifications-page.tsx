import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorPanel } from '../../ui/error-panel';
import { Loadable } from '../../ui/loadable';
import { PageHeader } from '../../ui/page-header';
import { useMarkRead } from './mark-read';
import { NotificationList } from './notification-list';
import './notifications.css';
import { notificationsQuery } from './notifications-query';
import { SettingsForm } from './settings-form';

/** What one was told, and how one wants to be told. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const query = useQuery({ ...notificationsQuery(), staleTime: 0 });
  const mark = useMarkRead();
  const unread = query.data?.notifications.filter(({ readAt }) => readAt === null).length ?? 0;
  return (
    <div className="stack">
      <PageHeader
        title={t('title')}
        beside={query.data ? <span role="status">{t('count', { count: unread })}</span> : null}
        actions={
          unread === 0 ? null : (
            <Button onClick={() => mark.mutate(null)} isBusy={mark.isPending}>
              {t('readAll')}
            </Button>
          )
        }
      />
      {mark.isError ? <ErrorPanel what={t('read')} error={mark.error} /> : null}
      <Loadable query={query} what={t('title')} blocks={[40, 20]}>
        {({ notifications, notificationSettings }) => (
          <>
            <section className="card" aria-label={t('title')}>
              {notifications.length === 0 ? (
                <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
              ) : (
                <NotificationList notifications={notifications} isBusy={mark.isPending} onRead={(ids) => mark.mutate(ids)} />
              )}
            </section>
            <SettingsForm key={notificationSettings.version} settings={notificationSettings} />
          </>
        )}
      </Loadable>
    </div>
  );
}
