import { dayOf, formatMonth, type CalendarDay } from '../../../lib/dates';
import { useTranslation } from '../../../lib/i18n';
import { CHART, saidScale, type SaidScale } from './said-scale';
import type { SaidDate } from './said-query';
import { AchievedShape, BaselineShape, ForecastShape, PlannedShape } from '../timeline-shapes';
import './said.css';

type Kind = SaidDate['kind'];
interface Drawn {
  key: string;
  kind: Kind;
  saidOn: CalendarDay;
  on: CalendarDay | null;
  isInvented: boolean;
}

function Shape({ kind, isInvented, ...at }: { kind: Kind; isInvented: boolean; x: number; y: number }) {
  if (kind === 'BASELINE') return <BaselineShape {...at} />;
  if (kind === 'PLANNED') return <PlannedShape {...at} tone={isInvented ? 'sample' : 'plain'} />;
  return kind === 'FORECAST' ? <ForecastShape {...at} /> : <AchievedShape {...at} />;
}

function Frame({ scale, today }: { scale: SaidScale; today: CalendarDay }) {
  const { t, lang } = useTranslation('milestones');
  const { width, height, left, right, top, bottom } = CHART;
  const { shared } = scale;
  return (
    <>
      {scale.rows.map((day) => (
        <g key={day}>
          <path d={`M${left} ${scale.y(day)}H${width - right}`} className="grid" />
          <text x={left - 8} y={scale.y(day) + 4} textAnchor="end" className="month-name">
            {formatMonth(day, lang)}
          </text>
        </g>
      ))}
      {scale.columns.map((day) => (
        <g key={day}>
          <path d={`M${scale.x(day)} ${top}V${height - bottom}`} className="grid" />
          <text x={scale.x(day)} y={height - bottom + 18} textAnchor="middle" className="month-name">
            {formatMonth(day, lang)}
          </text>
        </g>
      ))}
      <path d={`M${scale.x(today)} ${top}V${height - bottom}`} className="grid-today" />
      {shared === null ? null : (
        <path d={`M${scale.x(shared.from)} ${scale.y(shared.from)}L${scale.x(shared.to)} ${scale.y(shared.to)}`} className="said-same" />
      )}
      <text x={left} y={height - 6} className="month-name">
        {t('said.when')} →
      </text>
    </>
  );
}

/** What was said holds until something else is said: a step, not a slope; after a day was taken back there is none. */
function stepsOf(drawn: readonly Drawn[], scale: SaidScale, today: CalendarDay): string {
  return drawn
    .flatMap(({ saidOn, on }, index) => {
      if (on === null) return [];
      const until = drawn[index + 1]?.saidOn ?? today;
      return [`M${scale.x(saidOn)} ${scale.y(on)}H${scale.x(until < saidOn ? saidOn : until)}`];
    })
    .join('');
}

/** When each day was said, and which day it was. The table below says the same in words. */
export function SaidChart({ said, today }: { said: readonly SaidDate[]; today: CalendarDay }) {
  const { t } = useTranslation('milestones');
  const drawn: Drawn[] = said.map(({ kind, on, isInvented, entry }) => ({
    ...{ key: `${entry.id} ${kind}`, kind, on, isInvented },
    saidOn: dayOf(entry.at),
  }));
  const points = drawn.flatMap(({ saidOn, on }) => (on === null ? [] : [{ saidOn, on }]));
  const scale = saidScale(points, today);
  const ofKind = (wanted: Kind) => drawn.filter(({ kind }) => kind === wanted);
  return (
    <div className="said-region" role="group" aria-label={t('said.region')} tabIndex={0}>
      <svg
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        className="timeline-svg said-svg"
        role="img"
        aria-label={t('said.chart', { count: points.length })}
      >
        <Frame scale={scale} today={today} />
        {(['BASELINE', 'PLANNED', 'FORECAST'] as const).map((kind) => (
          <path key={kind} d={stepsOf(ofKind(kind), scale, today)} className={`said-line said-${kind.toLowerCase()}`} />
        ))}
        {drawn.map(({ key, kind, saidOn, on, isInvented }) =>
          on === null ? null : <Shape key={key} kind={kind} isInvented={isInvented} x={scale.x(saidOn)} y={scale.y(on)} />,
        )}
      </svg>
    </div>
  );
}
