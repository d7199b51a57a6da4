import { ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import './fold.css';

interface FoldProps {
  summary: ReactNode;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  children: ReactNode;
  /** The button stands inside a heading of this level, so that a screen reader can jump from one to the next. */
  level?: 2 | 3;
  /** Beside the button, never folded away. */
  beside?: ReactNode;
}

/** A part that the page itself opens and shuts; what is typed inside stays when it is shut. */
export function Fold({ summary, isOpen, onToggle, children, level, beside }: FoldProps) {
  const id = useId();
  const button = (
    <button type="button" className="fold-button" aria-expanded={isOpen} aria-controls={id} onClick={() => onToggle(!isOpen)}>
      <ChevronRight size={18} aria-hidden />
      {summary}
    </button>
  );
  return (
    <div className="fold">
      <div className="fold-head">
        {level === 2 ? <h2>{button}</h2> : level === 3 ? <h3>{button}</h3> : button}
        {beside}
      </div>
      <div id={id} className="fold-body" hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
