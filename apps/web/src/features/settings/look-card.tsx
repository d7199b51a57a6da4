import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import { CONTRASTS, setPreference, TEXT_SIZES, usePreferences } from '../../lib/preferences';
import { Select } from '../../ui/select';

const LANGUAGES = ['ko', 'en'] as const;

/** Kept in this browser; the same choices stand above every page. */
export function LookCard() {
  const { t, lang } = useTranslation('settings');
  const { textSize, contrast } = usePreferences();
  const navigate = useNavigate();
  const speak = (value: string) => {
    const language = LANGUAGES.find((each) => each === value) ?? 'ko';
    setPreference('language', language);
    void navigate({ to: '.', search: (search) => ({ ...search, lang: language }), replace: true });
  };
  return (
    <section className="card stack" aria-labelledby="h-look">
      <h2 id="h-look">{t('look.title')}</h2>
      <p className="muted">{t('look.kept')}</p>
      <div className="form">
        <Select
          label={t('look.language')}
          labelPlace="above"
          value={lang}
          onChange={speak}
          options={LANGUAGES.map((value) => ({ value, label: t(`look.in.${value}`) }))}
        />
        <Select
          label={t('look.size')}
          labelPlace="above"
          value={textSize}
          onChange={(value) => setPreference('textSize', TEXT_SIZES.find((each) => each === value) ?? '2')}
          options={TEXT_SIZES.map((value) => ({ value, label: t(`shell:size.${value}`) }))}
        />
        <Select
          label={t('look.contrast')}
          labelPlace="above"
          value={contrast}
          onChange={(value) => setPreference('contrast', CONTRASTS.find((each) => each === value) ?? 'light')}
          options={CONTRASTS.map((value) => ({ value, label: t(`look.shown.${value}`) }))}
        />
      </div>
    </section>
  );
}
