import { useTranslation } from '../lib/i18n';
import { paths } from '../lib/paths';
import { useViewer } from '../lib/session';
import { AppLink } from './app-link';
import { EmptyState } from './empty-state';

/** The server said that this is not for this reader: why, and where to go instead. No fault, so no number and nothing to try again. */
export function NoPermission() {
  const { t } = useTranslation('common');
  const isAdministrator = useViewer()?.role === 'ADMINISTRATOR';
  return (
    <EmptyState
      title={t('noPermission.title')}
      action={
        <AppLink {...paths.home()} className="button">
          {isAdministrator ? t('noPermission.toAccounts') : t('notThere.home')}
        </AppLink>
      }
    >
      {isAdministrator ? t('noPermission.administrator') : t('noPermission.others')}
    </EmptyState>
  );
}
