import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { formatWon, formatWonChange } from '../../lib/money';
import { usePreferences } from '../../lib/preferences';
import { Disclosure } from '../../ui/disclosure';
import { Provenance } from '../../ui/provenance';
import type { BudgetAmount } from './budget-query';

/** The amounts behind the table, each with its own source. */
export function BudgetAmounts({ amounts }: { amounts: readonly BudgetAmount[] }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const { moneyUnit } = usePreferences();
  if (amounts.length === 0) return null;
  return (
    <Disclosure summary={t('budget.sources', { count: amounts.length })}>
      <ul className="stack-small">
        {amounts.map((amount) => (
          <li key={amount.id} className="row">
            <span className="number">{amount.fiscalYear}</span>
            <span>{localized(amount.stageName)}</span>
            <b className="number">
              {amount.isDelta ? formatWonChange(amount.amountWon, moneyUnit, lang) : formatWon(amount.amountWon, moneyUnit, lang)}
            </b>
            {amount.on === null ? null : <span className="muted">{formatDayPlain(amount.on, lang)}</span>}
            <Provenance provenance={amount.provenance} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
