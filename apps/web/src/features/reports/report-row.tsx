import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Fold } from '../../ui/fold';
import { usePartName } from '../../ui/report/part-name';
import { ReportState } from '../../ui/report/report-state';
import { Turn } from '../../ui/report/turn';
import { ClaimFields } from './claim-fields';
import { CopyReport } from './copy-report';
import { useDraft } from './draft-book';
import { DraftConflict } from './draft-conflict';
import { formOf } from './draft-form';
import type { DraftKeeper } from './draft-keeper';
import { EvidenceFold } from './evidence-part';
import type { FieldErrors } from './field-errors';
import type { FormProps } from './form-props';
import { KnownFacts } from './known-facts';
import { NarrativeField, NextPlanField } from './narrative-fields';
import { NoChangeBox } from './no-change-box';
import { LatestExtension, OwnDeadline } from './own-deadline';
import type { OwnReport } from './own-report';
import { OwnThread } from './own-thread';
import { isBegun, type Content } from './report-content';
import { ReportFiles } from './report-files';
import { ReturnedNote, SectionComments } from './returned-note';
import { SaveStatus } from './save-status';
import { ObstacleFields, RatingView } from './view-fields';

const SOON_DAYS = 30;

/** What came back, was begun, or has a date that is past or near starts open; the rest waits for a click. */
function startsOpen(report: OwnReport, content: Content): boolean {
  const isNear = report.prefill.milestones.some(
    ({ state, days }) => state === 'OVERDUE' || (state === 'UPCOMING' && days !== null && days <= SOON_DAYS),
  );
  return report.state === 'RETURNED' || (isBegun(content) && !content.noChange) || isNear;
}

function RowFields({ taskForce, ...form }: FormProps & { taskForce: string }) {
  const { report } = form;
  return (
    <div className="row-fields">
      <div className="stack">
        <div>
          <NarrativeField {...form} />
          <SectionComments report={report} section="narrative" />
        </div>
        <div>
          <NextPlanField {...form} />
          <SectionComments report={report} section="nextPlan" />
        </div>
        <div>
          <ObstacleFields {...form} />
          <SectionComments report={report} section="obstacle" />
        </div>
      </div>
      <div className="stack">
        <div>
          <ClaimFields {...form} />
          <SectionComments report={report} section="milestones" />
        </div>
        <EvidenceFold taskForce={taskForce} report={report} />
        <div>
          <RatingView {...form} />
          <SectionComments report={report} section="rating" />
        </div>
        <KnownFacts report={report} />
      </div>
    </div>
  );
}

interface ReportRowProps {
  taskForce: string;
  roundName: string;
  report: OwnReport;
  keeper: DraftKeeper;
  errors: FieldErrors;
  onEdit: (field: string) => void;
}

/** One task of the ministry: a line when nothing is to be said, a small form when there is. */
export function ReportRow({ taskForce, roundName, report, keeper, errors, onEdit }: ReportRowProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const partName = usePartName();
  const draft = useDraft(keeper);
  const [isOpen, setOpen] = useState(() => startsOpen(report, draft.content));
  const title = `${report.task.code} ${localized(report.task.title)}`;
  const form = formOf({ report, keeper, draft, errors, onEdit });
  const hasErrors = Object.keys(form.errors).length > 0;
  return (
    <li className="card report-row" onBlur={() => void keeper.flush()}>
      <Fold
        level={2}
        summary={title}
        isOpen={isOpen || hasErrors || draft.conflict !== null}
        onToggle={setOpen}
        beside={
          <div className="report-row-side">
            <span className="badge">{partName(report)}</span>
            <ReportState report={report} />
            {report.turn === null ? null : <Turn turn={report.turn} />}
            <OwnDeadline report={report} />
            <OwnThread taskForce={taskForce} report={report} />
            <SaveStatus report={report} draft={draft} />
            <NoChangeBox {...form} />
          </div>
        }
      >
        <div className="stack">
          {errors['report'] === undefined ? null : <p className="field-error">{errors['report']}</p>}
          {draft.conflict ? <DraftConflict report={report} keeper={keeper} draft={draft} other={draft.conflict} /> : null}
          {draft.isRestored && !draft.conflict ? <p className="muted">{t('restored')}</p> : null}
          <LatestExtension report={report} />
          <ReturnedNote report={report} />
          <RowFields {...form} taskForce={taskForce} />
          <div className="row no-print">
            <CopyReport report={report} content={draft.content} roundName={roundName} />
            <ReportFiles id={report.id} before={keeper.flush} />
            <AppLink {...paths.report(taskForce, report.id)}>{t('fullForm')}</AppLink>
            {report.part === 'LEAD' && report.task.leadStatus === 'PROVISIONAL' ? (
              <AppLink {...paths.task(taskForce, report.task.code)}>{t('settleLead')}</AppLink>
            ) : null}
          </div>
        </div>
      </Fold>
    </li>
  );
}
