import type { KeyboardEvent } from 'react';
import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import type { ReviewSearch } from '../../lib/review-search';
import { AppLink } from '../../ui/app-link';
import { EmptyState } from '../../ui/empty-state';
import { usePartName } from '../../ui/report/part-name';
import { ReportState } from '../../ui/report/report-state';
import { Turn } from '../../ui/report/turn';
import { ExtensionAnswer } from './extension-answer';
import { listRows, rowsIn, type Missing } from './review-list';
import type { ReviewRow, RoundFacts } from './review-query';

function Words({ row, round }: { row: ReviewRow; round: RoundFacts }) {
  const { t, lang } = useTranslation('review');
  const partName = usePartName();
  const localized = useLocalized();
  return (
    <>
      <span className="review-row-title">
        {row.task.code} {localized(row.task.title)}
      </span>
      <span className="review-row-facts">
        <span>
          {localized(row.ministry.name)} · {partName(row)}
        </span>
        {row.round.code === round.code ? null : <strong>{localized(row.round.name)}</strong>}
        <ReportState report={row} />
        {row.isExtended ? <small>{t('reporting:extension.due', { when: formatInstant(row.dueAt, lang) })}</small> : null}
        {row.turn === null ? null : <Turn turn={row.turn} />}
      </span>
    </>
  );
}

/** Up and down move from one report to the next; Enter opens it, as with every link. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const place = links.findIndex((each) => each === document.activeElement);
  const next = links[Math.min(links.length - 1, Math.max(0, place + step))];
  event.preventDefault();
  next?.focus();
}

/** Who has not filed, when nothing waits: the question that comes next. */
function NothingWaits({ rows, taskForce, search }: { rows: readonly ReviewRow[]; taskForce: string; search: ReviewSearch }) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const bodies = [...new Map(rowsIn(rows, 'MISSING').map(({ ministry }) => [ministry.code, ministry])).values()];
  return (
    <EmptyState
      title={t('empty.nothingWaits')}
      action={
        bodies.length > 0 ? (
          <AppLink {...paths.review(taskForce, { ...search, state: 'MISSING' })}>{t('empty.toMissing')}</AppLink>
        ) : undefined
      }
    >
      {bodies.length > 0 ? t('empty.missing', { bodies: bodies.map((each) => localized(each.name)).join(', ') }) : t('empty.allFiled')}
    </EmptyState>
  );
}

interface ReviewRowsProps {
  taskForce: string;
  rows: readonly ReviewRow[];
  missing: Missing;
  search: ReviewSearch;
  round: RoundFacts;
}

export function ReviewRows({ taskForce, rows, missing, search, round }: ReviewRowsProps) {
  const { t } = useTranslation('review');
  const shown = listRows(rows, search, missing);
  if (shown.length === 0) {
    return (search.state ?? 'SUBMITTED') === 'SUBMITTED' ? (
      <NothingWaits rows={rows} taskForce={taskForce} search={search} />
    ) : (
      <EmptyState title={t('empty.noneLikeThis')} />
    );
  }
  return (
    <>
      <p className="muted" role="status">
        {t('count', { count: shown.length })}
      </p>
      <ul className="review-rows" onKeyDown={moveFocus}>
        {shown.map((row) => (
          <li key={row.id}>
            {row.state === 'NOT_BEGUN' || row.state === 'DRAFT' ? (
              // A draft is the body's own: the office knows that there is one, and no more.
              <div className="review-row">
                <Words row={row} round={round} />
                <ExtensionAnswer taskForce={taskForce} row={row} />
              </div>
            ) : (
              <AppLink
                {...paths.review(taskForce, { ...search, report: row.id, ...(search.round === undefined ? {} : { round: round.code }) })}
                className="review-row"
                aria-current={row.id === search.report ? 'true' : undefined}
                resetScroll={false}
              >
                <Words row={row} round={round} />
              </AppLink>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
