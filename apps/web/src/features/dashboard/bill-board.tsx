import { formatDayPlain, formatKnownDay } from '../../lib/dates';
import { useTranslation, type Language } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { EFFECTS } from '../../lib/search';
import { AppLink } from '../../ui/app-link';
import { EmptyState } from '../../ui/empty-state';
import { rows } from '../../ui/opens';
import { useStageDays } from '../../ui/plan/stage-days';
import type { Bill } from './bill-fields';

interface BoardColumn {
  id: string;
  name: string;
  bills: readonly Bill[];
}

/** From the first idea to the Assembly's last vote, for every kind of instrument; a stage that is not listed comes after them. */
const STAGES = ['PREPARATION', 'INTENT', 'INVITED', 'CONSULTATION', 'PRE_ANNOUNCEMENT', 'REVIEW', 'CABINET', 'NOTICE', 'DOMESTIC'].concat([
  'INTRODUCED',
  'COMMITTEE',
  'JUDICIARY_COMMITTEE',
  'PLENARY',
  'TRANSFERRED',
]);
const placeOf = (stage: string) => (STAGES.includes(stage) ? STAGES.indexOf(stage) : STAGES.length);
const WIDE_FROM = 4;

/**
 * What still moves stands by its stage; what no longer moves by what became of
 * it, so that a law that is promulgated and not in force is never counted among those in force.
 */
function columnsOf(bills: readonly Bill[], say: (text: LocalizedText) => string, word: (effect: string) => string): BoardColumn[] {
  const moving = bills.filter((bill) => bill.effect === 'NOT_YET');
  const names = [...new Map(moving.map((bill) => [bill.boardColumn, bill.boardColumnName]))];
  const stages = names
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([id, name]) => ({
      id,
      name: say(name),
      bills: moving.filter((bill) => bill.boardColumn === id),
    }));
  const outcomes = EFFECTS.slice(1).map((effect) => ({
    id: effect,
    name: word(effect),
    bills: bills.filter((bill) => bill.effect === effect),
  }));
  return [...stages, ...outcomes].filter((column) => column.bills.length > 0);
}

/** Days that a committee of the Assembly holds are not the body's: who holds it stands first, and 소관 apart from it. */
function Holder({ bill }: { bill: Bill }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  if (bill.heldBy === null || bill.heldBy.ko === bill.ministry.name.ko) return localized(bill.stageName);
  return t('board.heldBy', { holder: localized(bill.heldBy) });
}

function Standing({ bill, lang }: { bill: Bill; lang: Language }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  const stageDays = useStageDays();
  const next = bill.effectiveDates.find((each) => !each.inForce);
  // A law that comes into force in parts says each of its days: the first alone would be a false one for the rest.
  const since = [...new Set(bill.effectiveDates.filter((each) => each.inForce).map(({ on }) => formatDayPlain(on, lang)))];
  const reached = bill.stageEvents.at(-1);
  // What was only announced waits no days, and its day is known.
  const plannedOn = reached?.on ? formatKnownDay(reached.on, reached.datePrecision, lang) : undefined;
  switch (bill.effect) {
    case 'NOT_YET':
      return (
        <>
          <small>
            <Holder bill={bill} />
            <span className="print-only"> · </span>
            <span className={bill.daysInStage === null ? 'muted bill-days' : 'number bill-days'}>
              {stageDays(bill) ?? (plannedOn === undefined ? t('board.noDate') : t('board.planned', { day: plannedOn }))}
            </span>
          </small>
        </>
      );
    case 'PASSED_NOT_PROMULGATED':
      return (
        <small className="warn">
          {localized(bill.stageName)} · {stageDays(bill) ?? t('board.noDate')}
        </small>
      );
    case 'PASSED_NOT_IN_FORCE':
      return (
        <small className="warn">
          {localized(bill.stageName)} · {next ? t('board.inForceFrom', { day: formatDayPlain(next.on, lang) }) : t('board.inForceUnknown')}
        </small>
      );
    case 'IN_FORCE':
      return (
        <small>
          {since.length === 0
            ? localized(bill.stageName)
            : t(since.length === 1 ? 'board.inForceSince' : 'board.inForceInParts', { days: since.join(', ') })}
          {next ? ` · ${t('board.inForceFrom', { day: formatDayPlain(next.on, lang) })}` : null}
        </small>
      );
    default:
      return <small>{localized(bill.stageName)}</small>;
  }
}

function BillCard({ taskForce, bill }: { taskForce: string; bill: Bill }) {
  const { t, lang } = useTranslation('dashboard');
  const localized = useLocalized();
  const [task] = bill.tasks;
  const title = localized(bill.title);
  return (
    <li className="bill">
      {task ? (
        <AppLink {...paths.task(taskForce, task.code, 'legislation')} className="task-link">
          {title}
        </AppLink>
      ) : (
        <b>{title}</b>
      )}
      <small className="muted bill-statute">{localized(bill.statute)}</small>
      <Standing bill={bill} lang={lang} />
      <small className="muted">
        {t('board.ministry', { ministry: localized(bill.ministry.name) })} · {bill.tasks.map((each) => each.code).join(', ')}
      </small>
    </li>
  );
}

/** A lane of many cards takes the width of two. */
function Lane({ taskForce, column }: { taskForce: string; column: BoardColumn }) {
  const width = column.bills.length > WIDE_FROM ? ' board-wide' : '';
  return (
    <li className={`board-column board-${column.id}${width}`}>
      <h3>
        {column.name} <b className="number">{column.bills.length}</b>
      </h3>
      <ul>
        {column.bills.map((bill) => (
          <BillCard key={bill.id} taskForce={taskForce} bill={bill} />
        ))}
      </ul>
    </li>
  );
}

export function BillBoard({ taskForce, bills }: { taskForce: string; bills: readonly Bill[] }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  const columns = columnsOf(bills, localized, (each) => t(`common:effect.${each}`));
  return (
    <section className="card" id="legislation" aria-labelledby="h-board">
      <div className="section-head">
        <h2 id="h-board">{t('board.title')}</h2>
        <AppLink {...paths.list(taskForce, 'legislation')} {...rows(bills.length)} className="muted opens">
          {t('board.count', { count: bills.length })}
        </AppLink>
      </div>
      {columns.length === 0 ? <EmptyState title={t('board.none')} /> : null}
      <ol className="board breakable">
        {columns.map((column) => (
          <Lane key={column.id} taskForce={taskForce} column={column} />
        ))}
      </ol>
    </section>
  );
}
