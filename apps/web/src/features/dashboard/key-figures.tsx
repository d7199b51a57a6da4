import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Bullet } from '../../ui/bullet';
import { plain, rows } from '../../ui/opens';
import { AchievedOf } from '../../ui/plan/achieved-of';
import { InForceOf } from '../../ui/plan/in-force-of';
import { BudgetFigure } from './budget-figure';
import type { FoldTaskForce } from './dashboard-fold';
import { Figure } from './figure';
import { RoundFigure } from './round-figure';

type Figures = FoldTaskForce['dashboard'];

function MilestoneFigure({ code, milestones }: { code: string; milestones: Figures['milestones'] }) {
  const { t } = useTranslation('dashboard');
  const { achieved, total, plannedByNow, overdue, noRecord, illustrative } = milestones;
  const words = t('common:progress.of', { achieved, total });
  return (
    <Figure title={t('figures.milestones')}>
      <span className="figure-value">
        <AchievedOf text={words} taskForce={code} achieved={achieved} total={total} />
      </span>
      <Bullet value={achieved} of={total} label={plain(words)} />
      <span className="figure-notes">
        {plannedByNow === null ? (
          <span>{t('figures.noPlan')}</span>
        ) : (
          <AppLink {...paths.milestones(code, { due: true })} {...rows(plannedByNow)}>
            {t('figures.planned', { n: plannedByNow })}
          </AppLink>
        )}
        {overdue > 0 ? (
          <AppLink {...paths.milestones(code, { state: 'OVERDUE' })} {...rows(overdue)} className="bad">
            {t('figures.overdue', { n: overdue })}
          </AppLink>
        ) : null}
        {noRecord > 0 ? (
          <AppLink {...paths.milestones(code, { state: 'NO_RECORD' })} {...rows(noRecord)}>
            {t('figures.noRecord', { n: noRecord })}
          </AppLink>
        ) : null}
        {illustrative > 0 ? (
          <AppLink {...paths.milestones(code, { sample: true })} {...rows(illustrative)} className="badge badge-illustrative">
            {t('figures.illustrative', { n: illustrative })}
          </AppLink>
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
      <span className="figure-value">
        <InForceOf text={words} taskForce={code} inForce={legislation.inForce} total={legislation.total} />
      </span>
      <Bullet value={legislation.inForce} of={legislation.total} label={plain(words)} />
      <span className="figure-notes">
        {LAW_NOTES.filter(([, name]) => legislation[name] > 0).map(([effect, name]) => (
          <AppLink key={effect} {...paths.list(code, 'legislation', { effect })} {...rows(legislation[name])}>
            {t(`common:effect.${effect}`)} {legislation[name]}
          </AppLink>
        ))}
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
        <RoundFigure code={taskForce.code} round={round} rounds={taskForce.rounds} />
      </dl>
    </section>
  );
}
