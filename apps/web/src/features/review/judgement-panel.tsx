import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { JudgementSaid } from '../../ui/judgement/judgement-said';
import type { Judgement } from '../../ui/judgement/judgement-fields';
import { ComputedRating } from '../../ui/plan/computed-rating';
import { Status } from '../../ui/status';
import type { Step } from './judge';
import { JudgementForm } from './judgement-form';
import { JudgementStep } from './judgement-step';
import type { ReviewedReport } from './reader-query';

type Open = { is: 'form'; judgement: Judgement | null } | { is: Step; judgement: Judgement } | null;

function Acts({ judgement, open }: { judgement: Judgement; open: (what: Open) => void }) {
  const { t } = useTranslation('judgement');
  const { viewerCan: can, state } = judgement;
  return (
    <div className="button-row no-print">
      {can.ask ? <Button onClick={() => open({ is: 'ASK', judgement })}>{t('ask')}</Button> : null}
      {can.confirm ? (
        <Button kind="primary" onClick={() => open({ is: 'CONFIRM', judgement })}>
          {t('confirm')}
        </Button>
      ) : null}
      {can.revise ? <Button onClick={() => open({ is: 'form', judgement })}>{state === 'ASKED' ? t('takeBack') : t('edit')}</Button> : null}
      {can.drop ? <Button onClick={() => open({ is: 'DROP', judgement })}>{t('drop')}</Button> : null}
    </div>
  );
}

function BodyView({ report }: { report: ReviewedReport }) {
  const { t } = useTranslation('judgement');
  const content = report.latestSubmission?.content;
  if (content?.agreesWithRating == null) return <p className="muted">{t('body.silent')}</p>;
  return <p>{content.agreesWithRating ? t('body.agrees') : t('body.differs', { view: content.otherView ?? '' })}</p>;
}

interface PanelProps {
  taskForce: string;
  report: ReviewedReport;
}

function OfficeVoice({ report, open }: { report: ReviewedReport; open: (what: Open) => void }) {
  const { t } = useTranslation('judgement');
  const [latest, ...earlier] = report.judgedRatings;
  return (
    <div className="stack-small">
      <h4>{t('voice.office')}</h4>
      {latest === undefined ? (
        <p className="muted">{report.part === 'LEAD' ? t('office.noneYet') : t('onlyLead')}</p>
      ) : (
        <>
          <JudgementSaid judgement={latest} />
          <Acts judgement={latest} open={open} />
        </>
      )}
      {report.canJudge ? (
        <div className="button-row no-print">
          <Button onClick={() => open({ is: 'form', judgement: null })}>{t('begin')}</Button>
        </div>
      ) : null}
      {earlier.length === 0 ? null : (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          {earlier.map((judgement) => (
            <JudgementSaid key={judgement.id} judgement={judgement} />
          ))}
        </Disclosure>
      )}
    </div>
  );
}

/** The three voices beside the report, and the office's own with its steps; none of them passes over the body. */
export function JudgementPanel({ taskForce, report }: PanelProps) {
  const { t } = useTranslation('judgement');
  const localized = useLocalized();
  const [opened, open] = useState<Open>(null);
  const close = () => open(null);
  const { computedRating } = report.task;
  const judgement = opened?.judgement ?? null;
  const start =
    judgement === null ? { rating: computedRating.rating, reason: '' } : { rating: judgement.rating, reason: judgement.reason?.ko ?? '' };
  return (
    <section className="stack-small judgement-panel" aria-labelledby="h-judgement">
      <h3 id="h-judgement">{t('voices')}</h3>
      <div className="voices">
        <div className="stack-small">
          <h4>{t('voice.computed')}</h4>
          <Status rating={computedRating.rating} />
          <ComputedRating computed={computedRating} />
          <p>
            <AppLink {...paths.ratingRules()}>{t('rules')}</AppLink>
          </p>
        </div>
        <div className="stack-small">
          <h4>{t('voice.body')}</h4>
          <BodyView report={report} />
        </div>
        <OfficeVoice report={report} open={open} />
      </div>
      {opened?.is === 'form' ? (
        <JudgementForm
          title={t('formTitle', { task: report.task.code })}
          {...{ taskForce, judgement, start }}
          reportId={report.id}
          onClose={close}
        />
      ) : null}
      {opened !== null && opened.is !== 'form' ? (
        <JudgementStep
          {...{ taskForce, judgement: opened.judgement, step: opened.is }}
          body={localized(report.ministry.name)}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
