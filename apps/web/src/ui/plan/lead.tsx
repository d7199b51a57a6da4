import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import type { LeadStatus } from '../../lib/plan';

interface LeadProps {
  ministry: { name: LocalizedText };
  status: LeadStatus;
}

/** A body that no source names as the lead is marked until it says so itself. */
export function Lead({ ministry, status }: LeadProps) {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  const isCertain = status === 'SOURCED' || status === 'CONFIRMED';
  return (
    <span>
      {localized(ministry.name)}
      {isCertain ? null : (
        <span className={status === 'DISPUTED' ? 'badge badge-warn lead-mark' : 'badge lead-mark'}>{t(`lead.${status}`)}</span>
      )}
    </span>
  );
}
