import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Disclosure } from '../../ui/disclosure';
import type { Judgement } from '../../ui/judgement/judgement-fields';
import { JudgementSaid } from '../../ui/judgement/judgement-said';
import { RatingReasons } from '../../ui/plan/rating-reasons';
import { Status } from '../../ui/status';
import type { HeadTask } from './task-head-query';

function ComputedVoice({ task }: { task: HeadTask }) {
  const { t } = useTranslation('judgement');
  const { rating, dimensions } = task.computedRating;
  const deciding = dimensions.filter((dimension) => dimension.rating === rating).flatMap(({ reasons }) => reasons);
  return (
    <div className="stack-small voice-computed">
      <h3>{t('voice.computed')}</h3>
      <Status rating={rating} />
      <RatingReasons reasons={deciding} />
      <p className="muted">
        {t('computedBy')} · <AppLink {...paths.ratingRules()}>{t('rules')}</AppLink>
      </p>
    </div>
  );
}

function BodyVoice({ task: { bodyView, leadMinistry } }: { task: HeadTask }) {
  const { t } = useTranslation('judgement');
  const localized = useLocalized();
  return (
    <div className="stack-small">
      <h3>
        {t('voice.body')} <small className="muted">{localized(leadMinistry.name)}</small>
      </h3>
      {bodyView === null ? (
        <p className="muted">{t('body.silent')}</p>
      ) : (
        <>
          <p>{bodyView.agrees ? t('body.agrees') : t('body.differs', { view: bodyView.view ?? '' })}</p>
          <p className="muted">{t('body.round', { round: localized(bodyView.round.name) })}</p>
        </>
      )}
    </div>
  );
}

/** What counts or is under way stands open; what was taken back or has ended is kept, folded. */
const isPresent = ({ state, expired }: Judgement) => state !== 'WITHDRAWN' && !expired;

function OfficeVoice({ taskForce, task }: { taskForce: string; task: HeadTask }) {
  const { t } = useTranslation('judgement');
  const present = task.judgedRatings.filter(isPresent);
  const earlier = task.judgedRatings.filter((judgement) => !isPresent(judgement));
  const report = task.lastAcceptedReport;
  const next = present.find(({ viewerCan: can }) => can.revise || can.ask || can.confirm);
  const mayAnswer = present.some(({ viewerCan }) => viewerCan.answer);
  return (
    <div className="stack-small">
      <h3>{t('voice.office')}</h3>
      {present.length === 0 ? <p className="muted">{t('office.none')}</p> : null}
      {present.map((judgement) => (
        <JudgementSaid key={judgement.id} judgement={judgement} />
      ))}
      {next === undefined || next.report === null ? null : (
        <p className="no-print">
          <AppLink {...paths.review(taskForce, { state: 'ALL', report: next.report.id })}>{t('goOn')}</AppLink>
        </p>
      )}
      {mayAnswer ? (
        <p className="no-print">
          <AppLink {...paths.reports(taskForce)}>{t('toDo.send')}</AppLink>
        </p>
      ) : null}
      {report?.canJudge === true ? (
        <p className="no-print">
          <AppLink {...paths.review(taskForce, { state: 'ALL', report: report.id })}>{t('begin')}</AppLink>
        </p>
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

/** 세 관점: the rule, the body and the office, side by side with their reasons. */
export function Voices({ taskForce, task }: { taskForce: string; task: HeadTask }) {
  const { t } = useTranslation('judgement');
  // On the two sheets of a whole task, what the head says already is not said again.
  const isQuiet = task.bodyView === null && !task.judgedRatings.some(isPresent);
  return (
    <section className={isQuiet ? 'card voices-quiet' : 'card'} id="voices" aria-labelledby="h-voices">
      <div className="section-head">
        <h2 id="h-voices">{t('voices')}</h2>
        {task.viewsDiffer ? <span className="badge">{t('differs')}</span> : null}
      </div>
      <div className="voices">
        <ComputedVoice task={task} />
        <BodyVoice task={task} />
        <OfficeVoice taskForce={taskForce} task={task} />
      </div>
    </section>
  );
}
