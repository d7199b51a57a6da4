import { createContext, useContext, useId, type ReactNode } from 'react';
import { useTranslation } from '../lib/i18n';
import './no-victims.css';

const SentenceId = createContext<string | undefined>(undefined);

/** Names the sentence for the long texts inside, which are read with it. */
export function NoVictimsScope({ children }: { children: ReactNode }) {
  return <SentenceId value={useId()}>{children}</SentenceId>;
}

export function useNoVictimsId(): string | undefined {
  return useContext(SentenceId);
}

/** Said wherever people write freely: no text here may tell who a victim is (docs/decisions/0013). */
export function NoVictims() {
  const { t } = useTranslation('common');
  return (
    <p id={useNoVictimsId()} className="no-victims no-print">
      {t('noVictims')}
    </p>
  );
}
