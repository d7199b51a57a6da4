import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { taskForceQuery } from '../../lib/query';
import { Disclosure } from '../../ui/disclosure';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { usePartName } from '../../ui/report/part-name';
import { Turn, turnFields } from '../../ui/report/turn';
import { SubmissionRead, submissionFields } from './submission-read';
import type { TabProps } from './tab-props';

const TaskReports = graphql(
  `
    query TaskReports($taskForce: String!, $code: String!, $asOf: DateTime) {
      taskForce(code: $taskForce, asOf: $asOf) {
        id
        task(code: $code) {
          id
          reports {
            id
            part
            task {
              leadStatus
            }
            state
            timeliness
            daysLate
            turn {
              ...TurnFields
            }
            ministry {
              name {
                ko
                en
              }
            }
            round {
              id
              name {
                ko
                en
              }
            }
            submissions {
              ...SubmissionFields
            }
          }
        }
      }
    }
  `,
  [submissionFields, turnFields],
);
type Report = NonNullable<NonNullable<ResultOf<typeof TaskReports>['taskForce']>['task']>['reports'][number];

const LATE = ['OVERDUE', 'NOT_REPORTED', 'SUBMITTED_LATE'];

/** State and lateness are two facts; none of the earlier submissions is ever lost. */
function ReportRecord({ report, isEarlier }: { report: Report; isEarlier: boolean }) {
  const { t } = useTranslation('tasks');
  const localized = useLocalized();
  const partName = usePartName();
  const late = LATE.includes(report.timeliness);
  return (
    <article className={isEarlier ? 'record record-earlier' : 'record'}>
      <div className="record-head">
        <h3>
          {localized(report.round.name)} · {localized(report.ministry.name)} · {partName(report)}
        </h3>
        <span className="badge">{t(`reportState.${report.state}`)}</span>
        <span className={late ? 'bad' : 'muted'}>{t(`timeliness.${report.timeliness}`, { n: report.daysLate ?? 0 })}</span>
      </div>
      {report.turn === null ? null : (
        <p className="muted">
          <Turn turn={report.turn} />
        </p>
      )}
      {report.submissions.length === 0 ? <p className="muted">{t('report.nothing')}</p> : null}
      {[...report.submissions].reverse().map((submission) => (
        <Disclosure key={submission.id} summary={t('report.submission', { number: String(submission.number) })}>
          <SubmissionRead submission={submission} />
        </Disclosure>
      ))}
    </article>
  );
}

/** Newest first; on paper stand those of the latest round, and how many more there are. */
function Reports({ reports }: { reports: readonly Report[] }) {
  const { t } = useTranslation('tasks');
  const latest = reports[0]?.round.id;
  const earlier = reports.filter(({ round }) => round.id !== latest);
  return (
    <div className="breakable">
      {reports.map((report) => (
        <ReportRecord key={report.id} report={report} isEarlier={earlier.includes(report)} />
      ))}
      {earlier.length === 0 ? null : <p className="print-only muted">{t('report.earlier', { count: earlier.length })}</p>}
    </div>
  );
}

export function ReportsTab({ taskForce, code, asOf }: TabProps) {
  const { t } = useTranslation('tasks');
  const query = useQuery(taskForceQuery(taskForce, TaskReports, { taskForce, code, asOf }));
  return (
    <section className="card" aria-labelledby="h-reports">
      <div className="section-head">
        <h2 id="h-reports">{t('tab.reports')}</h2>
      </div>
      <Loadable query={query} what={t('tab.reports')} blocks={[30]}>
        {({ taskForce: found }) =>
          !found?.task || found.task.reports.length === 0 ? (
            <EmptyState title={t('report.none')}>{t('report.noneText')}</EmptyState>
          ) : (
            <Reports reports={found.task.reports} />
          )
        }
      </Loadable>
    </section>
  );
}
