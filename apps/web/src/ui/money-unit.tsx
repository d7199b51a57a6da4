import { useTranslation } from '../lib/i18n';
import { setPreference, usePreferences } from '../lib/preferences';
import { Button } from './button';

/** The unit above a table of amounts, and the switch to the other one. */
export function MoneyUnit() {
  const { t } = useTranslation('common');
  const { moneyUnit } = usePreferences();
  const isMillion = moneyUnit === 'million';
  return (
    <>
      {t(`unit.${moneyUnit}`)}{' '}
      <Button kind="quiet" className="no-print" onClick={() => setPreference('moneyUnit', isMillion ? 'hundredMillion' : 'million')}>
        {isMillion ? t('unit.toHundredMillion') : t('unit.toMillion')}
      </Button>
    </>
  );
}
