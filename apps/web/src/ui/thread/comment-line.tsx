import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { sayUserError } from '../../lib/user-errors';
import { Button } from '../button';
import { Notice } from '../notice';
import { useActorName } from '../report/actor-name';
import type { CommentFacts } from './thread-query';
import { useCommentWithdraw } from './use-thread';

interface CommentLineProps {
  taskForce: string;
  comment: CommentFacts;
  /** The office talks with several bodies here: each line says with which. */
  saysBody: boolean;
  onAnswer: (() => void) | null;
}

/** One thing that was said; withdrawn, that it was said, and by whom it was taken back. */
export function CommentLine({ taskForce, comment, saysBody, onAnswer }: CommentLineProps) {
  const { t, lang } = useTranslation('common');
  const localized = useLocalized();
  const nameOf = useActorName();
  const withdraw = useCommentWithdraw(taskForce, comment);
  const refusals = withdraw.data?.commentWithdraw.userErrors ?? [];
  const { text, withdrawnAt, withdrawnBy, writtenBy, writtenAt, isNew, viewerCan, ministry, answers, version } = comment;
  return (
    <li className={answers === null ? 'comment' : 'comment comment-answer'}>
      <p className="comment-head">
        <b>{nameOf(writtenBy)}</b> <small className="muted">{formatInstant(writtenAt, lang)}</small>
        {saysBody ? <small className="badge">{localized(ministry.name)}</small> : null}
        {isNew ? <small className="badge badge-info">{t('thread.new')}</small> : null}
      </p>
      {text === null || withdrawnAt !== null ? (
        <p className="muted">{t('thread.withdrawn', { who: nameOf(withdrawnBy), when: formatInstant(withdrawnAt ?? writtenAt, lang) })}</p>
      ) : (
        <p className="written">{text}</p>
      )}
      {refusals.length > 0 ? <Notice tone="bad" title={refusals.map(sayUserError).join(' ')} /> : null}
      <div className="button-row no-print">
        {onAnswer === null ? null : (
          <Button kind="link" onClick={onAnswer}>
            {t('thread.answer')}
          </Button>
        )}
        {viewerCan.withdraw ? (
          <Button kind="link" onClick={() => withdraw.mutate({ expectedVersion: version })} isBusy={withdraw.isPending}>
            {t('thread.withdraw')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
