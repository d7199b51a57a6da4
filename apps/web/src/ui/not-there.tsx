import { formatDay } from '../lib/dates';
import { useTranslation } from '../lib/i18n';
import { useMoment } from '../lib/moment';
import { paths } from '../lib/paths';
import { AppLink } from './app-link';
import { EmptyState } from './empty-state';

/** The server knows no such record for this reader, or none at the moment looked at; the two look the same on purpose. */
export function NotThere() {
  const { t, lang } = useTranslation('common');
  const { asOf } = useMoment();
  const way =
    asOf === undefined ? (
      <AppLink {...paths.home()} className="button">
        {t('notThere.home')}
      </AppLink>
    ) : (
      <AppLink to="." search={(search) => ({ ...search, asOf: undefined })} className="button">
        {t('notThere.today')}
      </AppLink>
    );
  return (
    <div className="card">
      <h1 className="sr-only">{t('notThere.title')}</h1>
      <EmptyState title={t('notThere.title')} action={way}>
        {asOf === undefined ? t('error.notFound') : t('notThere.then', { day: formatDay(asOf, lang) })}
      </EmptyState>
    </div>
  );
}
