import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../../lib/i18n';
import { useLocalized } from '../../../lib/localized';
import { useMoment } from '../../../lib/moment';
import { paths } from '../../../lib/paths';
import { taskForceQuery } from '../../../lib/query';
import { AppLink } from '../../../ui/app-link';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loadable } from '../../../ui/loadable';
import { NotThere } from '../../../ui/not-there';
import { PageHeader } from '../../../ui/page-header';
import { PrintButton } from '../../../ui/print-button';
import { ArchiveDialog } from '../keeping/archive-dialog';
import { RebaselineDialog } from '../keeping/rebaseline-dialog';
import { MilestoneFactsCard } from './milestone-facts';
import { RescheduleDialog } from '../reschedule-dialog';
import { OneMilestone, type MilestoneFacts, type OneTaskForce } from './said-query';
import { SaidChart } from './said-chart';
import { SaidTable } from './said-table';
import { TimelineLegend } from '../timeline-legend';
import '../milestones.css';
import '../timeline.css';

function Said({ milestone, today }: { milestone: MilestoneFacts; today: string }) {
  const { t } = useTranslation('milestones');
  const { saidDates: said } = milestone;
  return (
    <section className="card stack breakable" aria-labelledby="h-said">
      <div className="section-head">
        <h2 id="h-said">{t('said.title')}</h2>
      </div>
      <p className="muted">{t('said.lead')}</p>
      {said.length === 0 ? (
        <EmptyState title={t('said.none')} />
      ) : (
        <>
          <TimelineLegend of="said" />
          <SaidChart said={said} today={today} />
          <SaidTable said={said} />
        </>
      )}
    </section>
  );
}

function Page({ taskForce, found, milestone }: { taskForce: string; found: OneTaskForce; milestone: MilestoneFacts }) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'dates' | 'baseline' | 'archive' | null>(null);
  const close = () => setOpen(null);
  const props = { taskForce, milestone, onClose: close };
  const title = `${milestone.code} ${localized(milestone.title)}`;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        asOf={found.today}
        demonstration={found.demonstration}
        crumbs={<AppLink {...paths.milestones(taskForce, { task: milestone.task.code })}>{t('one.toList')}</AppLink>}
        actions={
          <>
            {milestone.viewerCan.reschedule ? (
              <>
                <Button onClick={() => setOpen('dates')}>{t('edit.action')}</Button>
                <Button onClick={() => setOpen('baseline')}>{t('keep.rebaseline')}</Button>
                <Button onClick={() => setOpen('archive')}>{t('keep.archive')}</Button>
              </>
            ) : null}
            <PrintButton />
          </>
        }
      />
      <MilestoneFactsCard taskForce={taskForce} milestone={milestone} />
      <Said milestone={milestone} today={found.today} />
      {open === 'dates' ? <RescheduleDialog {...props} /> : null}
      {open === 'baseline' ? <RebaselineDialog {...props} /> : null}
      {open === 'archive' ? <ArchiveDialog {...props} onDone={() => void navigate(paths.milestones(taskForce))} /> : null}
    </div>
  );
}

/** One 추진일정: where it stands, and every day that was ever said of it. */
export function MilestonePage() {
  const { t } = useTranslation('milestones');
  const { taskForce, code } = useParams({ from: '/$taskForce/milestones/$code' });
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(taskForce, OneMilestone, { taskForce, code, asOf }));
  return (
    <Loadable isPage query={query} what={t('one.title')} blocks={[5, 20, 40]}>
      {({ taskForce: found }) =>
        found?.milestone ? <Page key={found.milestone.id} taskForce={taskForce} found={found} milestone={found.milestone} /> : <NotThere />
      }
    </Loadable>
  );
}
