import { Printer } from 'lucide-react';
import { useTranslation } from '../lib/i18n';
import { Button } from './button';

export function PrintButton() {
  const { t } = useTranslation('common');
  return (
    <Button className="print-action" onClick={() => window.print()}>
      <Printer size={17} aria-hidden />
      {t('print.action')}
    </Button>
  );
}
