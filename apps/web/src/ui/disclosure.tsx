import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../lib/i18n';
import './disclosure.css';

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  /** A long list may stay shut on paper, where its summary then says how much is left out; anything else is printed open. */
  staysShutInPrint?: boolean;
}

/** More of the same, on request: the rule behind a rating, the sum behind a number. */
export function Disclosure({ summary, children, staysShutInPrint = false }: DisclosureProps) {
  const { t } = useTranslation('common');
  return (
    <details className={staysShutInPrint ? 'disclosure disclosure-shut' : 'disclosure'}>
      <summary>
        <ChevronRight size={16} aria-hidden />
        {summary}
        {staysShutInPrint ? <span className="print-only">{t('onScreenOnly')}</span> : null}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
