import { useEffect, useRef, useState } from 'react';
import { asFailure } from '../../lib/errors';
import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { errorOf, otherErrors, sayUserError, type UserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useActorName } from '../../ui/report/actor-name';
import { ReportReading } from '../../ui/report/report-reading';
import { ReviewGiven } from '../../ui/report/review-given';
import { SECTIONS, type Section, type SubmissionFacts } from '../../ui/report/report-fields';
import { Status } from '../../ui/status';
import { TextArea } from '../../ui/text-area';
import { useDecide, type Comment, type Decision } from './decide';
import type { ReviewedReport } from './reader-query';

type Verdict = Decision['verdict'];

interface ReviewDeskProps {
  taskForce: string;
  report: ReviewedReport;
  submission: SubmissionFacts;
  onDecided: () => void;
}

/** The comments that were sent, so that a refusal at index 1 finds its section. */
function commentError(errors: readonly UserError[], sent: readonly Comment[], section: Section): string | undefined {
  const error = errors.find(({ path }) => path?.[1] === 'comments' && sent[Number(path[2])]?.section === section);
  return error && sayUserError(error);
}

function useDesk({ taskForce, report, onDecided }: Omit<ReviewDeskProps, 'submission'>) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [reason, setReason] = useState('');
  const [opinion, setOpinion] = useState('');
  const [notes, setNotes] = useState<Partial<Record<Section, string>>>({});
  const decide = useDecide(taskForce, report, onDecided);
  const comments = SECTIONS.flatMap((section) => ((notes[section] ?? '').trim() === '' ? [] : [{ section, text: notes[section] ?? '' }]));
  const errors = decide.data?.userErrors ?? [];
  return {
    ...{ verdict, setVerdict, reason, setReason, opinion, setOpinion, notes, decide, errors },
    note: (section: Section, text: string) => setNotes({ ...notes, [section]: text }),
    noteError: (section: Section) => commentError(errors, comments, section),
    send: () => verdict !== null && decide.mutate(verdict === 'ACCEPTED' ? { verdict, opinion } : { verdict, reason, comments }),
  };
}

/** Accepting makes facts of what is claimed; returning needs a reason. Both are one more click away, so that neither happens by chance. */
function DecisionBar({ desk, isReturnable }: { desk: ReturnType<typeof useDesk>; isReturnable: boolean }) {
  const { t } = useTranslation('review');
  const { verdict, decide, errors } = desk;
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verdict !== null) field.current?.querySelector('textarea')?.focus();
  }, [verdict]);
  if (verdict === null) {
    return (
      <div className="button-row">
        <Button kind="primary" onClick={() => desk.setVerdict('ACCEPTED')}>
          {t('decide.accept')}
        </Button>
        {isReturnable ? (
          <Button onClick={() => desk.setVerdict('RETURNED')}>{t('decide.return')}</Button>
        ) : (
          <span className="muted">{t('decide.notReturnable')}</span>
        )}
      </div>
    );
  }
  return (
    <div className="stack-small" ref={field}>
      {decide.isError ? <Notice tone="bad" title={t(`common:error.${asFailure(decide.error).kind}`, { seconds: 60 })} /> : null}
      {otherErrors(errors, ['reason', 'opinion', 'text', 'section']).map((text) => (
        <Notice key={text} tone="bad" title={text} />
      ))}
      {verdict === 'RETURNED' ? (
        <TextArea
          label={t('decide.reason')}
          help={t('decide.reasonHelp')}
          isRequired
          rows={3}
          value={desk.reason}
          onChange={desk.setReason}
          error={errorOf(errors, 'reason')}
        />
      ) : (
        <TextArea
          label={t('decide.opinion')}
          help={t('decide.opinionHelp')}
          rows={2}
          value={desk.opinion}
          onChange={desk.setOpinion}
          error={errorOf(errors, 'opinion')}
        />
      )}
      <div className="button-row">
        <Button kind="primary" isBusy={decide.isPending} onClick={desk.send}>
          {t(`decide.confirm.${verdict}`)}
        </Button>
        <Button onClick={() => desk.setVerdict(null)}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}

/** The latest submission with the office's pen beside it; the ministry's own text is never touched. */
export function ReviewDesk({ taskForce, report, submission, onDecided }: ReviewDeskProps) {
  const { t, lang } = useTranslation('review');
  const nameOf = useActorName();
  const desk = useDesk({ taskForce, report, onDecided });
  const isReturning = desk.verdict === 'RETURNED';
  const beside = (section: Section) =>
    isReturning ? (
      <TextArea
        label={t('decide.comment', { section: t(`reporting:section.${section}`) })}
        rows={2}
        value={desk.notes[section] ?? ''}
        onChange={(text) => desk.note(section, text)}
        error={desk.noteError(section)}
      />
    ) : null;
  return (
    <section className="stack" aria-label={t('submission.title')}>
      <h3>
        {t('submission.title')}{' '}
        <small className="muted">
          {t('submission.by', { who: nameOf(submission.submittedBy), when: formatInstant(submission.submittedAt, lang) })}
        </small>
      </h3>
      <ReportReading content={submission.content} beside={beside} rating={<Status rating={report.task.computedRating.rating} />} />
      {submission.review ? <ReviewGiven review={submission.review} /> : null}
      {report.viewerCan.review ? (
        <div className="decision-bar no-print">
          <DecisionBar desk={desk} isReturnable={report.round.closedAt === null} />
        </div>
      ) : null}
    </section>
  );
}
