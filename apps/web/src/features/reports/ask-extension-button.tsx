import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { ExtensionDialog } from './extension-dialog';
import type { OwnReport } from './own-report';

/** There only while there is a report for which more time can be asked. */
export function AskExtensionButton({ taskForce, reports }: { taskForce: string; reports: readonly OwnReport[] }) {
  const { t } = useTranslation('reports');
  const [isAsking, setAsking] = useState(false);
  const askable = reports.filter(({ canAskExtension }) => canAskExtension);
  return (
    <>
      {askable.length > 0 ? (
        <Button onClick={() => setAsking(true)}>
          <CalendarClock size={17} aria-hidden />
          {t('extension.action')}
        </Button>
      ) : null}
      {isAsking ? <ExtensionDialog taskForce={taskForce} reports={askable} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
