import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import './field.css';
import './select.css';

export interface Option {
  value: string;
  label: string;
}

interface SelectProps {
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  /** Seen beside the box, above it, or only heard. */
  labelPlace?: 'beside' | 'above' | 'hidden';
  name?: string;
  /** What is wrong and what to do; shown under the box and read with it. */
  error?: string | undefined;
}

/** The browser's own list: on a phone it is the phone's own picker. */
export function Select({ label, options, value, onChange, labelPlace = 'beside', name, error }: SelectProps) {
  const id = useId();
  const errorId = useId();
  return (
    <span className={labelPlace === 'above' ? 'select select-stacked' : 'select'}>
      <label htmlFor={id} className={labelPlace === 'hidden' ? 'sr-only' : 'select-label'}>
        {label}
      </label>
      <span className="select-box">
        <select
          id={id}
          name={name}
          value={value}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : errorId}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown size={16} aria-hidden />
      </span>
      {error === undefined ? null : (
        <span id={errorId} className="field-error">
          {error}
        </span>
      )}
    </span>
  );
}
