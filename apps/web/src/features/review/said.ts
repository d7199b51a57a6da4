import { formatDayPlain } from '../../lib/dates';
import { hasText, useTranslation } from '../../lib/i18n';

const CLAIM = /^(ACHIEVED|FORECAST) (\d{4}-\d{2}-\d{2})$/;

/** Where nobody typed, the server sends codes; both languages say the same by them. */
export function useSaid(): (about: string, text: string | null) => string {
  const { t, lang } = useTranslation('review');
  const word = (part: string) => {
    const claim = CLAIM.exec(part);
    const [, kind, day] = claim ?? [];
    if (kind !== undefined && day !== undefined)
      return t(kind === 'ACHIEVED' ? 'reporting:claim.achieved' : 'reporting:claim.forecast', { day: formatDayPlain(day, lang) });
    return hasText('common', `reasonClass.${part}`) ? t(`common:reasonClass.${part}`) : part;
  };
  return (about, text) => {
    if (text === null) return t('difference.nothing');
    if (about === 'rating') return text === 'AGREES' ? t('reporting:view.agrees') : text;
    const isText = about === 'narrative' || about === 'nextPlan' || about === 'obstacle';
    return isText ? text : text.split(' · ').map(word).join(' · ');
  };
}
