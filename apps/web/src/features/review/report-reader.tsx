import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { AppLink } from '../../ui/app-link';
import { JointCard } from '../../ui/joint/joint-card';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { usePartName } from '../../ui/report/part-name';
import { ReportState } from '../../ui/report/report-state';
import { ThreadButton } from '../../ui/thread/thread-button';
import { useBeginReview } from './decide';
import { Differences } from './differences';
import { JudgementPanel } from './judgement-panel';
import { Flags } from './flags';
import { ReaderQuery, type ReviewedReport } from './reader-query';
import { ReviewDesk } from './review-desk';

/** Whether somebody is at the report: who chose it is; whom a decision led to it, from the first touch or key on. */
function useIsRead(isLedTo: boolean): [boolean, RefObject<HTMLElement | null>] {
  const [isRead, setRead] = useState(!isLedTo);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = place;
    if (isRead || current === null) return;
    const begin = () => setRead(true);
    for (const act of ['pointerdown', 'keydown']) current.addEventListener(act, begin);
    return () => {
      for (const act of ['pointerdown', 'keydown']) current.removeEventListener(act, begin);
    };
  }, [isRead]);
  return [isRead, place];
}

/**
 * Tells the server once that the reading has begun. A decision may be pressed before that has arrived on a slow line: it waits for this
 * promise, and is made on the version that the opening left.
 */
function useReadingBegun(taskForce: string, report: ReviewedReport, isRead: boolean): () => Promise<number> {
  const { mutateAsync } = useBeginReview(taskForce);
  const opening = useRef<Promise<number>>(undefined);
  const { id, version, state, reviewBegunAt, viewerCan } = report;
  const mustTell = isRead && state === 'SUBMITTED' && reviewBegunAt === null && viewerCan.review;
  useEffect(() => {
    if (!mustTell) return;
    // Where the opening fails, the decision itself says what is wrong.
    opening.current = mutateAsync({ id, version }).then(
      ({ statusReportReviewBegin: { statusReport } }) => statusReport?.version ?? version,
      () => version,
    );
  }, [mustTell, mutateAsync, id, version]);
  return async () => Math.max(version, (await opening.current) ?? version);
}

function Head({ taskForce, report }: { taskForce: string; report: ReviewedReport }) {
  const localized = useLocalized();
  const partName = usePartName();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opened it, or was led on to it by a decision, reads on from here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [report.id]);
  return (
    <header className="reader-head">
      <h2 ref={heading} tabIndex={-1}>
        <AppLink {...paths.task(taskForce, report.task.code, 'reports')} className="task-link">
          {report.task.code} {localized(report.task.title)}
        </AppLink>
      </h2>
      <p className="row">
        <span>
          {localized(report.ministry.name)} · {partName(report)}
        </span>
        <span className="muted">{localized(report.round.name)}</span>
        <ReportState report={report} />
        <ThreadButton
          taskForce={taskForce}
          item={{
            kind: 'REPORT',
            id: report.id,
            taskCode: report.task.code,
            title: `${report.task.code} ${localized(report.ministry.name)}`,
          }}
          head={report.thread}
        />
      </p>
    </header>
  );
}

interface OpenReportProps {
  taskForce: string;
  report: ReviewedReport;
  next: string | undefined;
  isLedTo: boolean;
  onLeadTo: (id: string | undefined) => void;
}

function OpenReport({ taskForce, report, next, isLedTo, onLeadTo }: OpenReportProps) {
  const { t } = useTranslation('review');
  const navigate = useNavigate();
  const [isRead, place] = useIsRead(isLedTo);
  const begun = useReadingBegun(taskForce, report, isRead);
  // Who has opened another one meanwhile stays there.
  const goOn = () => {
    onLeadTo(next);
    void navigate({
      to: '.',
      search: (before) => (before.report === undefined || before.report === report.id ? { ...before, report: next } : before),
      resetScroll: false,
    });
  };
  const { latestSubmission: latest } = report;
  return (
    <article className="card stack" ref={place}>
      <p className="reader-back no-print">
        <AppLink to="." search={(before) => ({ ...before, report: undefined })}>
          {t('toList')}
        </AppLink>
      </p>
      <Head taskForce={taskForce} report={report} />
      {latest === null ? (
        <p className="muted">{t('reporting:nothingWritten')}</p>
      ) : (
        <>
          <Flags flags={report.flags} />
          <Differences report={report} />
          <JudgementPanel taskForce={taskForce} report={report} />
          <JointCard taskForce={taskForce} id={report.id} />
          <ReviewDesk taskForce={taskForce} report={report} submission={latest} begun={begun} onDecided={goOn} />
        </>
      )}
    </article>
  );
}

/** One report to read and to answer, beside the list. */
export function ReportReader({ id, ...opened }: Omit<OpenReportProps, 'report'> & { id: string }) {
  const { t } = useTranslation('review');
  const query = useQuery(taskForceQuery(opened.taskForce, ReaderQuery, { id }));
  return (
    <Loadable query={query} what={t('reader')} blocks={[40]}>
      {({ statusReport }) => (statusReport === null ? <NotThere /> : <OpenReport {...opened} report={statusReport} />)}
    </Loadable>
  );
}
