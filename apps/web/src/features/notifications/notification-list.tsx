import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import type { Notification } from './notifications-query';

/** Where it is dealt with: the form itself, where there is one. */
function placeOf({ kind, taskForce, report }: Notification) {
  if (taskForce === null) return null;
  if (kind === 'EXTENSION_ASKED') return paths.review(taskForce.code);
  return report === null ? paths.reports(taskForce.code) : paths.report(taskForce.code, report.id);
}

const CHASES = ['DUE_IN_7', 'DUE_IN_1', 'OVERDUE_1', 'OVERDUE_3', 'REMINDED'];

function useWords() {
  const { t, lang } = useTranslation('notifications');
  const localized = useLocalized();
  return {
    what: ({ kind, isRequest, count }: Notification) =>
      isRequest && CHASES.includes(kind) ? t('kind.request', { count }) : t(`kind.${kind}`, { count }),
    about: ({ taskForce, round, report, dueAt }: Notification) =>
      [
        taskForce === null ? null : localized(taskForce.name),
        round === null ? null : localized(round.name),
        report === null ? null : `${report.task.code} ${localized(report.task.title)} (${localized(report.ministry.name)})`,
        dueAt === null ? null : t('due', { instant: formatInstant(dueAt, lang) }),
      ].filter((part) => part !== null),
  };
}

interface NotificationListProps {
  notifications: readonly Notification[];
  isBusy: boolean;
  onRead: (ids: string[]) => void;
}

/** Newest first; what was not read yet says so in words, not by its weight alone. */
export function NotificationList({ notifications, isBusy, onRead }: NotificationListProps) {
  const { t, lang } = useTranslation('notifications');
  const words = useWords();
  return (
    <ul className="notification-list">
      {notifications.map((notification) => {
        const place = placeOf(notification);
        const isUnread = notification.readAt === null;
        const what = words.what(notification);
        const read = () => (isUnread ? onRead([notification.id]) : undefined);
        return (
          <li key={notification.id} className={isUnread ? 'notification notification-unread' : 'notification'}>
            <div>
              <p>
                {isUnread ? <span className="badge">{t('unread')}</span> : null}{' '}
                {place === null ? (
                  what
                ) : (
                  <AppLink {...place} onClick={read}>
                    {what}
                  </AppLink>
                )}{' '}
                {notification.isCopy ? <span className="badge">{t('copy')}</span> : null}{' '}
                {notification.taskForce?.demonstration === true ? <span className="badge badge-illustrative">{t('sample')}</span> : null}
              </p>
              <p className="muted">{[...words.about(notification), formatInstant(notification.toldAt, lang)].join(' · ')}</p>
            </div>
            {isUnread ? (
              <Button kind="link" onClick={read} disabled={isBusy} aria-label={t('readOne', { what })}>
                {t('read')}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
