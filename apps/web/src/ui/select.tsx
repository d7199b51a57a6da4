import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
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
  errorId?: string | undefined;
}

/** The browser's own list: on a phone it is the phone's own picker. */
export function Select({ label, options, value, onChange, labelPlace = 'beside', name, errorId }: SelectProps) {
  const id = useId();
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
          aria-invalid={errorId === undefined ? undefined : true}
          aria-describedby={errorId}
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
    </span>
  );
}
