import { useQuery } from '@tanstack/react-query';
import { Handshake, UserRoundCheck } from 'lucide-react';
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
import { ChargesQuery, isMovable, type ChargesAnswer, tasksInHand, type TaskInHand } from './charges-query';
import { DeputyDialog } from './deputy-dialog';
import { DeputyList } from './deputy-list';
import { HandOverDialog } from './hand-over-dialog';

/** Who acts in the place of whoever has the task, and until when. */
function ActingFor({ charge }: { charge: NonNullable<TaskInHand['charge']> }) {
  const { t, lang } = useTranslation('reports');
  const localized = useLocalized();
  if (charge.deputy === null) return null;
  const name = charge.deputy.deputy === null ? t('charge.unknown') : localized(charge.deputy.deputy.name);
  return <div className="muted">{t('deputy.acting', { name, until: formatDayPlain(charge.deputy.untilOn, lang) })}</div>;
}

function Holder({ charge }: Pick<TaskInHand, 'charge'>) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  if (charge === null) return <span className="muted">{t('charge.none')}</span>;
  if (charge.holder)
    return (
      <>
        {[charge.holder.name, charge.holder.position].flatMap((part) => (part ? [localized(part)] : [])).join(' ')}
        <ActingFor charge={charge} />
      </>
    );
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
  const by = t(charge.handedOverByDeputy ? 'charge.byDeputy' : 'charge.by', { who: nameOf(charge.handedOverBy) });
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

type Open = 'hand-over' | 'deputy' | null;

interface ActsProps {
  taskForce: string;
  answer: ChargesAnswer;
  rows: readonly TaskInHand[];
  onDone: (done: string) => void;
}

/** The two acts by which work goes on with somebody else: for good, or for some days. */
function Acts({ taskForce, answer, rows, onDone }: ActsProps) {
  const { t } = useTranslation('reports');
  const [open, setOpen] = useState<Open>(null);
  const movable = rows.filter(isMovable);
  const { viewer, taskForce: found } = answer;
  if (viewer === null || found === null) return null;
  const shared = { taskForce, viewerId: viewer.id, colleagues: found.liaisons, onClose: () => setOpen(null) };
  return (
    <>
      <div className="button-row no-print">
        {movable.length === 0 ? null : (
          <Button onClick={() => setOpen('hand-over')}>
            <Handshake size={17} aria-hidden />
            {t('charge.action')}
          </Button>
        )}
        {found.liaisons.length < 2 ? null : (
          <Button onClick={() => setOpen('deputy')}>
            <UserRoundCheck size={17} aria-hidden />
            {t('deputy.action')}
          </Button>
        )}
      </div>
      {open === 'hand-over' ? <HandOverDialog {...shared} rows={movable} onDone={(count) => onDone(t('charge.done', { count }))} /> : null}
      {open === 'deputy' ? (
        <DeputyDialog
          {...shared}
          saysItOfOthers={viewer.duty === 'FOCAL_POINT'}
          today={found.today}
          onDone={() => onDone(t('deputy.done'))}
        />
      ) : null}
    </>
  );
}

/** 과제 담당자: who of us has which task in hand, who acts for whom, and the acts by which work passes on. */
export function ChargesCard({ taskForce: code }: { taskForce: string }) {
  const { t } = useTranslation('reports');
  const query = useQuery(taskForceQuery(code, ChargesQuery, { code }));
  const [done, setDone] = useState<string | null>(null);
  const columns = useColumns();
  return (
    <section className="card stack-small" aria-label={t('charge.title')}>
      <h2>{t('charge.title')}</h2>
      <Loadable query={query} what={t('charge.title')} blocks={[12]}>
        {(answer) => {
          const rows = answer.taskForce ? tasksInHand(answer.taskForce) : [];
          return (
            <>
              {done === null ? null : <Notice tone="good" title={done} />}
              <DataTable
                caption={t('charge.caption')}
                columns={columns}
                rows={rows}
                rowKey={({ task }) => task.id}
                empty={t('charge.empty')}
              />
              <DeputyList taskForce={code} deputies={answer.taskForce?.deputies ?? []} />
              <Acts taskForce={code} answer={answer} rows={rows} onDone={setDone} />
            </>
          );
        }}
      </Loadable>
    </section>
  );
}
