import { useTranslation } from '../../lib/i18n';

export function Footer({ contact }: { contact: string | undefined }) {
  const { t } = useTranslation('shell');
  return (
    <footer className="shell-foot">
      <div className="wrap">
        <span>{t('footer.version', { version: __APP_VERSION__ })}</span>
        <span>{t('footer.licence')}</span>
        <span>{contact === undefined ? t('footer.contactOffice') : t('footer.contact', { body: contact })}</span>
      </div>
    </footer>
  );
}
