import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { ExtensionNote } from '../../ui/report/extension';
import { ExtensionDialog } from './extension-dialog';
import type { ReviewRow } from './review-query';

/** What was asked last for a report that is not in yet, and the way to answer it. */
export function ExtensionAnswer({ taskForce, row }: { taskForce: string; row: ReviewRow }) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  const latest = row.extensions.at(-1);
  if (latest === undefined) return null;
  return (
    <div className="stack-small">
      <ExtensionNote extension={latest} />
      {latest.viewerCan.decide ? (
        <div className="button-row no-print">
          <Button onClick={() => setOpen(true)}>{t('extension.action')}</Button>
        </div>
      ) : null}
      {isOpen ? <ExtensionDialog taskForce={taskForce} row={row} extension={latest} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
