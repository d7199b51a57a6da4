import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import type { DetailTaskForce } from './dashboard-detail';

type Figures = DetailTaskForce['dashboard']['budgetYears'][number];
interface Named {
  code: string;
  name: LocalizedText;
}

/** A line that serves two areas is named once. */
function once<Line extends Named>(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [line.code, line])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function useNames(): (lines: readonly Named[]) => string {
  const localized = useLocalized();
  return (lines) => lines.map(({ name, code }) => `${localized(name)} (${code})`).join(', ');
}

/** The lines that the sums are made of. */
export function Counted({ lines }: { lines: Figures['counted'] }) {
  const { t } = useTranslation('dashboard');
  const names = useNames();
  if (lines.length === 0) return null;
  return <p className="muted budget-note">{t('budget.counted', { lines: names(once(lines)) })}</p>;
}

/** Lines that stand in no sum, and which lines count their money already. */
export function NotCounted({ lines }: { lines: Figures['notCounted'] }) {
  const { t } = useTranslation('dashboard');
  const names = useNames();
  if (lines.length === 0) return null;
  return (
    <div className="budget-note keep-together">
      <h3>{t('budget.notCounted')}</h3>
      <ul className="budget-remarks">
        {once(lines).map((line) => (
          <li key={line.code}>
            {line.overlapsWith === null
              ? t('budget.total', { line: names([line]), parts: names(line.parts) })
              : t('budget.overlaps', { line: names([line]), other: names([line.overlapsWith]) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
