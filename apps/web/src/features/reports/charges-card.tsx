import { useQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { dayOf, formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForceQuery } from '../../lib/query';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { Loadable } from '../../ui/loadable';
import { Notice } from '../../ui/notice';
import { useActorName } from '../../ui/report/actor-name';
import { ChargesQuery, isMovable, tasksInHand, type TaskInHand } from './charges-query';
import { HandOverDialog } from './hand-over-dialog';

function Holder({ charge }: Pick<TaskInHand, 'charge'>) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  if (charge === null) return <span className="muted">{t('charge.none')}</span>;
  if (charge.holder)
    return <>{[charge.holder.name, charge.holder.position].flatMap((part) => (part ? [localized(part)] : [])).join(' ')}</>;
  const before = charge.previousHolder;
  return (
    <>
      <span className="badge badge-warn">{t(charge.isVacant ? 'charge.vacant' : 'charge.unknown')}</span>{' '}
      {before ? <span className="muted">{t('charge.before', { name: localized(before.name) })}</span> : null}
    </>
  );
}

function Passed({ charge }: Pick<TaskInHand, 'charge'>) {
  const { t, lang } = useTranslation('reports');
  const localized = useLocalized();
  const nameOf = useActorName();
  if (charge === null) return <span className="muted">–</span>;
  const day = formatDayPlain(dayOf(charge.handedOverAt), lang);
  const from = charge.holder && charge.previousHolder ? t('charge.from', { name: localized(charge.previousHolder.name) }) : null;
  const by = t('charge.by', { who: nameOf(charge.handedOverBy) });
  return (
    <>
      <span className="muted">{[day, from, by].filter((part) => part !== null).join(' · ')}</span>
      {charge.note === null ? null : <p className="written">{charge.note}</p>}
    </>
  );
}

function useColumns(): Column<TaskInHand>[] {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  return [
    { id: 'task', header: t('charge.column.task'), isRowHeader: true, cell: ({ task }) => `${task.code} ${localized(task.title)}` },
    { id: 'holder', header: t('charge.column.holder'), cell: ({ charge }) => <Holder charge={charge} /> },
    { id: 'passed', header: t('charge.column.passed'), cell: ({ charge }) => <Passed charge={charge} /> },
  ];
}

/** 과제 담당자: who of us has which task in hand, and the one act by which it passes on. */
export function ChargesCard({ taskForce: code }: { taskForce: string }) {
  const { t } = useTranslation('reports');
  const query = useQuery(taskForceQuery(code, ChargesQuery, { code }));
  const [isPassing, setPassing] = useState(false);
  const [passed, setPassed] = useState<number | null>(null);
  const columns = useColumns();
  return (
    <section className="card stack-small" aria-label={t('charge.title')}>
      <h2>{t('charge.title')}</h2>
      <Loadable query={query} what={t('charge.title')} blocks={[12]}>
        {({ viewer, taskForce }) => {
          const rows = taskForce ? tasksInHand(taskForce) : [];
          const movable = rows.filter(isMovable);
          return (
            <>
              {passed === null ? null : <Notice tone="good" title={t('charge.done', { count: passed })} />}
              <DataTable
                caption={t('charge.caption')}
                columns={columns}
                rows={rows}
                rowKey={({ task }) => task.id}
                empty={t('charge.empty')}
              />
              {movable.length === 0 ? null : (
                <div className="button-row no-print">
                  <Button onClick={() => setPassing(true)}>
                    <Handshake size={17} aria-hidden />
                    {t('charge.action')}
                  </Button>
                </div>
              )}
              {isPassing && viewer ? (
                <HandOverDialog
                  taskForce={code}
                  viewerId={viewer.id}
                  rows={movable}
                  colleagues={taskForce?.liaisons ?? []}
                  onClose={() => setPassing(false)}
                  onDone={setPassed}
                />
              ) : null}
            </>
          );
        }}
      </Loadable>
    </section>
  );
}
