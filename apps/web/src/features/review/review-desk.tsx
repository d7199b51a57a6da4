import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useSubmitterName } from '../../ui/report/actor-name';
import type { Section, SubmissionFacts } from '../../ui/report/report-fields';
import { ReportReading } from '../../ui/report/report-reading';
import { NoVictimsScope } from '../../ui/no-victims';
import { ReviewGiven } from '../../ui/report/review-given';
import { Status } from '../../ui/status';
import { TextArea } from '../../ui/text-area';
import { DecisionBar } from './decision-bar';
import { EarlierSubmissions } from './earlier-submissions';
import type { ReviewedReport } from './reader-query';
import { useDesk, type Desk } from './use-desk';

interface ReviewDeskProps {
  taskForce: string;
  report: ReviewedReport;
  submission: SubmissionFacts;
  /** The version to decide on, once the opening of the report has reached the server. */
  begun: () => Promise<number>;
  onDecided: () => void;
}

/** While it is sent back, each section has room for a comment of its own. */
function CommentField({ desk, section }: { desk: Desk; section: Section }) {
  const { t } = useTranslation('review');
  if (desk.verdict !== 'RETURNED') return null;
  return (
    <div className="no-print">
      <TextArea
        label={t('decide.comment', { section: t(`reporting:section.${section}`) })}
        rows={2}
        value={desk.notes[section] ?? ''}
        onChange={(text) => desk.note(section, text)}
        error={desk.noteError(section)}
      />
    </div>
  );
}

/** The latest submission with the office's pen beside it; the ministry's own text is never touched. */
export function ReviewDesk({ taskForce, report, submission, begun, onDecided }: ReviewDeskProps) {
  const { t, lang } = useTranslation('review');
  const nameOf = useSubmitterName();
  const desk = useDesk({ taskForce, begun, report, onDecided });
  const by = t('submission.by', { who: nameOf(submission), when: formatInstant(submission.submittedAt, lang) });
  return (
    <NoVictimsScope>
      <section className="stack" aria-label={t('submission.title')}>
        <h3>
          {t('submission.title')} <small className="muted">{by}</small>
        </h3>
        <ReportReading
          content={submission.content}
          evidence={submission.evidence}
          beside={(section) => <CommentField desk={desk} section={section} />}
          rating={<Status rating={report.task.computedRating.rating} />}
        />
        {submission.review ? <ReviewGiven review={submission.review} /> : null}
        <EarlierSubmissions submissions={report.submissions} latest={submission} />
        {report.viewerCan.review ? (
          <div className="decision-bar no-print">
            <DecisionBar desk={desk} />
          </div>
        ) : null}
      </section>
    </NoVictimsScope>
  );
}
