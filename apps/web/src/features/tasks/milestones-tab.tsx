import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { AppLink } from '../../ui/app-link';
import { DataTable, type Column } from '../../ui/data-table';
import { Dated } from '../../ui/dated';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { Contact } from '../../ui/plan/contact';
import { ContactEdit } from '../../ui/plan/contact-edit';
import { responsibleFields } from '../../ui/plan/responsible';
import { MilestoneBody } from '../../ui/plan/milestone-body';
import { MilestoneWhen, milestoneWhenFields } from '../../ui/plan/milestone-when';
import { IllustrativeBadge, Marked, Provenance, provenanceFields } from '../../ui/provenance';
import { ThreadButton } from '../../ui/thread/thread-button';
import { threadHeadFields } from '../../ui/thread/thread-query';
import type { TabProps } from './tab-props';

const TaskMilestones = graphql(
  `
    query TaskMilestones($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        task(code: $code) {
          id
          milestones {
            id
            code
            title {
              ko
              en
            }
            ministry {
              name {
                ko
                en
              }
            }
            ministryProvenance {
              kind
            }
            responsible {
              ...ResponsibleFields
            }
            thread {
              ...ThreadHeadFields
            }
            baselineOn
            baselineOnProvenance {
              kind
            }
            ...MilestoneWhenFields
            weight
            weightIllustrative
            reasonClass
            recoveryStep
            plannedOnProvenance {
              ...ProvenanceFields
            }
            provenance {
              ...ProvenanceFields
            }
          }
        }
      }
    }
  `,
  [milestoneWhenFields, provenanceFields, responsibleFields, threadHeadFields],
);
type TaskMilestone = NonNullable<NonNullable<ResultOf<typeof TaskMilestones>['taskForce']>['task']>['milestones'][number];

/** The original date stays beside every later one. */
function Dates({ milestone }: { milestone: TaskMilestone }) {
  const { t } = useTranslation('tasks');
  const { baselineOn, plannedOn, forecastOn, baselineOnProvenance, plannedOnProvenance } = milestone;
  return (
    <span className="when">
      {plannedOn === null ? (
        <span className="muted">{t('common:milestoneState.UNDATED')}</span>
      ) : (
        <Dated day={plannedOn} kind={plannedOnProvenance.kind} />
      )}
      {baselineOn === null || baselineOn === plannedOn ? null : (
        <small className="muted">
          {t('milestones.baseline')} <Dated day={baselineOn} kind={baselineOnProvenance?.kind} />
        </small>
      )}
      {forecastOn === null || forecastOn === plannedOn ? null : (
        <small className="warn">
          {t('milestones.forecast')} <Dated day={forecastOn} />
        </small>
      )}
    </span>
  );
}

function Slip({ milestone }: { milestone: TaskMilestone }) {
  const { t } = useTranslation('tasks');
  const { reasonClass, recoveryStep } = milestone;
  if (reasonClass === null) return <span className="muted">–</span>;
  return (
    <span className="when">
      <span>{t(`common:reasonClass.${reasonClass}`)}</span>
      {recoveryStep === null ? null : <small className="muted">{recoveryStep}</small>}
    </span>
  );
}

/** The body and its office, which may be another one than the task's. */
function Body({ taskForce, code: taskCode, milestone }: { taskForce: string; code: string; milestone: TaskMilestone }) {
  const localized = useLocalized();
  const { id, code, title, responsible } = milestone;
  return (
    <span className="responsible">
      <MilestoneBody milestone={milestone} />
      <small className={responsible.contact?.scope === 'MILESTONE' ? undefined : 'contact-of-task'}>
        <Contact contact={responsible.contact} />
      </small>
      <ContactEdit
        taskForce={taskForce}
        item={{ id, scope: 'MILESTONE', title: `${code} ${localized(title)}` }}
        responsible={responsible}
      />
      <ThreadButton
        taskForce={taskForce}
        item={{ kind: 'MILESTONE', id, taskCode, title: `${code} ${localized(title)}` }}
        head={milestone.thread}
      />
    </span>
  );
}

function useColumns(taskForce: string, code: string): Column<TaskMilestone>[] {
  const { t } = useTranslation('tasks');
  const localized = useLocalized();
  return [
    { id: 'code', header: t('table.code'), fit: true, cell: (milestone) => milestone.code },
    {
      id: 'title',
      header: t('milestones.title'),
      isRowHeader: true,
      cell: ({ code, title, provenance }) => (
        <AppLink {...paths.milestone(taskForce, code)} className="task-link">
          <Marked text={localized(title)} kind={provenance.kind} />
        </AppLink>
      ),
    },
    {
      id: 'ministry',
      header: t('milestones.ministry'),
      cell: (milestone) => <Body taskForce={taskForce} code={code} milestone={milestone} />,
    },
    { id: 'planned', header: t('milestones.planned'), fit: true, cell: (milestone) => <Dates milestone={milestone} /> },
    { id: 'state', header: t('milestones.state'), fit: true, cell: (milestone) => <MilestoneWhen milestone={milestone} /> },
    { id: 'slip', header: t('milestones.slip'), cell: (milestone) => <Slip milestone={milestone} /> },
    {
      id: 'weight',
      header: t('milestones.weight'),
      align: 'end',
      cell: (milestone) => (
        <>
          {milestone.weight} {milestone.weightIllustrative ? <IllustrativeBadge kind="ILLUSTRATIVE" /> : null}
        </>
      ),
    },
    { id: 'source', header: t('source'), isSecondary: true, cell: (milestone) => <Provenance provenance={milestone.provenance} /> },
  ];
}

export function MilestonesTab({ taskForce, code, asOf }: TabProps) {
  const { t } = useTranslation('tasks');
  const query = useQuery(taskForceQuery(taskForce, TaskMilestones, { taskForce, code, asOf }));
  const columns = useColumns(taskForce, code);
  return (
    <section className="card" aria-labelledby="h-milestones">
      <div className="section-head">
        <h2 id="h-milestones">{t('tab.milestones')}</h2>
        <div className="tools">
          <AppLink {...paths.milestones(taskForce, { task: code })}>{t('milestones.open')}</AppLink>
        </div>
      </div>
      <Loadable query={query} what={t('tab.milestones')} blocks={[30]}>
        {({ taskForce: found }) =>
          !found?.task || found.task.milestones.length === 0 ? (
            <EmptyState title={t('milestones.none')} />
          ) : (
            <DataTable
              caption={t('tab.milestones')}
              rows={found.task.milestones}
              rowKey={(milestone) => milestone.id}
              rowTone={({ state, waitsOnOthers }) => (state === 'OVERDUE' ? (waitsOnOthers ? 'warn' : 'bad') : undefined)}
              columns={columns}
              empty={t('milestones.none')}
            />
          )
        }
      </Loadable>
    </section>
  );
}
