import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import './field.css';

interface CheckboxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** Needed where the words beside the box do not say what it ticks. */
  label?: string;
  value?: string;
}

export function Checkbox({ children, isSelected, onChange, label, value }: CheckboxProps) {
  return (
    <AriaCheckbox
      className="choice"
      isSelected={isSelected}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(value === undefined ? {} : { value })}
    >
      <span className="choice-mark" aria-hidden="true">
        <Check size={14} strokeWidth={3} />
      </span>
      {children}
    </AriaCheckbox>
  );
}
