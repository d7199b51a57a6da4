import type { KeyboardEvent } from 'react';
import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { useMilestoneBody } from '../../ui/plan/milestone-body';
import type { MilestoneRow } from './milestones-query';
import { placeName } from './place-name';
import { currentDay, isFromSample, slipDays } from './slip';
import type { Scale } from './timeline-scale';
import { AchievedShape, BaselineShape, ForecastShape, PlannedShape } from './timeline-shapes';

export const LANE = 30;
const BESIDE = 14;

function toneOf({ state, plannedOnProvenance, waitsOnOthers }: MilestoneRow) {
  if (state === 'OVERDUE') return waitsOnOthers ? 'waits' : 'bad';
  if (state === 'NO_RECORD') return 'unknown';
  return plannedOnProvenance.kind === 'ILLUSTRATIVE' ? 'sample' : 'plain';
}

/** Everything that is drawn, in words. */
function useLaneWords() {
  const { t, lang } = useTranslation('milestones');
  const localized = useLocalized();
  const bodyOf = useMilestoneBody();
  return (milestone: MilestoneRow) => {
    const { baselineOn, plannedOn, forecastOn, achievedOn, state, plannedOnProvenance, waitsOnOthers, reasonClass } = milestone;
    const dates = (
      [
        ['baseline', baselineOn],
        ['planned', plannedOn],
        ['forecast', forecastOn],
        ['achieved', achievedOn],
      ] as const
    )
      .filter((each): each is readonly [(typeof each)[0], string] => each[1] !== null)
      .map(([kind, day]) => {
        const mark = kind === 'baseline' && plannedOnProvenance.kind !== 'ILLUSTRATIVE' && isFromSample(milestone);
        const words = `${t(`timeline.${kind}`)} ${formatDayPlain(day, lang)}`;
        return mark ? `${words} (${t('common:provenance.ILLUSTRATIVE')})` : words;
      });
    const sample = plannedOnProvenance.kind === 'ILLUSTRATIVE' ? [t('common:provenance.ILLUSTRATIVE')] : [];
    const waits = waitsOnOthers && reasonClass !== null ? [t(`common:waitsFor.${reasonClass}`)] : [];
    const name = `${milestone.code} ${localized(milestone.title)}`;
    return [name, t(`common:milestoneState.${state}`), ...waits, ...dates, ...sample, bodyOf(milestone)].join(', ');
  };
}

interface LaneProps {
  milestone: MilestoneRow;
  y: number;
  scale: Scale;
  onEdit: (milestone: MilestoneRow) => void;
}

interface NameProps {
  milestone: MilestoneRow;
  y: number;
  /** Between these two all shapes of the lane stand. */
  from: number;
  to: number;
  width: number;
}

/** On the right where there is room, else on the left; shortened where there is none: the whole name is in the lane's label. */
function Name({ milestone, y, from, to, width }: NameProps) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const unknown = milestone.state === 'NO_RECORD' ? ` · ${t('common:milestoneState.NO_RECORD')}` : '';
  const sample = milestone.plannedOnProvenance.kind === 'ILLUSTRATIVE' ? ` (${t('common:provenance.ILLUSTRATIVE')})` : '';
  const { isLeft, text } = placeName(localized(milestone.title), unknown + sample, { left: from, right: width - to });
  return (
    <text x={isLeft ? from : to} y={y + 4} textAnchor={isLeft ? 'end' : 'start'} className="lane-name">
      {text}
    </text>
  );
}

interface SlipProps {
  from: number;
  to: number;
  y: number;
  days: number;
  /** Measured from an invented date: drawn, and never in the colour of a delay. */
  isSample: boolean;
}

function Slip({ from, to, y, days, isSample }: SlipProps) {
  const { t } = useTranslation('milestones');
  const text = t(days > 0 ? 'milestones:slip.later' : 'milestones:slip.earlier', { count: Math.abs(days) });
  return (
    <>
      <path d={`M${from} ${y}H${to}`} className={isSample ? 'slip slip-sample-line' : days > 0 ? 'slip slip-later' : 'slip'} />
      {Math.abs(to - from) > (isSample ? 80 : 34) ? (
        <text x={(from + to) / 2} y={y - 4} textAnchor="middle" className={isSample ? 'slip-days slip-sample' : 'slip-days'}>
          {isSample ? t('slip.sample', { slip: text }) : text}
        </text>
      ) : null}
    </>
  );
}

/** One milestone: from where it was first planned to where it stands now. */
export function Lane({ milestone, y, scale, onEdit }: LaneProps) {
  const words = useLaneWords();
  const { baselineOn, plannedOn, forecastOn, achievedOn } = milestone;
  const current = currentDay(milestone);
  if (current === null) return null;
  const [xNow, xFirst] = [scale.xOf(current), scale.xOf(baselineOn ?? current)];
  const drawn = [current, baselineOn, plannedOn].filter((day) => day !== null).map(scale.xOf);
  const days = slipDays(milestone);
  const mayEdit = milestone.viewerCan.reschedule;
  const edit = () => onEdit(milestone);
  const editByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    edit();
  };
  return (
    <g className={mayEdit ? 'lane lane-editable' : 'lane'}>
      <g aria-hidden="true">
        {days !== null && days !== 0 ? <Slip from={xFirst} to={xNow} y={y} days={days} isSample={isFromSample(milestone)} /> : null}
        {baselineOn === null ? null : <BaselineShape x={xFirst} y={y} />}
        {plannedOn === null ? null : <PlannedShape x={scale.xOf(plannedOn)} y={y} tone={toneOf(milestone)} />}
        {forecastOn === null || achievedOn !== null ? null : <ForecastShape x={scale.xOf(forecastOn)} y={y} />}
        {achievedOn === null ? null : <AchievedShape x={scale.xOf(achievedOn)} y={y} />}
        <Name milestone={milestone} y={y} from={Math.min(...drawn) - BESIDE} to={Math.max(...drawn) + BESIDE} width={scale.width} />
      </g>
      {/* Lies over the drawing and says in words all that is drawn. */}
      <rect
        className="lane-target"
        x={0}
        y={y - LANE / 2}
        width={scale.width}
        height={LANE}
        tabIndex={0}
        aria-label={words(milestone)}
        {...(mayEdit ? { role: 'button', onClick: edit, onKeyDown: editByKey } : { role: 'img' })}
      />
    </g>
  );
}
