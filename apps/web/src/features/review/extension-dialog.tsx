import { useState, type FormEvent } from 'react';
import { dayOf } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { ExtensionNote, type Extension } from '../../ui/report/extension';
import { TextArea } from '../../ui/text-area';
import { missingIn, useAnswerExtension, type Answer } from './answer-extension';
import { DueDay } from './due-day';
import type { ReviewRow } from './review-query';

interface FieldsProps {
  answer: Answer;
  set: (change: Partial<Answer>) => void;
  say: (field: 'untilOn' | 'words') => string | undefined;
}

function Fields({ answer: { isGranted, untilOn, words }, set, say }: FieldsProps) {
  const { t } = useTranslation('review');
  return (
    <>
      <RadioGroup
        label={t('extension.verdict')}
        value={isGranted ? 'GRANTED' : 'DECLINED'}
        onChange={(verdict) => set({ isGranted: verdict === 'GRANTED' })}
        options={[
          { value: 'GRANTED', label: t('extension.grant') },
          { value: 'DECLINED', label: t('extension.decline') },
        ]}
      />
      {isGranted ? (
        <>
          <DateField
            label={t('extension.untilOn')}
            help={t('extension.untilHelp')}
            isRequired
            value={untilOn}
            onChange={(day) => set({ untilOn: day })}
            error={say('untilOn')}
          />
          <DueDay on={untilOn} />
        </>
      ) : null}
      <NoVictimsScope>
        <TextArea
          label={t(isGranted ? 'extension.words' : 'extension.reason')}
          isRequired={!isGranted}
          value={words}
          onChange={(text) => set({ words: text })}
          error={say('words')}
          maxLength={1000}
        />
        <NoVictims />
      </NoVictimsScope>
    </>
  );
}

interface ExtensionDialogProps {
  taskForce: string;
  row: ReviewRow;
  extension: Extension;
  onClose: () => void;
}

/** The office gives more time, perhaps until another day than was wished, or says why it does not. */
export function ExtensionDialog({ taskForce, row, extension, onClose }: ExtensionDialogProps) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const [form, setForm] = useState<Answer>({ isGranted: true, untilOn: dayOf(extension.wantedUntil), words: '' });
  const [isTried, setTried] = useState(false);
  const answer = useAnswerExtension(taskForce, extension, onClose);
  const errors = answer.data ?? [];
  const say = (field: 'untilOn' | 'words') => {
    if (isTried && missingIn(form) === field) return t(`common:refused.${field === 'words' ? 'REASON_REQUIRED' : 'REQUIRED'}`);
    return errorOf(errors, field === 'untilOn' ? field : form.isGranted ? 'answer' : 'reason');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missingIn(form) === null) answer.mutate(form);
  };
  return (
    <Dialog title={t('extension.title')} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <p>
          <strong>
            {row.task.code} {localized(row.task.title)}
          </strong>{' '}
          · {localized(row.ministry.name)}
        </p>
        <ExtensionNote extension={extension} />
        {otherErrors(errors, ['untilOn', 'answer', 'reason']).map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {answer.isError ? <ErrorPanel what={t('extension.title')} error={answer.error} /> : null}
        <Fields answer={form} set={(change) => setForm({ ...form, ...change })} say={say} />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={answer.isPending}>
            {t(form.isGranted ? 'extension.grant' : 'extension.decline')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
