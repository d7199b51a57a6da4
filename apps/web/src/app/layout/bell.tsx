import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { bellQuery } from '../../lib/bell';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';

/** How much waits to be read, and the way to it. It never asks by the clock: that would keep a session open for ever. */
export function Bell({ taskForce }: { taskForce: string | undefined }) {
  const { t } = useTranslation('shell');
  const unread = useQuery(bellQuery(taskForce)).data?.viewer?.unreadNotifications ?? 0;
  return (
    <AppLink {...paths.notifications()} className="button button-quiet">
      <BellIcon size={18} aria-hidden />
      <span className="word">{t('bell.label')}</span>
      {unread === 0 ? null : (
        <span className="badge badge-count">
          {unread}
          <span className="sr-only">{t('bell.unread')}</span>
        </span>
      )}
    </AppLink>
  );
}
