import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { taskForceQuery } from '../../lib/query';
import { EmptyState } from '../../ui/empty-state';
import { IgnoredNotice } from '../../ui/ignored-notice';
import { DisagreementNotice } from '../../ui/joint/disagreement-notice';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { MissingNotice } from './missing-notice';
import { ReportReader } from './report-reader';
import { ReviewFilters } from './review-filters';
import { nextWaiting, rowsOf, unknownIn } from './review-list';
import { ReviewQuery, type ReviewTaskForce } from './review-query';
import { ReviewRows } from './review-rows';
import { AskedList } from './asked-list';
import { RoundPanel } from './round-panel';
import { VacantNotice } from './vacant-notice';
import './review.css';

function Queue({ taskForce }: { taskForce: ReviewTaskForce }) {
  const { t } = useTranslation('review');
  // Opened by a decision on the one before, not by the reader: that alone takes no right from the body.
  const [ledTo, leadTo] = useState<string>();
  const asked = useSearch({ from: '/$taskForce/review' });
  const round = asked.round === undefined ? taskForce.currentRound : taskForce.rounds.find((each) => each.code === asked.round);
  const [rows, missing] = [rowsOf(taskForce, round), round?.missingBodies ?? []];
  if (!round) {
    return (
      <div className="card">
        {asked.round === undefined ? (
          <EmptyState title={t('empty.noRound')}>{taskForce.viewerCan.openRound ? t('empty.noRoundText') : undefined}</EmptyState>
        ) : (
          <IgnoredNotice of={['round']} unknown={['round']} />
        )}
      </div>
    );
  }
  const unknown = unknownIn(asked, rows);
  const search = unknown.includes('ministry') ? { ...asked, ministry: undefined } : asked;
  return (
    <div className={search.report === undefined ? 'review-columns' : 'review-columns is-reading'}>
      <section className="card review-list" aria-label={t('list')}>
        <ReviewFilters rounds={taskForce.rounds} rows={rows} missing={missing} search={search} unknown={unknown} />
        <MissingNotice taskForce={taskForce.code} missing={missing} search={search} />
        <ReviewRows taskForce={taskForce.code} rows={rows} missing={missing} search={search} round={round} />
      </section>
      <section className="review-reader" aria-label={t('reader')}>
        {search.report === undefined ? (
          <div className="card review-hint">
            <EmptyState title={t('empty.nothingOpen')}>{t('empty.nothingOpenText')}</EmptyState>
          </div>
        ) : (
          <ReportReader
            key={search.report}
            taskForce={taskForce.code}
            id={search.report}
            next={nextWaiting(rows, search, search.report)}
            isLedTo={search.report === ledTo}
            onLeadTo={leadTo}
          />
        )}
      </section>
    </div>
  );
}

/** 보고 검토: which reports wait for me, and what in them is different or doubtful? */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const { taskForce: code } = useParams({ from: '/$taskForce/review' });
  const { round } = useSearch({ from: '/$taskForce/review' });
  const query = useQuery(taskForceQuery(code, ReviewQuery, { code, isOther: round !== undefined }));
  return (
    <Loadable isPage query={query} what={t('title')} blocks={[5, 10, 40]}>
      {({ taskForce }) => {
        if (!taskForce?.viewerCan.review) return <NotThere />;
        return (
          <div className="stack">
            <PageHeader title={t('title')} asOf={taskForce.today} demonstration={taskForce.demonstration} />
            <VacantNotice taskForce={taskForce.code} />
            <DisagreementNotice taskForce={taskForce.code} />
            <RoundPanel taskForce={taskForce} />
            <AskedList taskForce={taskForce.code} asked={taskForce.judgedRatingsAsked} />
            <Queue taskForce={taskForce} />
          </div>
        );
      }}
    </Loadable>
  );
}
