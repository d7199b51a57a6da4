import { formatMonth, type CalendarDay } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { useMilestoneBody } from '../../ui/plan/milestone-body';
import type { MilestoneRow } from './milestones-query';
import { Lane, LANE } from './timeline-lane';
import { TimelineLegend } from './timeline-legend';
import { hasYear, placeToday, scaleFor, type Scale, type Step } from './timeline-scale';
import './timeline.css';

interface Meeting {
  id: string;
  heldOn: CalendarDay;
  title: LocalizedText;
}

interface TimelineProps {
  taskForce: string;
  rows: readonly MilestoneRow[];
  today: CalendarDay;
  meetings: readonly Meeting[];
  step: Step;
  onEdit: (milestone: MilestoneRow) => void;
}

const HEAD = 44;
/** How much taller than its lanes a row may be. */
const TALLEST_NAME = 200;
const rem = (units: number) => `${units / 10}rem`;

/** The same by the key, in the order in which they come. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const keys = [...new Set(items.map(keyOf))].sort();
  return keys.map((key) => items.filter((item) => keyOf(item) === key));
}

function Grid({ scale, height, today, meetings }: { scale: Scale; height: number; today: CalendarDay; meetings: readonly Meeting[] }) {
  return (
    <g aria-hidden="true">
      {scale.months.map(({ day, x }) => (
        <path key={day} d={`M${x} 0V${height}`} className={day.endsWith('-01-01') ? 'grid grid-year' : 'grid'} />
      ))}
      {meetings.map(({ id, heldOn }) => (
        <path key={id} d={`M${scale.xOf(heldOn)} 0V${height}`} className="grid-meeting" />
      ))}
      <path d={`M${scale.xOf(today)} 0V${height}`} className="grid-today" />
    </g>
  );
}

/** What a column is called: its quarter, or its month, narrow ones by their number or their first letters. */
function useColumnName(step: Step) {
  const { t, lang } = useTranslation('milestones');
  return (day: CalendarDay) => {
    const month = Number(day.slice(5, 7));
    if (step === 3) return t('timeline.quarter', { quarter: String((month + 2) / 3) });
    return lang === 'ko' ? t('timeline.month', { month: String(month) }) : formatMonth(day, lang).slice(0, 3);
  };
}

/** The year above its first column shown, the columns below. */
function MonthHead({ scale, today, meetings, step }: Pick<TimelineProps, 'today' | 'meetings' | 'step'> & { scale: Scale }) {
  const { t } = useTranslation('milestones');
  const place = placeToday(scale, today);
  const nameOf = useColumnName(step);
  return (
    <svg
      viewBox={`0 0 ${scale.width} ${HEAD}`}
      style={{ inlineSize: rem(scale.width), blockSize: rem(HEAD) }}
      className="timeline-svg"
      aria-hidden="true"
    >
      <Grid scale={scale} height={HEAD} today={today} meetings={meetings} />
      {scale.months.map(({ day, x: left }) => (
        <g key={day}>
          {hasYear(scale, day) ? (
            <text x={left + 4} y={16} className="year-name">
              {day.slice(0, 4)}
            </text>
          ) : null}
          <text x={left + 4} y={HEAD - 8} className="month-name">
            {nameOf(day)}
          </text>
        </g>
      ))}
      <text x={place.x} y={16} textAnchor={place.anchor} className="today-name">
        {t('timeline.today')}
      </text>
    </svg>
  );
}

function AreaTimeline({ rows, scale, ...props }: TimelineProps & { scale: Scale }) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const [first] = rows;
  if (first === undefined) return null;
  const { area } = first.task;
  return (
    <section className="timeline-area" aria-label={localized(area.name)}>
      <h2>{localized(area.name)}</h2>
      <div className="timeline-region" role="group" aria-label={t('timeline.region', { area: localized(area.name) })} tabIndex={0}>
        <table className="timeline">
          <thead>
            <tr>
              <th scope="col">{t('column.task')}</th>
              <th scope="col">
                <span className="sr-only">{t(props.step === 3 ? 'timeline.quarters' : 'timeline.months')}</span>
                <MonthHead scale={scale} today={props.today} meetings={props.meetings} step={props.step} />
              </th>
            </tr>
          </thead>
          <tbody>
            {grouped(rows, ({ task }) => task.code).map((lanes) => (
              <TaskLine key={lanes[0]?.task.code} lanes={lanes} scale={scale} {...props} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function TaskLine({
  taskForce,
  lanes,
  scale,
  today,
  meetings,
  onEdit,
}: Omit<TimelineProps, 'rows' | 'step'> & { lanes: readonly MilestoneRow[]; scale: Scale }) {
  const localized = useLocalized();
  const bodyOf = useMilestoneBody();
  const [first] = lanes;
  if (first === undefined) return null;
  const { task } = first;
  const height = lanes.length * LANE + 8;
  return (
    <tr>
      <th scope="row">
        <AppLink {...paths.task(taskForce, task.code, 'milestones')} className="task-link">
          {task.code} {localized(task.title)}
        </AppLink>
        <small className="muted">{[...new Set(lanes.map(bodyOf))].join(', ')}</small>
      </th>
      <td>
        <svg
          viewBox={`0 0 ${scale.width} ${height}`}
          style={{ inlineSize: rem(scale.width), blockSize: rem(height) }}
          className="timeline-svg"
        >
          <Grid scale={scale} height={height + TALLEST_NAME} today={today} meetings={meetings} />
          {lanes.map((milestone, index) => (
            <Lane key={milestone.id} milestone={milestone} y={index * LANE + LANE / 2 + 4} scale={scale} onEdit={onEdit} />
          ))}
        </svg>
      </td>
    </tr>
  );
}

/** Months as columns, tasks as rows, one lane a milestone. The table says the same and more. */
export function Timeline(props: TimelineProps) {
  const { rows, today, meetings, step } = props;
  const days = rows.flatMap(({ baselineOn, plannedOn, forecastOn, achievedOn }) =>
    [baselineOn, plannedOn, forecastOn, achievedOn].filter((day) => day !== null),
  );
  const scale = scaleFor([...days, today], step);
  const [first, last] = [scale.months[0]?.day ?? today, [...days, today].sort().at(-1) ?? today];
  const shown = meetings.filter(({ heldOn }) => heldOn >= first && heldOn <= last);
  return (
    <div className="stack">
      <TimelineLegend of="timeline" hasMeetings={shown.length > 0} />
      {grouped(rows, ({ task }) => task.area.code).map((areaRows) => (
        <AreaTimeline key={areaRows[0]?.task.area.code} {...props} rows={areaRows} meetings={shown} scale={scale} />
      ))}
    </div>
  );
}
