import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts';
import { useNoVictimsId } from './no-victims';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  maxLength?: number;
  name?: string;
}

export function TextArea({ label, help, error, isRequired = false, rows = 3, ...rest }: TextAreaProps) {
  const sentence = useNoVictimsId();
  return (
    <AriaTextField
      className="field"
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      {...(sentence === undefined ? {} : { 'aria-describedby': sentence })}
      {...rest}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <AriaTextArea className="field-input" rows={rows} />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
