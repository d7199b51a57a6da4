import { useState } from 'react';
import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { Fold } from '../../ui/fold';
import { usePartName } from '../../ui/report/part-name';
import { useSubmitterName } from '../../ui/report/actor-name';
import { ReportState } from '../../ui/report/report-state';
import { Turn } from '../../ui/report/turn';
import type { OwnReport } from './own-report';
import { OwnThread } from './own-thread';
import { SentReport } from './sent-report';
import { WithdrawButton } from './withdraw-button';

/** A report that was handed in: a line that opens. */
export function SentRow({ taskForce, roundName, report }: { taskForce: string; roundName: LocalizedText; report: OwnReport }) {
  const { t, lang } = useTranslation('reports');
  const localized = useLocalized();
  const partName = usePartName();
  const submitterOf = useSubmitterName();
  const [isOpen, setOpen] = useState(false);
  const { latestSubmission: sent } = report;
  return (
    <li className="card report-row">
      <Fold
        level={2}
        summary={`${report.task.code} ${localized(report.task.title)}`}
        isOpen={isOpen}
        onToggle={setOpen}
        beside={
          <div className="report-row-side">
            <span className="badge">{partName(report)}</span>
            <ReportState report={report} />
            {report.turn === null ? null : <Turn turn={report.turn} />}
            {sent === null ? null : (
              <small className="muted">{t('sentAt', { when: formatInstant(sent.submittedAt, lang), who: submitterOf(sent) })}</small>
            )}
            <OwnThread taskForce={taskForce} report={report} />
            {report.viewerCan.withdraw ? <WithdrawButton taskForce={taskForce} report={report} /> : null}
          </div>
        }
      >
        <SentReport taskForce={taskForce} report={report} roundName={roundName} isInRow />
      </Fold>
    </li>
  );
}
