import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Checkbox } from '../../ui/checkbox';
import { fieldName, type FormProps } from './form-props';

/** 변동 없음: one click, signed and dated by handing it in. */
export function NoChangeBox({ report, content, errors, edit }: FormProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const title = `${report.task.code} ${localized(report.task.title)}`;
  return (
    <>
      <span data-field={fieldName(report, 'noChange')}>
        <Checkbox isSelected={content.noChange} onChange={(noChange) => edit('noChange', { noChange })} label={t('noChangeFor', { title })}>
          {t('reporting:noChange')}
        </Checkbox>
      </span>
      {errors['noChange'] === undefined ? null : <span className="field-error">{errors['noChange']}</span>}
    </>
  );
}
