import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import './search-box.css';

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** The text lives in the input, not in React: an address that comes back a moment later would break a Korean syllable being typed. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const box = input.current;
    if (box && document.activeElement !== box) box.value = value;
  }, [value]);
  return (
    <label className="search-box">
      <Search size={16} aria-hidden />
      <span className="sr-only">{label}</span>
      <input ref={input} type="search" placeholder={label} defaultValue={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
