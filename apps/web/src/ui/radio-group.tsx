import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts';
import type { Option } from './select';

interface RadioGroupProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string) => void;
}

export function RadioGroup({ label, help, error, isRequired = false, options, value, onChange }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <div className="choices">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice choice-radio">
            <span className="choice-mark" aria-hidden="true" />
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldNotes help={help} error={error} />
    </AriaRadioGroup>
  );
}
