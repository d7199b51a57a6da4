import { formatDay } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { AppLink } from '../../ui/app-link';

/** Says on every screen that one looks at the past, where nothing can be changed. */
export function AsOfBanner() {
  const { t, lang } = useTranslation('shell');
  const { asOf } = useMoment();
  if (asOf === undefined) return null;
  return (
    <aside className="past-banner" aria-label={t('past.label')}>
      <div className="wrap">
        <span>{t('past.text', { day: formatDay(asOf, lang) })}</span>
        <AppLink to="." search={(search) => ({ ...search, asOf: undefined })}>
          {t('past.back')}
        </AppLink>
      </div>
    </aside>
  );
}
