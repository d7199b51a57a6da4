import { dayOf, formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Bullet } from '../../ui/bullet';
import { BudgetFigure } from './budget-figure';
import type { FoldTaskForce } from './dashboard-fold';
import { Figure } from './figure';

type Figures = FoldTaskForce['dashboard'];

function MilestoneFigure({ code, milestones }: { code: string; milestones: Figures['milestones'] }) {
  const { t } = useTranslation('dashboard');
  const { achieved, total, plannedByNow, overdue, noRecord } = milestones;
  const words = t('common:progress.of', { achieved, total });
  return (
    <Figure title={t('figures.milestones')}>
      <AppLink {...paths.milestones(code, { state: 'ACHIEVED' })} className="figure-value">
        {words}
      </AppLink>
      <Bullet value={achieved} of={total} label={words} />
      <span className="figure-notes">
        <span>{plannedByNow === null ? t('figures.noPlan') : t('figures.planned', { n: plannedByNow })}</span>
        {overdue > 0 ? (
          <AppLink {...paths.milestones(code, { state: 'OVERDUE' })} className="bad">
            {t('figures.overdue', { n: overdue })}
          </AppLink>
        ) : null}
        {noRecord > 0 ? (
          <AppLink {...paths.milestones(code, { state: 'NO_RECORD' })}>{t('figures.noRecord', { n: noRecord })}</AppLink>
        ) : null}
      </span>
    </Figure>
  );
}

const LAW_NOTES = [
  ['PASSED_NOT_PROMULGATED', 'passedNotPromulgated'],
  ['PASSED_NOT_IN_FORCE', 'passedNotInForce'],
  ['NOT_YET', 'pending'],
  ['INCORPORATED', 'incorporated'],
  ['ENDED', 'ended'],
] as const;

function LegislationFigure({ code, legislation }: { code: string; legislation: Figures['legislation'] }) {
  const { t } = useTranslation('dashboard');
  const words = t('figures.laws', { total: legislation.total, inForce: legislation.inForce });
  return (
    <Figure title={t('figures.legislation')}>
      <AppLink {...paths.dashboard(code, { effect: 'IN_FORCE' }, 'legislation')} className="figure-value">
        {words}
      </AppLink>
      <Bullet value={legislation.inForce} of={legislation.total} label={words} />
      <span className="figure-notes">
        {LAW_NOTES.filter(([, name]) => legislation[name] > 0).map(([effect, name]) => (
          <AppLink key={effect} {...paths.dashboard(code, { effect }, 'legislation')}>
            {t(`common:effect.${effect}`)} {legislation[name]}
          </AppLink>
        ))}
      </span>
    </Figure>
  );
}

function RoundFigure({ round }: { round: Figures['round'] }) {
  const { t, lang } = useTranslation('dashboard');
  const localized = useLocalized();
  if (round === null) {
    return (
      <Figure title={t('figures.round')}>
        <span className="figure-value">{t('figures.noRound')}</span>
        <span className="figure-notes">{t('figures.noRoundText')}</span>
      </Figure>
    );
  }
  const { total, accepted, returned, overdue } = round.counts;
  const words = t('figures.accepted', { total, accepted });
  return (
    <Figure title={localized(round.name)}>
      <span className="figure-value">{words}</span>
      <Bullet value={accepted} of={total} label={words} />
      <span className="figure-notes">
        <span>{t('figures.due', { day: formatDayPlain(dayOf(round.dueAt), lang) })}</span>
        {returned === null || returned === 0 ? null : <span>{t('figures.returned', { n: returned })}</span>}
        {overdue === null || overdue === 0 ? null : <span className="bad">{t('figures.late', { n: overdue })}</span>}
      </span>
    </Figure>
  );
}

/** Four figures, each beside its plan, each a way to exactly the rows it counts. */
export function KeyFigures({ taskForce }: { taskForce: FoldTaskForce }) {
  const { t } = useTranslation('dashboard');
  const { milestones, legislation, budget, round } = taskForce.dashboard;
  return (
    <section className="card" aria-label={t('figures.title')}>
      <dl className="figures">
        <MilestoneFigure code={taskForce.code} milestones={milestones} />
        <LegislationFigure code={taskForce.code} legislation={legislation} />
        <BudgetFigure code={taskForce.code} budget={budget} lines={taskForce.budgetLines} />
        <RoundFigure round={round} />
      </dl>
    </section>
  );
}
