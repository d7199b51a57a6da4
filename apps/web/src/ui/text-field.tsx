import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password';
  autoComplete?: string;
  autoFocus?: boolean;
  maxLength?: number;
  name?: string;
  id?: string;
}

export function TextField({ label, help, error, isRequired = false, id, ...rest }: TextFieldProps) {
  return (
    <AriaTextField className="field" isInvalid={error !== undefined} isRequired={isRequired} validationBehavior="aria" {...rest}>
      <FieldLabel label={label} isRequired={isRequired} />
      <Input className="field-input" {...(id === undefined ? {} : { id })} />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
