import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import type { remarksOf } from '../../ui/plan/amount-facts';

/** What the sources say beside the amounts: that two lines count the same money is seen where their sum is. */
export function BudgetRemarks({ remarks }: { remarks: ReturnType<typeof remarksOf> }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  if (remarks.length === 0) return null;
  return (
    <div className="budget-note keep-together">
      <h3>{t('budget.remarks')}</h3>
      <ul className="budget-remarks">
        {remarks.map(({ id, line, stageName, note }) => (
          <li key={id}>
            {localized(line.name)} ({line.code}) · {localized(stageName)}: {localized(note)}
          </li>
        ))}
      </ul>
    </div>
  );
}
