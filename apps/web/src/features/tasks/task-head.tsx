import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { dayOf, formatDayPlain } from '../../lib/dates';
import { files } from '../../lib/files';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { useMoment } from '../../lib/moment';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { FileButtons } from '../../ui/file-buttons';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { BodyName } from '../../ui/plan/body-name';
import { Contact } from '../../ui/plan/contact';
import { Lead } from '../../ui/plan/lead';
import { MilestoneWhen } from '../../ui/plan/milestone-when';
import { NothingNext } from '../../ui/plan/nothing-next';
import { Progress } from '../../ui/plan/progress';
import { Provenance } from '../../ui/provenance';
import { ThreadButton } from '../../ui/thread/thread-button';
import { LeadActions } from './lead-actions';
import { RatingSaid } from './rating-said';
import type { HeadTask, HeadTaskForce } from './task-head-query';

function Neighbours({ taskForce, code }: { taskForce: HeadTaskForce; code: string }) {
  const { t } = useTranslation('tasks');
  const codes = taskForce.tasks.map((each) => each.code);
  const at = codes.indexOf(code);
  const [before, after] = [codes[at - 1], codes[at + 1]];
  return (
    <>
      {before === undefined ? null : (
        <AppLink {...paths.task(taskForce.code, before)} className="button" aria-label={t('previous', { code: before })}>
          <ChevronLeft size={17} aria-hidden />
          {before}
        </AppLink>
      )}
      {after === undefined ? null : (
        <AppLink {...paths.task(taskForce.code, after)} className="button" aria-label={t('next', { code: after })}>
          {after}
          <ChevronRight size={17} aria-hidden />
        </AppLink>
      )}
    </>
  );
}

function SupportingBodies({ supporting }: { supporting: HeadTask['supporting'] }) {
  const { t } = useTranslation('tasks');
  if (supporting.length === 0) return t('common:none');
  return supporting.map(({ ministry, provenance }, index) => (
    <Fragment key={ministry.code}>
      {index === 0 ? null : ', '}
      <BodyName body={ministry} kind={provenance.kind} />
    </Fragment>
  ));
}

function Facts({ taskForce, task }: { taskForce: string; task: HeadTask }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const { nextMilestone: next, lastAcceptedReport: report } = task;
  return (
    <dl className="facts">
      <dt>{t('fact.lead')}</dt>
      <dd className="row">
        <Lead ministry={task.leadMinistry} status={task.leadStatus} />
        <Provenance provenance={task.leadProvenance} />
      </dd>
      <dt>{t('fact.contact')}</dt>
      <dd>
        <Contact contact={task.responsible.find(({ ministry }) => ministry.code === task.leadMinistry.code)?.contact ?? null} />
      </dd>
      {task.leadDisputeReason === null ? null : (
        <>
          <dt>{t('fact.dispute')}</dt>
          <dd>{task.leadDisputeReason}</dd>
        </>
      )}
      <dt>{t('fact.supporting')}</dt>
      <dd>
        <SupportingBodies supporting={task.supporting} />
      </dd>
      <dt>{t('fact.progress')}</dt>
      <dd>
        <Progress taskForce={taskForce} task={task.code} progress={task.progress} />
        {task.progress.weightsIllustrative ? <small className="muted">{t('fact.equalWeights')}</small> : null}
      </dd>
      <dt>{t('fact.next')}</dt>
      <dd className="row">
        {next === null ? (
          <NothingNext taskForce={taskForce} task={task.code} progress={task.progress} />
        ) : (
          <>
            <span>{localized(next.title)}</span>
            <MilestoneWhen milestone={next} />
          </>
        )}
      </dd>
      <dt>{t('fact.lastReport')}</dt>
      <dd>
        {report?.acceptedAt == null
          ? t('table.noReport')
          : `${localized(report.round.name)} (${formatDayPlain(dayOf(report.acceptedAt), lang)})`}
      </dd>
    </dl>
  );
}

export function TaskHead({ taskForce, task }: { taskForce: HeadTaskForce; task: HeadTask }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const { isPast, asOf } = useMoment();
  return (
    <>
      <PageHeader
        title={`${task.code} ${localized(task.title)}`}
        asOf={taskForce.today}
        demonstration={taskForce.demonstration}
        crumbs={
          <>
            <AppLink {...paths.tasks(taskForce.code)}>{t('title')}</AppLink>
            <span aria-hidden="true">›</span>
            <AppLink {...paths.area(taskForce.code, task.area.code)}>{localized(task.area.name)}</AppLink>
          </>
        }
        actions={
          <>
            <Neighbours taskForce={taskForce} code={task.code} />
            <PrintButton />
            <ThreadButton
              taskForce={taskForce.code}
              item={{ kind: 'TASK', id: task.id, taskCode: task.code, title: `${task.code} ${localized(task.title)}` }}
              head={task.thread}
            />
            <FileButtons what={t('card')} addressOf={(format) => files.task(taskForce.code, task.code, format, { lang, asOf })} />
          </>
        }
      />
      <section className="card task-head" aria-label={t('overview')}>
        <RatingSaid task={task} />
        <Facts taskForce={taskForce.code} task={task} />
        {task.viewerCan.confirmLead && !isPast ? <LeadActions task={task} taskForce={taskForce.code} /> : null}
      </section>
    </>
  );
}
