import { useNavigate } from '@tanstack/react-router';
import { AArrowUp, Contrast, Globe } from 'lucide-react';
import { useTranslation } from '../../lib/i18n';
import { setPreference, TEXT_SIZES, usePreferences } from '../../lib/preferences';
import { Button } from '../../ui/button';
import { Popup } from '../../ui/popup';

/** Size, contrast and language: there before one signs in, because they may be needed for it. */
export function Utility() {
  const { t, lang } = useTranslation('shell');
  const { textSize, contrast } = usePreferences();
  const navigate = useNavigate();
  const other = lang === 'ko' ? 'en' : 'ko';
  const isHigh = contrast === 'high-contrast';
  const switchLanguage = () => {
    setPreference('language', other);
    void navigate({ to: '.', search: (search) => ({ ...search, lang: other }), hash: true, replace: true });
  };
  return (
    <>
      <Popup icon={<AArrowUp size={18} aria-hidden />} label={<span className="word">{t('size.label')}</span>}>
        <fieldset>
          <legend>{t('size.label')}</legend>
          {TEXT_SIZES.map((size) => (
            <label key={size}>
              <input type="radio" name="text-size" checked={size === textSize} onChange={() => setPreference('textSize', size)} />
              {t(`size.${size}`)}
            </label>
          ))}
        </fieldset>
      </Popup>
      <Button kind="quiet" aria-pressed={isHigh} onClick={() => setPreference('contrast', isHigh ? 'light' : 'high-contrast')}>
        <Contrast size={18} aria-hidden />
        <span className="word">{t('contrast')}</span>
      </Button>
      <Button kind="quiet" lang={other} onClick={switchLanguage}>
        <Globe size={18} aria-hidden />
        {t('otherLanguage')}
      </Button>
    </>
  );
}
