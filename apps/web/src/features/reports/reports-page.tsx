import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { useMoment } from '../../lib/moment';
import { taskForceQuery } from '../../lib/query';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { AskedJudgements } from './asked-judgements';
import { DisagreementNotice } from '../../ui/joint/disagreement-notice';
import { ChargesCard } from './charges-card';
import { EarlierReturns } from './earlier-returns';
import { MinistryReports } from './ministry-reports';
import { ReportsQuery } from './reports-query';
import './reports.css';

/** 제출: what does my ministry owe, by when, and what came back? One page for all its tasks. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const { taskForce: code } = useParams({ from: '/$taskForce/reports' });
  const { isPast } = useMoment();
  const query = useQuery(taskForceQuery(code, ReportsQuery, { code }));
  return (
    <Loadable isPage query={query} what={t('title')} blocks={[5, 14, 30]}>
      {({ viewer, taskForce }) => {
        if (!viewer || !taskForce) return <NotThere />;
        const { ministry } = viewer;
        const round = taskForce.currentRound;
        const own =
          round?.reports.filter(
            (report) => report.ministry.code === ministry?.code || report.viewerCan.edit || report.viewerCan.withdraw,
          ) ?? [];
        return (
          <div className="stack">
            <PageHeader
              title={t('title')}
              asOf={taskForce.today}
              demonstration={taskForce.demonstration}
              beside={ministry ? <span>{localized(ministry.name)}</span> : null}
            />
            {isPast ? null : <AskedJudgements taskForce={code} asked={taskForce.judgedRatingsAsked} />}
            {isPast ? null : <DisagreementNotice taskForce={code} />}
            {isPast ? null : <EarlierReturns taskForce={code} due={viewer.reportsDue} current={round?.id} />}
            {round && own.length > 0 && !isPast ? (
              <MinistryReports key={round.id} taskForce={code} viewerId={viewer.id} round={round} reports={own} />
            ) : (
              <div className="card">
                <EmptyState title={t(isPast ? 'reports:empty.past' : round ? 'reports:empty.nothingOwed' : 'reports:empty.noRound')}>
                  {round && !isPast ? t('empty.latest', { round: localized(round.name) }) : t('empty.noRoundText')}
                </EmptyState>
              </div>
            )}
            {isPast ? null : <ChargesCard taskForce={code} />}
          </div>
        );
      }}
    </Loadable>
  );
}
