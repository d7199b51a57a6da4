import { useEffect, useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { ErrorPanel } from '../error-panel';
import { Skeleton } from '../skeleton';
import { CommentForm } from './comment-form';
import { CommentLine } from './comment-line';
import type { CommentFacts, ThreadFacts } from './thread-query';
import { useMarkRead, useThread, type ThreadItem } from './use-thread';
import './thread.css';

/** Each beginning with its answers under it, first to last. */
function inTalks(comments: readonly CommentFacts[]): CommentFacts[] {
  const beginnings = comments.filter(({ answers }) => answers === null);
  return beginnings.flatMap((first) => [first, ...comments.filter(({ answers }) => answers?.id === first.id)]);
}

/** Opened, everything in it counts as read: the last word of each body that is new. */
function useRead(taskForce: string, comments: readonly CommentFacts[]) {
  const mark = useMarkRead(taskForce);
  const { mutate } = mark;
  const unread = comments.filter(({ isNew }) => isNew);
  const last = [...new Map(unread.map(({ id, ministry }) => [ministry.id, id])).values()].join(' ');
  useEffect(() => {
    for (const id of last === '' ? [] : last.split(' ')) mutate({ id });
  }, [last, mutate]);
}

function Talk({ taskForce, item, thread }: { taskForce: string; item: ThreadItem; thread: ThreadFacts }) {
  const { t } = useTranslation('common');
  const [answers, setAnswers] = useState<CommentFacts | null>(null);
  const { bodies, comments } = thread;
  useRead(taskForce, comments);
  return (
    <div className="stack">
      <p className="muted">{t('thread.whoReads')}</p>
      {comments.length === 0 ? <p>{t('thread.none')}</p> : null}
      <ul className="comments">
        {inTalks(comments).map((comment) => (
          <CommentLine
            key={comment.id}
            taskForce={taskForce}
            comment={comment}
            saysBody={bodies.length !== 1}
            onAnswer={bodies.some(({ id }) => id === comment.ministry.id) && comment.text !== null ? () => setAnswers(comment) : null}
          />
        ))}
      </ul>
      {bodies.length === 0 ? null : (
        <CommentForm
          key={answers?.id ?? ''}
          taskForce={taskForce}
          item={item}
          bodies={bodies}
          answers={answers}
          onDone={() => setAnswers(null)}
        />
      )}
    </div>
  );
}

/** 소통: what one body and the office say to each other about a task, a milestone or a report. */
export function Thread({ taskForce, item }: { taskForce: string; item: ThreadItem }) {
  const { t } = useTranslation('common');
  const { thread, error, isPending } = useThread(taskForce, item);
  if (error !== null) return <ErrorPanel what={t('thread.title')} error={error} />;
  if (isPending) return <Skeleton blocks={[20]} />;
  return thread === null ? <p>{t('thread.none')}</p> : <Talk taskForce={taskForce} item={item} thread={thread} />;
}
