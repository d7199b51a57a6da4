import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { formatWon } from '../../lib/money';
import { usePreferences } from '../../lib/preferences';
import { kindOfFigure } from '../../ui/plan/amount-facts';
import { useStageDays } from '../../ui/plan/stage-days';
import type { OwnReport, Prefill } from './own-report';

function Bill({ bill }: { bill: Prefill['legislation'][number] }) {
  const localized = useLocalized();
  const days = useStageDays()(bill);
  return (
    <li>
      <strong>
        {bill.code} {localized(bill.title)}
      </strong>{' '}
      {localized(bill.stageName)}
      {days === null ? '' : ` · ${days}`}
      {bill.heldBy === null ? '' : ` · ${localized(bill.heldBy)}`}
    </li>
  );
}

function Money({ line }: { line: Prefill['budgetLines'][number] }) {
  const { t, lang } = useTranslation('reports');
  const localized = useLocalized();
  const { moneyUnit } = usePreferences();
  const [year] = line.years;
  const say = (figure: 'governmentBillWon' | 'enactedWon' | 'executedWon') => {
    const won = year?.[figure] ?? null;
    if (year === undefined || won === null) return t('common:notKnown');
    const mark = kindOfFigure(line.amounts, figure, year.fiscalYear) === undefined ? '' : ` (${t('common:provenance.ILLUSTRATIVE')})`;
    return `${formatWon(won, moneyUnit, lang)} ${t(`facts.${moneyUnit}`)}${mark}`;
  };
  return (
    <li>
      <strong>
        {line.code} {localized(line.name)}
      </strong>{' '}
      {year === undefined
        ? t('common:notKnown')
        : t('facts.money', {
            year: String(year.fiscalYear),
            bill: say('governmentBillWon'),
            enacted: say('enactedWon'),
            executed: say('executedWon'),
          })}
    </li>
  );
}

/** Bills and money as they are on record. Right ones are left alone; a wrong one is said in the text. */
export function KnownFacts({ report }: { report: OwnReport }) {
  const { t } = useTranslation('reports');
  const { legislation, budgetLines } = report.prefill;
  if (legislation.length === 0 && budgetLines.length === 0) return null;
  return (
    <div role="group" className="form-part" aria-label={t('facts.title')}>
      <h3>{t('facts.title')}</h3>
      <p className="muted">{t('facts.help')}</p>
      <ul className="known-facts">
        {legislation.map((bill) => (
          <Bill key={bill.id} bill={bill} />
        ))}
        {budgetLines.map((line) => (
          <Money key={line.id} line={line} />
        ))}
      </ul>
    </div>
  );
}
