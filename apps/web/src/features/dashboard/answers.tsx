import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { formatDayPlain } from '../../lib/dates';
import { hasText, useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { formatWon } from '../../lib/money';
import { paths } from '../../lib/paths';
import { usePreferences } from '../../lib/preferences';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { knownFirst, useReasonText } from '../../ui/plan/rating-reasons';
import { Contact, type ContactFacts } from '../../ui/plan/contact';
import { Lead } from '../../ui/plan/lead';
import { StatusShape } from '../../ui/status';
import type { FoldTaskForce, Matter } from './dashboard-fold';

const SHOWN = 3;
const MOST_REASONS = 3;

interface AnswerProps {
  id: string;
  number: string;
  title: string;
  quiet: string;
  items: readonly ReactNode[];
}

/** One of the three things that the chair will be asked; the rest of a long list is one press away, and on paper it is there. */
function Answer({ id, number, title, quiet, items }: AnswerProps) {
  const { t } = useTranslation('dashboard');
  const [showsAll, setShowsAll] = useState(false);
  const rest = items.length - SHOWN;
  return (
    <section id={id} className={items.length === 0 ? 'card answer answer-quiet' : 'card answer'} aria-label={title}>
      <h2>
        <span className="answer-number" aria-hidden="true">
          {number}
        </span>
        {title} <span className={items.length > 0 ? 'badge badge-count' : 'badge'}>{items.length}</span>
      </h2>
      {items.length === 0 ? <p className="muted">{quiet}</p> : null}
      <ul className={showsAll ? 'answer-items' : 'answer-items answer-items-first'}>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button kind="link" className="answer-rest no-print" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          <ChevronRight size={16} aria-hidden />
          {showsAll ? t('answers.fewer') : t('answers.more', { count: rest })}
        </Button>
      ) : null}
    </section>
  );
}

function contactAt(
  responsible: readonly { ministry: { code: string }; contact: ContactFacts | null }[],
  body: string,
): ContactFacts | null {
  return responsible.find(({ ministry, contact }) => ministry.code === body && contact !== null)?.contact ?? null;
}

function Worse({ code, change }: { code: string; change: FoldTaskForce['dashboard']['worsened'][number] }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  const say = useReasonText();
  const { task, before, after, reasons } = change;
  return (
    <>
      <span className="from-to">
        <StatusShape rating={before} label={t(`common:rating.${before}`)} />
        <span aria-label={t('answers.became')}>→</span>
        <StatusShape rating={after} label={t(`common:rating.${after}`)} />
      </span>
      <span className="answer-text">
        <AppLink {...paths.task(code, task.code)} className="task-link">
          {task.code} {localized(task.title)}
        </AppLink>
        <small className="muted">
          <Lead ministry={task.leadMinistry} status={task.leadStatus} />
          <span className="contact-part">
            {' '}
            <Contact contact={contactAt(task.responsible, task.leadMinistry.code)} withoutDay />
          </span>
        </small>
        {knownFirst(reasons)
          .slice(0, MOST_REASONS)
          .map((reason, index) => (
            <small key={index}>{say(reason)}</small>
          ))}
      </span>
    </>
  );
}

function MatterTitle({ code, matter }: { code: string; matter: Matter }) {
  const localized = useLocalized();
  const { task, legislation, budgetLine, title } = matter;
  if (task === null) return <b>{localized(title)}</b>;
  const tab = legislation ? 'legislation' : budgetLine ? 'budget' : 'summary';
  return (
    <AppLink {...paths.task(code, task.code, tab)} className="task-link">
      {localized(title)}
    </AppLink>
  );
}

function MatterItem({ code, matter }: { code: string; matter: Matter }) {
  const { t, lang } = useTranslation('dashboard');
  const localized = useLocalized();
  const { moneyUnit } = usePreferences();
  // A fall is said in words: "−206" under 전년보다 감액 would deny it twice.
  const amountText = (won: number) => {
    const amount = t(`money.${moneyUnit}`, { amount: formatWon(Math.abs(won), moneyUnit, lang) });
    return won < 0 ? t('answers.less', { amount }) : amount;
  };
  const { detail, tasks, ministry, legislation, budgetLine, amountWon, days, on } = matter;
  const facts = [
    ...tasks.map((each) => each.code),
    legislation?.heldBy ? localized(legislation.heldBy) : undefined,
    ministry ? localized(ministry.name) : undefined,
    budgetLine && on ? t('answers.year', { year: on.slice(0, 4) }) : undefined,
    amountWon === null ? undefined : amountText(amountWon),
    days === null ? undefined : t('answers.days', { count: days }),
    budgetLine || on === null ? undefined : formatDayPlain(on, lang),
  ].filter((each) => each !== undefined);
  return (
    <span className="answer-text">
      <span>
        <span className="badge badge-warn">
          {hasText('dashboard', `matter.${matter.code}`) ? t(`matter.${matter.code}`) : t('matter.OTHER')}
        </span>{' '}
        <MatterTitle code={code} matter={matter} />
      </span>
      {detail === null ? null : <small>{localized(detail)}</small>}
      <small className="muted">
        {facts.join(' · ')}
        {tasks.length > 0 && ministry ? (
          <span className="contact-part">
            {' '}
            ·{' '}
            <Contact
              contact={contactAt(
                tasks.flatMap(({ responsible }) => responsible),
                ministry.code,
              )}
              withoutDay
            />
          </span>
        ) : null}
      </small>
    </span>
  );
}

export function Answers({ taskForce }: { taskForce: FoldTaskForce }) {
  const { t } = useTranslation('dashboard');
  const { worsened, matters, questions } = taskForce.dashboard;
  const { code } = taskForce;
  const busy = [worsened, matters, questions].filter((each) => each.length > 0).length;
  return (
    <div className={busy > 1 ? 'answers' : 'answers answers-calm'}>
      <Answer
        id="answer-worse"
        number="①"
        title={t('answers.worse')}
        quiet={t('answers.noneWorse')}
        items={worsened.map((change) => (
          <Worse key={change.task.code} code={code} change={change} />
        ))}
      />
      <Answer
        id="answer-matters"
        number="②"
        title={t('answers.matters')}
        quiet={t('answers.noMatters')}
        items={matters.map((matter, index) => (
          <MatterItem key={index} code={code} matter={matter} />
        ))}
      />
      <Answer
        id="answer-questions"
        number="③"
        title={t('answers.questions')}
        quiet={t('answers.noQuestions')}
        items={questions.map((matter, index) => (
          <MatterItem key={index} code={code} matter={matter} />
        ))}
      />
    </div>
  );
}
