import { useEffect, useRef } from 'react';
import { asFailure } from '../../lib/errors';
import { formatTime } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { ErrorSummary, focusField, type FieldProblem } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { fieldName } from './form-props';
import type { OwnReport } from './own-report';
import { SIGN_OFF_FIELDS } from './report-content';
import type { Submission } from './submit';

function problemsOf(reports: readonly OwnReport[], submission: Submission): FieldProblem[] {
  const [first] = reports.filter((report) => report.viewerCan.edit);
  const all = reports.flatMap((report) =>
    Object.entries(submission.errorsOf(report.id)).map(([field, text]) => {
      // There is one line of signature for all: whichever task it was refused for, it is complained about there, and once.
      const shown = first !== undefined && SIGN_OFF_FIELDS.includes(field) ? first : report;
      return { field: fieldName(shown, field), text: shown === report ? `${report.task.code} · ${text}` : text };
    }),
  );
  return all.filter(({ field }, index) => all.findIndex((other) => other.field === field) === index);
}

/** How the last act of handing in ended; the focus goes to it. */
export function SubmitOutcome({ reports, submission }: { reports: readonly OwnReport[]; submission: Submission }) {
  const { t } = useTranslation('reports');
  const { submit } = submission;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (submit.isSuccess || submit.isError) box.current?.focus();
  }, [submit.isSuccess, submit.isError, submit.submittedAt]);
  if (submit.isError) {
    const failure = asFailure(submit.error);
    return <Notice ref={box} tone="bad" title={t(`common:error.${failure.kind}`, { seconds: failure.retryAfterSeconds ?? 60 })} />;
  }
  if (!submit.isSuccess) return null;
  const problems = problemsOf(reports, submission);
  if (!submit.data.isHeld)
    return (
      <Notice ref={box} tone="good" title={t('submitted', { count: submit.data.sent.length, time: formatTime(submit.submittedAt) })} />
    );
  if (problems.length === 0) return null;
  return <ErrorSummary ref={box} title={t('notSubmitted')} problems={problems} onChoose={(field) => focusField(field)} />;
}
