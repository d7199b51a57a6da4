import { Text } from 'react-aria-components/Text';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { useTranslation } from '../lib/i18n';
import './field.css';

export interface FieldProps {
  label: string;
  help?: string | undefined;
  /** What is wrong and what to do; shown under the field and read with it. */
  error?: string | undefined;
  isRequired?: boolean;
}

export function FieldLabel({ label, isRequired }: Pick<FieldProps, 'label' | 'isRequired'>) {
  const { t } = useTranslation('common');
  return (
    <Label className="field-label">
      {label}
      {isRequired ? (
        <span className="field-required" aria-hidden="true" title={t('required')}>
          *
        </span>
      ) : null}
    </Label>
  );
}

export function FieldNotes({ help, error }: Pick<FieldProps, 'help' | 'error'>) {
  return (
    <>
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}
