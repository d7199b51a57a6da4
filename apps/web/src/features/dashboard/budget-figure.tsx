import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { formatWon } from '../../lib/money';
import { paths } from '../../lib/paths';
import { usePreferences } from '../../lib/preferences';
import { AppLink } from '../../ui/app-link';
import { Bullet } from '../../ui/bullet';
import { IllustrativeBadge } from '../../ui/provenance';
import { dayOfSum, kindOfSum, type LineFacts } from './amount-facts';
import type { FoldTaskForce } from './dashboard-fold';
import { Figure } from './figure';

/** A link to a part of this page is the current one only once it was followed. */
const THERE = { includeHash: true };

interface BudgetFigureProps {
  code: string;
  budget: FoldTaskForce['dashboard']['budget'];
  lines: readonly LineFacts[];
}

function useAmount(): (won: number) => string {
  const { t, lang } = useTranslation('dashboard');
  const { moneyUnit } = usePreferences();
  return (won) => t(`money.${moneyUnit}`, { amount: formatWon(won, moneyUnit, lang) });
}

/** What was spent, of what, and up to which day: the words beside the bar. */
function Executed({ budget, lines }: Omit<BudgetFigureProps, 'code'>) {
  const { t, lang } = useTranslation('dashboard');
  const say = useAmount();
  const { fiscalYear, executedWon, enactedWon } = budget;
  if (fiscalYear === null || executedWon === null) {
    return (
      <span className="figure-notes">
        <span>{t('figures.notExecuted')}</span>
      </span>
    );
  }
  const day = dayOfSum(lines, 'executedWon', fiscalYear);
  const words = t('figures.executed', { amount: say(executedWon) });
  return (
    <>
      {enactedWon === null ? null : <Bullet value={executedWon} of={enactedWon} label={words} />}
      <span className="figure-notes">
        <span>
          {words} {day === null ? null : <span className="nowrap">{t('figures.upTo', { day: formatDayPlain(day, lang) })}</span>}{' '}
          <IllustrativeBadge kind={kindOfSum(lines, 'executedWon', fiscalYear)} />
        </span>
      </span>
    </>
  );
}

export function BudgetFigure({ code, budget, lines }: BudgetFigureProps) {
  const { t } = useTranslation('dashboard');
  const say = useAmount();
  const { fiscalYear, enactedWon, governmentBillWon, droppedIncreaseWon, linesEnacted } = budget;
  const kindOf = (sum: string) => (fiscalYear === null ? undefined : kindOfSum(lines, sum, fiscalYear));
  return (
    <Figure title={fiscalYear === null ? t('figures.budget') : t('figures.budgetOf', { year: String(fiscalYear) })}>
      <span>
        <AppLink {...paths.dashboard(code, {}, 'budget')} activeOptions={THERE} className="figure-value">
          {enactedWon === null ? t('figures.notEnacted') : t('figures.enacted', { amount: say(enactedWon) })}
        </AppLink>{' '}
        <IllustrativeBadge kind={kindOf('enactedWon')} />
      </span>
      <span className="figure-notes">{t('figures.lines', { enacted: linesEnacted, lines: budget.lines })}</span>
      <Executed budget={budget} lines={lines} />
      <span className="figure-notes">
        {droppedIncreaseWon === null || droppedIncreaseWon === 0 ? null : (
          <AppLink {...paths.dashboard(code, {}, 'budget')} activeOptions={THERE} className="bad">
            {t('figures.dropped', { amount: say(droppedIncreaseWon) })}
          </AppLink>
        )}
        {governmentBillWon === null ? null : (
          <span>
            {t('figures.bill', { amount: say(governmentBillWon) })} <IllustrativeBadge kind={kindOf('governmentBillWon')} />
          </span>
        )}
      </span>
    </Figure>
  );
}
