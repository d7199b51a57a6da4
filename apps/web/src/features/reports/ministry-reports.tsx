import { CheckCheck, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Button } from '../../ui/button';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import { AskExtensionButton } from './ask-extension-button';
import { useAdopted, useDraftBook, type DraftBook } from './draft-book';
import type { OwnReport } from './own-report';
import { PageSignOff } from './page-sign-off';
import { isBegun } from './report-content';
import { ReplySheetCard } from './reply-sheet-card';
import { ReportFiles } from './report-files';
import { ReportRow } from './report-row';
import type { Round } from './reports-query';
import { RoundLine } from './round-line';
import { SentRow } from './sent-row';
import { useSubmit } from './submit';
import { SubmitControl } from './submit-control';
import { SubmitOutcome } from './submit-outcome';

interface MinistryReportsProps {
  taskForce: string;
  viewerId: string;
  round: Round;
  reports: readonly OwnReport[];
}

/** Came back first, then what is still to be written, then what is done. */
const ORDER: Record<string, number> = { RETURNED: 0, DRAFT: 1, NOT_BEGUN: 1, SUBMITTED: 2, ACCEPTED: 3 };
const inOrder = (reports: readonly OwnReport[]) => reports.toSorted((a, b) => (ORDER[a.state] ?? 0) - (ORDER[b.state] ?? 0));

function Tools({ taskForce, open, book }: { taskForce: string; open: readonly OwnReport[]; book: DraftBook }) {
  const { t } = useTranslation('reports');
  const nothingNew = () => {
    for (const report of open) {
      const keeper = book.keeperOf(report);
      if (!isBegun(keeper.snapshot().content)) keeper.change({ noChange: true });
    }
  };
  return (
    <div className="button-row no-print">
      <Button onClick={nothingNew}>
        <CheckCheck size={17} aria-hidden />
        {t('allNoChange')}
      </Button>
      <AskExtensionButton taskForce={taskForce} reports={open} />
      <Button onClick={() => window.print()}>
        <Printer size={17} aria-hidden />
        {t('common:print.action')}
      </Button>
    </div>
  );
}

/** One file a body: a successor's page holds those of the body it follows, too. */
function WholeBody({ reports, book }: { reports: readonly OwnReport[]; book: DraftBook }) {
  const first = reports.filter(({ ministry }, index) => reports.findIndex((other) => other.ministry.code === ministry.code) === index);
  const localized = useLocalized();
  return first.map(({ id, ministry }) => (
    <ReportFiles key={id} id={id} isWhole before={book.flush} body={first.length > 1 ? localized(ministry.name) : undefined} />
  ));
}

export function MinistryReports({ taskForce, viewerId, round, reports }: MinistryReportsProps) {
  const { t } = useTranslation('reports');
  const roundName = useLocalized()(round.name);
  const book = useDraftBook(viewerId);
  const submission = useSubmit(taskForce, book);
  const open = useMemo(() => reports.filter((report) => report.viewerCan.edit), [reports]);
  useAdopted(book, open);
  const late = open.map((report) => report.daysLate ?? 0);
  return (
    <NoVictimsScope>
      <section className="card stack-small" aria-label={t('round.label')}>
        <RoundLine round={round} daysLate={Math.max(0, ...late) || null} />
        <p className="muted" role="status">
          {open.length > 0 ? t('toDo', { count: open.length, total: reports.length }) : t('allDone')}
        </p>
        {open.length > 0 ? <NoVictims /> : null}
        {open.length > 0 ? <Tools taskForce={taskForce} open={open} book={book} /> : null}
        <WholeBody reports={reports} book={book} />
      </section>
      <SubmitOutcome reports={reports} submission={submission} />
      <ul className="stack">
        {inOrder(reports).map((report) =>
          report.viewerCan.edit ? (
            <ReportRow
              key={report.id}
              taskForce={taskForce}
              roundName={roundName}
              report={report}
              keeper={book.keeperOf(report)}
              errors={submission.errorsOf(report.id)}
              onEdit={(field) => submission.mend(report.id, field)}
            />
          ) : (
            <SentRow key={report.id} taskForce={taskForce} roundName={round.name} report={report} />
          ),
        )}
      </ul>
      {open.length > 0 ? (
        <>
          <ReplySheetCard taskForce={taskForce} open={open} book={book} />
          <PageSignOff open={open} book={book} submission={submission} />
          <SubmitControl reports={open} book={book} submission={submission} label={t('submitAll')} />
        </>
      ) : null}
    </NoVictimsScope>
  );
}
