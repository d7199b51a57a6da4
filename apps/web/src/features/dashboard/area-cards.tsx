import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Bullet } from '../../ui/bullet';
import { plain, rows } from '../../ui/opens';
import { AchievedOf } from '../../ui/plan/achieved-of';
import { InForceOf } from '../../ui/plan/in-force-of';
import { Status, StatusShape } from '../../ui/status';
import type { DetailTaskForce } from './dashboard-detail';

type AreaFigures = DetailTaskForce['dashboard']['areas'][number];

function Notes({
  code,
  figures: { area, overdue, noRecord, legislationInForce, legislationTotal },
}: {
  code: string;
  figures: AreaFigures;
}) {
  const { t } = useTranslation('dashboard');
  return (
    <span className="figure-notes">
      {overdue > 0 ? (
        <AppLink {...paths.milestones(code, { state: 'OVERDUE', area: area.code })} {...rows(overdue)} className="bad">
          {t('figures.overdue', { n: overdue })}
        </AppLink>
      ) : null}
      {noRecord > 0 ? (
        <AppLink {...paths.milestones(code, { state: 'NO_RECORD', area: area.code })} {...rows(noRecord)}>
          {t('figures.noRecord', { n: noRecord })}
        </AppLink>
      ) : null}
      {legislationTotal === 0 ? (
        <span>{t('areas.noLaws')}</span>
      ) : (
        <span>
          <InForceOf
            text={t('areas.laws', { total: legislationTotal, inForce: legislationInForce })}
            taskForce={code}
            search={{ area: area.code }}
            inForce={legislationInForce}
            total={legislationTotal}
          />
        </span>
      )}
    </span>
  );
}

function AreaCard({ code, figures }: { code: string; figures: AreaFigures }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  const { area, achieved, total } = figures;
  const words = t('common:progress.of', { achieved, total });
  return (
    <article className="card area-card">
      <div className="area-head">
        <h3>
          <AppLink {...paths.area(code, area.code)}>{localized(area.name)}</AppLink>
        </h3>
        <Status rating={area.rating} />
      </div>
      <small className="muted">{t('areas.because', { tasks: area.ratedBy.map((task) => task.code).join(', ') })}</small>
      <span className="figure-value">
        <AchievedOf text={words} taskForce={code} search={{ area: area.code }} achieved={achieved} total={total} />
      </span>
      <Bullet value={achieved} of={total} label={plain(words)} />
      <Notes code={code} figures={figures} />
      <AppLink {...paths.tasks(code, { area: area.code })} {...rows(area.tasks.length)} className="area-tasks">
        {t('areas.tasks', { count: area.tasks.length })}
        <span className="shapes">
          {area.tasks.map((task) => (
            <StatusShape key={task.code} rating={task.rating} size={16} label={`${task.code} ${t(`common:rating.${task.rating}`)}`} />
          ))}
        </span>
      </AppLink>
    </article>
  );
}

export function AreaCards({ taskForce }: { taskForce: DetailTaskForce }) {
  const { t } = useTranslation('dashboard');
  return (
    <section aria-labelledby="h-areas">
      <div className="section-head">
        <h2 id="h-areas">{t('areas.title')}</h2>
        <span className="muted">{t('areas.rule')}</span>
      </div>
      <div className="area-cards">
        {taskForce.dashboard.areas.map((figures) => (
          <AreaCard key={figures.area.code} code={taskForce.code} figures={figures} />
        ))}
      </div>
    </section>
  );
}
