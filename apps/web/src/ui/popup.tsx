import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './button';
import './popup.css';

interface PopupProps {
  label: ReactNode;
  icon?: ReactNode;
  children: ReactNode;
}

/** A button that opens a small panel. Esc or a click elsewhere closes it, and focus goes back to the button. */
export function Popup({ label, icon, children }: PopupProps) {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [isOpen]);

  return (
    <div className="popup" ref={box}>
      <Button
        ref={opener}
        kind="quiet"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
        {label}
        <ChevronDown size={16} aria-hidden />
      </Button>
      {isOpen ? (
        <div className="popup-panel" id={panelId}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
