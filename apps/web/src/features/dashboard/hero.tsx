import { Fragment, type CSSProperties } from 'react';
import { dayOf, formatDay } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { RATINGS } from '../../lib/search';
import { AppLink } from '../../ui/app-link';
import { rows, Sentence } from '../../ui/opens';
import { Status, StatusShape, toneOf } from '../../ui/status';
import type { FoldTaskForce } from './dashboard-fold';

const LOUD = ['YELLOW', 'RED'];

/** Worst first: of a long sentence the first clause is what is heard. */
function Headline({ taskForce }: { taskForce: FoldTaskForce }) {
  const { t } = useTranslation('dashboard');
  const counts = new Map(taskForce.dashboard.ratings.map(({ rating, count }) => [rating, count]));
  const total = taskForce.areas.reduce((sum, area) => sum + area.tasks.length, 0);
  const parts = RATINGS.map((rating) => ({ rating, count: counts.get(rating) ?? 0 })).filter((each) => each.count > 0);
  return (
    <p className="headline">
      <AppLink {...paths.tasks(taskForce.code)} {...rows(total)} className="opens">
        {t('headline.start', { count: total })}
      </AppLink>
      {parts.map(({ rating, count }, index) => {
        const words = t(`headline.${rating}`, { count });
        return (
          <Fragment key={rating}>
            {index === 0 ? ' ' : ', '}
            <AppLink {...paths.tasks(taskForce.code, { rating })} {...rows(count)} className="opens nowrap">
              {LOUD.includes(rating) ? <b>{words}</b> : words}
            </AppLink>
          </Fragment>
        );
      })}
      {t('headline.end')}
    </p>
  );
}

function Since({ taskForce }: { taskForce: FoldTaskForce }) {
  const { t, lang } = useTranslation('dashboard');
  const localized = useLocalized();
  const { worsened, comparedWith, latestFactAt } = taskForce.dashboard;
  const meeting = comparedWith?.meeting;
  const since = meeting ? t('since.meeting', { meeting: localized(meeting.title) }) : t('since.before');
  const checked = latestFactAt === null ? null : t('since.checked', { time: formatDay(dayOf(latestFactAt), lang) });
  return (
    <p className="headline-more">
      {worsened.length === 0 ? (
        t('since.quiet', { since })
      ) : (
        <Sentence
          text={t('since.worse', { since, count: worsened.length })}
          parts={{
            worse: (words) => (
              <a href="#answer-worse" {...rows(worsened.length)} className="opens">
                {words}
              </a>
            ),
          }}
        />
      )}{' '}
      {checked === null ? null : <span className="nowrap">{checked}</span>}
    </p>
  );
}

function RatingCounts({ taskForce }: { taskForce: FoldTaskForce }) {
  const { t } = useTranslation('dashboard');
  return (
    <ul className="rating-counts" aria-label={t('counts')}>
      {taskForce.dashboard.ratings
        .filter(({ count }) => count > 0)
        .map(({ rating, count }) => (
          <li key={rating}>
            <AppLink {...paths.tasks(taskForce.code, { rating })} {...rows(count)}>
              <Status rating={rating} />
              <b>{count}</b>
            </AppLink>
          </li>
        ))}
    </ul>
  );
}

/** On a phone the three answers do not fit above the fold; their counts do, and each leads to its answer. */
function AnswerIndex({ taskForce }: { taskForce: FoldTaskForce }) {
  const { t } = useTranslation('dashboard');
  const { worsened, matters, questions } = taskForce.dashboard;
  const answers = [
    { id: 'answer-worse', words: t('answers.worse'), count: worsened.length },
    { id: 'answer-matters', words: t('answers.matters'), count: matters.length },
    { id: 'answer-questions', words: t('answers.questions'), count: questions.length },
  ];
  return (
    <ul className="answer-index no-print">
      {answers.map(({ id, words, count }) => (
        <li key={id}>
          <a href={`#${id}`} {...rows(count)}>
            {words} <b className={count > 0 ? 'badge badge-count' : 'badge'}>{count}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Tiles({ taskForce }: { taskForce: FoldTaskForce }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  return (
    <ul
      className="tiles"
      aria-label={t('tiles')}
      style={{ '--tile-columns': taskForce.areas.map((area) => `minmax(0, ${area.tasks.length}fr)`).join(' ') } as CSSProperties}
    >
      {taskForce.areas.map((area) => (
        <li key={area.code}>
          <AppLink {...paths.area(taskForce.code, area.code)} className="tile-area">
            {localized(area.name)}
          </AppLink>
          <ul>
            {area.tasks.map((task) => (
              <li key={task.code}>
                <AppLink
                  {...paths.task(taskForce.code, task.code)}
                  className={`tile tone-${toneOf(task.rating)}`}
                  title={localized(task.title)}
                  aria-label={`${task.code} ${localized(task.title)}: ${t(`common:rating.${task.rating}`)}`}
                >
                  <StatusShape rating={task.rating} size={22} />
                  <span aria-hidden="true">{task.code}</span>
                </AppLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export function Hero({ taskForce }: { taskForce: FoldTaskForce }) {
  return (
    <section className="card hero">
      <div>
        <Headline taskForce={taskForce} />
        <Since taskForce={taskForce} />
        <RatingCounts taskForce={taskForce} />
        <AnswerIndex taskForce={taskForce} />
      </div>
      <Tiles taskForce={taskForce} />
    </section>
  );
}
