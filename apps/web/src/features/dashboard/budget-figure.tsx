import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { formatWon } from '../../lib/money';
import { paths } from '../../lib/paths';
import type { BudgetSum } from '../../lib/list-search';
import { usePreferences } from '../../lib/preferences';
import { AppLink } from '../../ui/app-link';
import { Bullet } from '../../ui/bullet';
import { rows, sum, Sentence } from '../../ui/opens';
import { IllustrativeBadge } from '../../ui/provenance';
import { dayOfSum, kindOfSum, type LineFacts } from '../../ui/plan/amount-facts';
import type { FoldTaskForce } from './dashboard-fold';
import { Figure } from './figure';

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

/** What was spent, of what, and up to which day: the words beside the bar. An invented figure is held against no real one. */
function Executed({ code, budget, lines }: BudgetFigureProps) {
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
  const kinds = [kindOfSum(lines, 'executedWon', fiscalYear), kindOfSum(lines, 'enactedWon', fiscalYear)];
  const isComparable = enactedWon !== null && kinds[0] === kinds[1];
  return (
    <>
      {!isComparable ? null : <Bullet value={executedWon} of={enactedWon} label={words} />}
      <span className="figure-notes">
        <span>
          <AppLink {...paths.list(code, 'budget', { year: fiscalYear, stage: 'executedWon' })} {...sum(executedWon)}>
            {words}
          </AppLink>{' '}
          {day === null ? null : <span className="nowrap">{t('figures.upTo', { day: formatDayPlain(day, lang) })}</span>}{' '}
          <IllustrativeBadge kind={kinds[0]} />
        </span>
      </span>
    </>
  );
}

/** Of how many lines the enacted amount is known. */
function LinesKnown({ code, budget: { fiscalYear, linesEnacted, lines } }: Omit<BudgetFigureProps, 'lines'>) {
  const { t } = useTranslation('dashboard');
  const year = fiscalYear ?? undefined;
  return (
    <span className="figure-notes">
      <span>
        <Sentence
          text={t('figures.lines', { enacted: linesEnacted, count: lines })}
          parts={{
            lines: (words) => (
              <AppLink {...paths.list(code, 'budget', { year })} {...rows(lines)} className="opens">
                {words}
              </AppLink>
            ),
            enacted: (words) => (
              <AppLink {...paths.list(code, 'budget', { year, stage: 'enactedWon' })} {...rows(linesEnacted)} className="opens">
                {words}
              </AppLink>
            ),
          }}
        />
      </span>
    </span>
  );
}

export function BudgetFigure({ code, budget, lines: facts }: BudgetFigureProps) {
  const { t } = useTranslation('dashboard');
  const say = useAmount();
  const { fiscalYear, enactedWon, governmentBillWon, droppedIncreaseWon } = budget;
  const lines = (stage: BudgetSum) => paths.list(code, 'budget', { year: fiscalYear ?? undefined, stage });
  const kindOf = (stage: BudgetSum) => (fiscalYear === null ? undefined : kindOfSum(facts, stage, fiscalYear));
  return (
    <Figure title={fiscalYear === null ? t('figures.budget') : t('figures.budgetOf', { year: String(fiscalYear) })}>
      <span>
        {enactedWon === null ? (
          <span className="figure-value">{t('figures.notEnacted')}</span>
        ) : (
          <AppLink {...lines('enactedWon')} {...sum(enactedWon)} className="figure-value opens">
            {t('figures.enacted', { amount: say(enactedWon) })}
          </AppLink>
        )}{' '}
        <IllustrativeBadge kind={kindOf('enactedWon')} />
      </span>
      <LinesKnown code={code} budget={budget} />
      <Executed code={code} budget={budget} lines={facts} />
      <span className="figure-notes">
        {droppedIncreaseWon === null || droppedIncreaseWon === 0 ? null : (
          <AppLink {...lines('droppedIncreaseWon')} {...sum(droppedIncreaseWon)} className="bad">
            {t('figures.dropped', { amount: say(droppedIncreaseWon) })}
          </AppLink>
        )}
        {governmentBillWon === null ? null : (
          <span>
            <AppLink {...lines('governmentBillWon')} {...sum(governmentBillWon)}>
              {t('figures.bill', { amount: say(governmentBillWon) })}
            </AppLink>{' '}
            <IllustrativeBadge kind={kindOf('governmentBillWon')} />
          </span>
        )}
      </span>
    </Figure>
  );
}
