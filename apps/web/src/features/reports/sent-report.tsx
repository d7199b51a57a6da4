import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { Notice } from '../../ui/notice';
import { ReportReading } from '../../ui/report/report-reading';
import { CopyReport } from './copy-report';
import type { OwnReport } from './own-report';
import { contentOf } from './report-content';
import { ReportFiles } from './report-files';
import { WithdrawButton } from './withdraw-button';

interface SentReportProps {
  taskForce: string;
  report: OwnReport;
  roundName: LocalizedText;
  /** In a row that shows the way to take it back already. */
  isInRow?: boolean;
}

/** A report as it was handed in, read only; where it stands, and whose turn it is. */
export function SentReport({ taskForce, report, roundName, isInRow = false }: SentReportProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const { latestSubmission: sent } = report;
  const body =
    sent === null ? (
      <p className="muted">{t('neverSent')}</p>
    ) : (
      <>
        {report.state === 'SUBMITTED' && report.reviewBegunAt !== null ? <p className="muted">{t('reviewBegun')}</p> : null}
        {sent.review?.opinion == null ? null : (
          <Notice title={t('opinion')}>
            <p>{sent.review.opinion}</p>
          </Notice>
        )}
        <ReportReading content={sent.content} evidence={sent.evidence} />
        <div className="row no-print">
          <CopyReport report={report} content={contentOf(sent.content)} roundName={localized(roundName)} />
          <ReportFiles id={report.id} />
        </div>
      </>
    );
  if (isInRow) return <div className="stack">{body}</div>;
  return (
    <section className="card stack" aria-label={t('oneReport')}>
      {body}
      {report.viewerCan.withdraw ? <WithdrawButton taskForce={taskForce} report={report} /> : null}
    </section>
  );
}
