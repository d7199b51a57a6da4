import type { Ref } from 'react';
import { Notice } from './notice';
import './error-summary.css';

export interface FieldProblem {
  /** Of the field: `data-field` around it. */
  field: string;
  text: string;
}

/** Puts the cursor into a field by its name; false when it is not on the page. */
export function focusField(field: string): boolean {
  const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const target = place?.querySelector<HTMLElement>('textarea, input, select, [role="spinbutton"], button');
  place?.scrollIntoView({ block: 'center' });
  target?.focus();
  return target !== undefined && target !== null;
}

interface ErrorSummaryProps {
  title: string;
  problems: readonly FieldProblem[];
  onChoose: (field: string) => void;
  ref?: Ref<HTMLDivElement>;
}

/** Everything that stands in the way, at the top; each line leads to its field. */
export function ErrorSummary({ title, problems, onChoose, ref }: ErrorSummaryProps) {
  return (
    <Notice tone="bad" title={title} {...(ref === undefined ? {} : { ref })}>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field + text}>
            <button type="button" className="link-button" onClick={() => onChoose(field)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
