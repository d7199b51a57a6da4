import { useTranslation } from '../../lib/i18n';
import { fieldName, type FormProps } from './form-props';

interface LockedPartProps extends FormProps {
  part: 'narrative' | 'nextPlan' | 'milestones';
  isSaid: boolean;
}

/** With "no change" nothing new is said here; what was written before stays in the draft until the report is handed in. */
export function LockedPart({ report, errors, part, isSaid }: LockedPartProps) {
  const { t } = useTranslation('reports');
  return (
    <div className="form-part" data-field={fieldName(report, part)}>
      <h3>{t(`reporting:section.${part}`)}</h3>
      <p className={isSaid ? 'warn' : 'muted'}>{isSaid ? t('noChangeKept') : t('noChangeLocked')}</p>
      {errors[part] === undefined ? null : <span className="field-error">{errors[part]}</span>}
    </div>
  );
}
