import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import './disclosure.css';

/** More of the same, on request: the rule behind a rating, the sum behind a number. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>
        <ChevronRight size={16} aria-hidden />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
