import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import type { DetailTaskForce } from './dashboard-detail';

type Line = DetailTaskForce['dashboard']['budgetYears'][number]['notCounted'][number];

/** Lines that stand in no sum, and which line counts their money already; one that serves two areas is named once. */
export function NotCounted({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  const once = [...new Map(lines.map((line) => [line.code, line])).values()];
  if (once.length === 0) return null;
  return (
    <div className="budget-note keep-together">
      <h3>{t('budget.notCounted')}</h3>
      <ul className="budget-remarks">
        {once.map(({ code, name, overlapsWith }) => (
          <li key={code}>
            {t('budget.overlaps', {
              line: `${localized(name)} (${code})`,
              other: overlapsWith === null ? '' : `${localized(overlapsWith.name)} (${overlapsWith.code})`,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
