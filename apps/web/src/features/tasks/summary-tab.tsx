import { useQuery } from '@tanstack/react-query';
import { dayOf, formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForceQuery } from '../../lib/query';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { BodyName } from '../../ui/plan/body-name';
import { Contact } from '../../ui/plan/contact';
import { ContactEdit } from '../../ui/plan/contact-edit';
import { Provenance } from '../../ui/provenance';
import { ResponsibleBodies } from './responsible-bodies';
import { Summary, type SummaryTask } from './summary-query';
import type { TabProps } from './tab-props';

function Measures({ taskForce, task }: { taskForce: string; task: SummaryTask }) {
  const { t } = useTranslation('tasks');
  const localized = useLocalized();
  return (
    <section className="card" aria-labelledby="h-measures">
      <div className="section-head">
        <h2 id="h-measures">{t('measures.title')}</h2>
        <Provenance provenance={task.provenance} />
      </div>
      <DataTable
        caption={t('measures.title')}
        rows={task.measures}
        rowKey={(measure) => measure.id}
        empty={t('measures.none')}
        columns={[
          { id: 'code', header: t('table.code'), fit: true, cell: (measure) => measure.code },
          { id: 'text', header: t('measures.text'), isRowHeader: true, cell: (measure) => localized(measure.text) },
          { id: 'stream', header: t('measures.stream'), fit: true, cell: (measure) => t(`stream.${measure.stream}`) },
          {
            id: 'ministry',
            header: t('measures.ministry'),
            cell: ({ id, code, text, responsible, ministryProvenance }) => (
              <span className="responsible">
                <span>
                  <BodyName body={responsible.ministry} kind={ministryProvenance.kind} />
                </span>
                <small className={responsible.contact?.scope === 'MEASURE' ? undefined : 'contact-of-task'}>
                  <Contact contact={responsible.contact} />
                </small>
                <ContactEdit
                  taskForce={taskForce}
                  item={{ id, scope: 'MEASURE', title: `${code} ${localized(text)}` }}
                  responsible={responsible}
                />
              </span>
            ),
          },
          { id: 'source', header: t('source'), isSecondary: true, cell: (measure) => <Provenance provenance={measure.provenance} /> },
        ]}
      />
    </section>
  );
}

function LatestReport({ task }: { task: SummaryTask }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const report = task.lastAcceptedReport;
  const submission = report?.latestSubmission;
  if (!report || !submission) {
    return (
      <section className="card" aria-labelledby="h-report">
        <h2 id="h-report">{t('latest.title')}</h2>
        <EmptyState title={t('latest.none')}>{t('latest.noneText')}</EmptyState>
      </section>
    );
  }
  const { narrative, nextPlan, noChange, obstacle } = submission.content;
  return (
    <section className="card" aria-labelledby="h-report">
      <div className="section-head">
        <h2 id="h-report">{t('latest.title')}</h2>
        <span className="muted">
          {localized(report.round.name)} · {localized(report.ministry.name)}
          {report.acceptedAt === null ? '' : ` · ${t('latest.accepted', { day: formatDayPlain(dayOf(report.acceptedAt), lang) })}`}
        </span>
      </div>
      <div className="stack">
        {noChange ? <p>{t('content.noChange')}</p> : null}
        {narrative === '' ? null : <p className="written reading">{narrative}</p>}
        {nextPlan === '' ? null : (
          <div className="write-up">
            <h3>{t('content.nextPlan')}</h3>
            <p className="written reading">{nextPlan}</p>
          </div>
        )}
        {obstacle === null ? null : (
          <div className="write-up">
            <h3>{t('content.obstacle')}</h3>
            <p className="written reading">{obstacle.text}</p>
          </div>
        )}
        {submission.review?.opinion == null ? null : (
          <div className="write-up">
            <h3>{t('content.opinion')}</h3>
            <p className="written reading">{submission.review.opinion}</p>
          </div>
        )}
      </div>
    </section>
  );
}

function Statements({ task }: { task: SummaryTask }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  if (task.statements.length === 0) return null;
  return (
    <section className="card" aria-labelledby="h-statements">
      <div className="section-head">
        <h2 id="h-statements">{t('statements.title')}</h2>
        <span className="muted">{t('statements.note')}</span>
      </div>
      {task.statements.map((statement) => (
        <div className="record" key={statement.id}>
          <div className="record-head">
            <h3>
              {formatDayPlain(statement.on, lang)} · {localized(statement.ministry.name)}
            </h3>
            <Provenance provenance={statement.provenance} />
          </div>
          <p className="written reading">{localized(statement.narrative)}</p>
        </div>
      ))}
    </section>
  );
}

export function SummaryTab({ taskForce, code, asOf }: TabProps) {
  const { t } = useTranslation('tasks');
  const query = useQuery(taskForceQuery(taskForce, Summary, { taskForce, code, asOf }));
  return (
    <Loadable query={query} what={t('tab.summary')} blocks={[30]}>
      {({ taskForce: found }) =>
        found?.task ? (
          <>
            <LatestReport task={found.task} />
            <ResponsibleBodies taskForce={taskForce} task={found.task} />
            <Measures taskForce={taskForce} task={found.task} />
            <Statements task={found.task} />
          </>
        ) : null
      }
    </Loadable>
  );
}
