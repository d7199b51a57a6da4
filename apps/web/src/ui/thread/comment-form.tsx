import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../button';
import { ErrorPanel } from '../error-panel';
import { NoVictims, NoVictimsScope } from '../no-victims';
import { Notice } from '../notice';
import { Select } from '../select';
import { TextArea } from '../text-area';
import type { CommentFacts, ThreadFacts } from './thread-query';
import { useCommentAdd, type ThreadItem } from './use-thread';

interface CommentFormProps {
  taskForce: string;
  item: ThreadItem;
  bodies: ThreadFacts['bodies'];
  answers: CommentFacts | null;
  onDone: () => void;
}

function useWriting({ taskForce, item, answers, onDone }: CommentFormProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const add = useCommentAdd(taskForce, item.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { ministryId: answers?.ministry.id ?? (chosen || null), answersId: answers?.id ?? null, text },
      {
        onSuccess: ({ commentAdd }) => {
          if (commentAdd.userErrors.length > 0) return;
          setText('');
          onDone();
        },
      },
    );
  };
  return { text, setText, chosen, setChosen, add, submit, errors: add.data?.commentAdd.userErrors ?? [] };
}

/** A word to the other side; an answer goes to whom it answers. */
export function CommentForm(props: CommentFormProps) {
  const { bodies, answers, onDone } = props;
  const { t } = useTranslation('common');
  const localized = useLocalized();
  const { text, setText, chosen, setChosen, add, submit, errors } = useWriting(props);
  return (
    <NoVictimsScope>
      <form className="form no-print" onSubmit={submit} noValidate aria-label={t('thread.write')}>
        {otherErrors(errors, ['text', 'ministryId']).map((refusal) => (
          <Notice key={refusal} tone="bad" title={refusal} />
        ))}
        {add.isError ? <ErrorPanel what={t('thread.title')} error={add.error} /> : null}
        {bodies.length > 1 && answers === null ? (
          <Select
            label={t('thread.body')}
            labelPlace="above"
            value={chosen}
            onChange={setChosen}
            error={errorOf(errors, 'ministryId')}
            options={[
              { value: '', label: t('thread.chooseBody') },
              ...bodies.map(({ id, name }) => ({ value: id, label: localized(name) })),
            ]}
          />
        ) : null}
        <TextArea
          label={answers === null ? t('thread.text') : t('thread.answerText')}
          value={text}
          onChange={setText}
          error={errorOf(errors, 'text')}
          maxLength={2000}
          isRequired
        />
        <NoVictims />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={add.isPending}>
            {t('thread.send')}
          </Button>
          {answers === null ? null : <Button onClick={onDone}>{t('cancel')}</Button>}
        </div>
      </form>
    </NoVictimsScope>
  );
}
