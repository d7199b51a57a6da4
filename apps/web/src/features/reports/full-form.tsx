import { useEffect, useMemo } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { Button } from '../../ui/button';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import { ClaimFields } from './claim-fields';
import { CopyReport } from './copy-report';
import { useAdopted, useDraft, useDraftBook } from './draft-book';
import { formOf } from './draft-form';
import { DraftConflict } from './draft-conflict';
import { EvidencePart } from './evidence-part';
import { fieldName, type FormProps } from './form-props';
import { FormAside } from './form-aside';
import { KnownFacts } from './known-facts';
import { NarrativeField, NextPlanField } from './narrative-fields';
import type { OwnReport } from './own-report';
import { ReportFiles } from './report-files';
import { ReturnedNote, SectionComments } from './returned-note';
import { SignOff } from './sign-off';
import { useSubmit } from './submit';
import { SubmitControl } from './submit-control';
import { SubmitOutcome } from './submit-outcome';
import { ObstacleFields, RatingView } from './view-fields';
import { NoChangeBox } from './no-change-box';
import './full-form.css';

interface FullFormProps {
  taskForce: string;
  viewerId: string;
  report: OwnReport;
  roundName: LocalizedText;
}

function Sections({ taskForce, ...form }: FormProps & { taskForce: string }) {
  const { report, content, errors, edit } = form;
  const localized = useLocalized();
  return (
    <>
      <h2 className="sr-only">{localized(report.task.title)}</h2>
      <section id="s-narrative" className="card stack-small">
        <NoChangeBox {...form} />
        <NarrativeField {...form} rows={8} />
        <SectionComments report={report} section="narrative" />
      </section>
      <section id="s-nextPlan" className="card stack-small">
        <NextPlanField {...form} rows={4} />
        <SectionComments report={report} section="nextPlan" />
      </section>
      <section id="s-milestones" className="card stack-small">
        <ClaimFields {...form} />
        <SectionComments report={report} section="milestones" />
      </section>
      <section id="s-evidence" className="card stack-small">
        <EvidencePart taskForce={taskForce} report={report} />
      </section>
      <section id="s-facts" className="card stack-small">
        <KnownFacts report={report} />
        <RatingView {...form} />
        <SectionComments report={report} section="rating" />
      </section>
      <section id="s-obstacle" className="card stack-small">
        <ObstacleFields {...form} isOpenAtFirst />
        <SectionComments report={report} section="obstacle" />
      </section>
      <section id="s-signOff" className="card">
        <SignOff
          reports={[report]}
          value={content}
          errors={errors}
          name={(field) => fieldName(report, field)}
          onChange={(change) => edit(Object.keys(change)[0] ?? '', change)}
        />
      </section>
    </>
  );
}

export function FullForm({ taskForce, viewerId, report, roundName }: FullFormProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const book = useDraftBook(viewerId);
  const reports = useMemo(() => [report], [report]);
  useAdopted(book, reports);
  const keeper = book.keeperOf(report);
  const draft = useDraft(keeper);
  const submission = useSubmit(taskForce, book);
  const onEdit = (field: string) => submission.mend(report.id, field);
  const form = formOf({ report, keeper, draft, errors: submission.errorsOf(report.id), onEdit });
  useEffect(() => {
    const saveByKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void keeper.flush();
    };
    document.addEventListener('keydown', saveByKey);
    return () => document.removeEventListener('keydown', saveByKey);
  }, [keeper]);
  return (
    <div className="full-form" onBlur={() => void keeper.flush()}>
      <div className="stack">
        <SubmitOutcome reports={reports} submission={submission} />
        {draft.conflict ? <DraftConflict report={report} keeper={keeper} draft={draft} other={draft.conflict} /> : null}
        <ReturnedNote report={report} />
        <NoVictimsScope>
          <NoVictims />
          <Sections {...form} taskForce={taskForce} />
        </NoVictimsScope>
        <div className="row no-print">
          <CopyReport report={report} content={draft.content} roundName={localized(roundName)} />
          <ReportFiles id={report.id} before={keeper.flush} />
          <Button onClick={() => window.print()}>{t('common:print.action')}</Button>
        </div>
        <SubmitControl reports={reports} book={book} submission={submission} label={t('submitOne')} />
      </div>
      <FormAside report={report} draft={draft} />
    </div>
  );
}
