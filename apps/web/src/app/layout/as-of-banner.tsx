import { formatDay } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { AppLink } from '../../ui/app-link';
import { IgnoredNotice } from '../../ui/ignored-notice';

/** What every screen reads of an address. */
const SHARED = ['asOf', 'compare', 'lang'];

/** Says on every screen that one looks at the past, where nothing can be changed. */
export function AsOfBanner() {
  const { t, lang } = useTranslation('shell');
  const { asOf } = useMoment();
  if (asOf === undefined) {
    return (
      <div className="wrap shell-ignored">
        <IgnoredNotice of={SHARED} />
      </div>
    );
  }
  return (
    <aside className="past-banner" aria-label={t('past.label')}>
      <div className="wrap">
        <span>{t('past.text', { day: formatDay(asOf, lang) })}</span>
        <AppLink to="." search={(search) => ({ ...search, asOf: undefined })}>
          {t('past.back')}
        </AppLink>
        <IgnoredNotice of={SHARED} />
      </div>
    </aside>
  );
}
