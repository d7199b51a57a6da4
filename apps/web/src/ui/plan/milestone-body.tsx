import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';

interface OfBody {
  ministry: { name: LocalizedText };
  /** Where the body is known from; null while no source names one: then it is the lead of the task. */
  ministryProvenance: object | null;
}

/** Who answers for a milestone, in words: the lead of its task is no owner, and is not called one. */
export function useMilestoneBody(): (milestone: OfBody) => string {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  return ({ ministry, ministryProvenance }) => {
    const body = localized(ministry.name);
    return ministryProvenance === null ? t('bodyUnnamed.under', { body }) : body;
  };
}

/** The same where it stands by itself, the uncertainty set apart. */
export function MilestoneBody({ milestone }: { milestone: OfBody }) {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  const body = localized(milestone.ministry.name);
  if (milestone.ministryProvenance !== null) return body;
  return (
    <span className="body-unnamed">
      <span className="badge">{t('bodyUnnamed.mark')}</span> <small className="muted">{t('bodyUnnamed.lead', { body })}</small>
    </span>
  );
}
