import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { AppLink } from '../../ui/app-link';
import { JointCard } from '../../ui/joint/joint-card';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { ReportState } from '../../ui/report/report-state';
import { FullForm } from './full-form';
import type { OwnReport } from './own-report';
import { OwnThread } from './own-thread';
import { ReportQuery, type ReportAnswer } from './report-query';
import { RoundLine } from './round-line';
import { SentReport } from './sent-report';
import './reports.css';

function Header({ answer, report, taskForce }: { answer: ReportAnswer; report: OwnReport; taskForce: string }) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  return (
    <PageHeader
      title={`${report.task.code} ${localized(report.task.title)}`}
      asOf={answer.taskForce?.today}
      demonstration={answer.taskForce?.demonstration}
      crumbs={<AppLink {...paths.reports(taskForce)}>{t('title')}</AppLink>}
      beside={
        <>
          <span>{localized(report.ministry.name)}</span>
          <ReportState report={report} />
          <OwnThread taskForce={taskForce} report={report} />
        </>
      }
    />
  );
}

/** The full form of one report: the same fields as on the one page, all open, with the last answer beside them. */
export function ReportPage() {
  const { t } = useTranslation('reports');
  const { taskForce, id } = useParams({ from: '/$taskForce/reports/$id/edit' });
  const query = useQuery(taskForceQuery(taskForce, ReportQuery, { code: taskForce, id }));
  return (
    <Loadable isPage query={query} what={t('oneReport')} blocks={[5, 50]}>
      {(answer) => {
        const { viewer, statusReport: report } = answer;
        if (!viewer || !report) return <NotThere />;
        return (
          <div className="stack">
            <Header answer={answer} report={report} taskForce={taskForce} />
            <section className="card" aria-label={t('round.label')}>
              <RoundLine round={{ ...report.round, dueAt: report.dueAt }} daysLate={report.viewerCan.edit ? report.daysLate : null} />
            </section>
            <JointCard taskForce={taskForce} id={report.id} />
            {report.viewerCan.edit ? (
              <FullForm key={report.id} taskForce={taskForce} viewerId={viewer.id} report={report} roundName={report.round.name} />
            ) : (
              <SentReport taskForce={taskForce} report={report} roundName={report.round.name} />
            )}
          </div>
        );
      }}
    </Loadable>
  );
}
