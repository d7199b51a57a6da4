import type { ReactNode } from 'react';
import { dayOf, formatDayPlain, isCalendarDay } from '../../lib/dates';
import { hasText, useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { formatWon } from '../../lib/money';
import { paths } from '../../lib/paths';
import { usePreferences } from '../../lib/preferences';
import { RATINGS } from '../../lib/search';
import { AppLink } from '../../ui/app-link';
import { Dated } from '../../ui/dated';
import { Disclosure } from '../../ui/disclosure';
import { EmptyState } from '../../ui/empty-state';
import { IllustrativeBadge } from '../../ui/provenance';
import { StatusShape } from '../../ui/status';
import type { DetailTaskForce } from './dashboard-detail';

type Change = DetailTaskForce['dashboard']['changes'][number];
const SHOWN = 6;

/** Ratings come as codes, dates as days and amounts in won; anything else is already a word. */
function Value({ value, code, kind }: { value: string | null; code: string; kind: string | undefined }) {
  const { t, lang } = useTranslation('dashboard');
  const { moneyUnit } = usePreferences();
  if (value === null) return <span className="muted">{t('common:none')}</span>;
  const rating = RATINGS.find((each) => each === value);
  if (rating) {
    return (
      <span className="nowrap">
        <StatusShape rating={rating} size={15} /> {t(`common:rating.${rating}`)}
      </span>
    );
  }
  if (code === 'AMOUNT') {
    return (
      <span>
        {t(`money.${moneyUnit}`, { amount: formatWon(Number(value), moneyUnit, lang) })} <IllustrativeBadge kind={kind} />
      </span>
    );
  }
  const isDay: boolean = isCalendarDay(value);
  return isDay ? <Dated day={value} kind={kind} /> : <span>{value}</span>;
}

/** From what to what; a report that was accepted is told by its body and its round. */
function FromTo({ change }: { change: Change }) {
  const localized = useLocalized();
  const { code, beforeName, afterName, beforeProvenance, afterProvenance } = change;
  const before = beforeName === null ? change.before : localized(beforeName);
  const after = afterName === null ? change.after : localized(afterName);
  if (before === null && after === null) return null;
  if (code === 'REPORT_ACCEPTED') return <small>{after}</small>;
  return (
    <small>
      <Value value={before} code={code} kind={beforeProvenance?.kind} /> → <Value value={after} code={code} kind={afterProvenance?.kind} />
    </small>
  );
}

function ChangeItem({ taskForce, change }: { taskForce: DetailTaskForce; change: Change }) {
  const { t, lang } = useTranslation('dashboard');
  const localized = useLocalized();
  const { task, title, at } = change;
  const word = hasText('dashboard', `change.${change.code}`) ? t(`change.${change.code}`) : change.code;
  return (
    <>
      <span className="change-kind">
        <span className="badge">{word}</span>
      </span>
      <span className="answer-text">
        {task === null ? (
          <b>{localized(title)}</b>
        ) : (
          <AppLink {...paths.task(taskForce.code, task.code)} className="task-link">
            {task.code} {localized(title)}
          </AppLink>
        )}
        <FromTo change={change} />
      </span>
      <time className="muted number" dateTime={at}>
        {formatDayPlain(dayOf(at), lang)}
      </time>
    </>
  );
}

/** 직전 회의 대비 변동사항 */
export function Changes({ taskForce }: { taskForce: DetailTaskForce }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  const { changes, comparedWith } = taskForce.dashboard;
  const items = (some: readonly Change[]): ReactNode => (
    <ul className="lines">
      {some.map((change, index) => (
        <li key={index}>
          <ChangeItem taskForce={taskForce} change={change} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="card" id="changes" aria-labelledby="h-changes">
      <div className="section-head">
        <h2 id="h-changes">{t('changes.title')}</h2>
        {comparedWith?.meeting ? (
          <span className="muted">{t('changes.against', { meeting: localized(comparedWith.meeting.title) })}</span>
        ) : null}
      </div>
      {changes.length === 0 ? (
        <EmptyState title={t('changes.none')}>{comparedWith === null ? t('changes.noMeeting') : undefined}</EmptyState>
      ) : (
        items(changes.slice(0, SHOWN))
      )}
      {changes.length > SHOWN ? (
        <Disclosure staysShutInPrint summary={t('answers.more', { count: changes.length - SHOWN })}>
          {items(changes.slice(SHOWN))}
        </Disclosure>
      ) : null}
    </section>
  );
}
