import { useState, type FormEvent } from 'react';
import { dayOf, type CalendarDay } from '../../lib/dates';
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
import { useAnswerExtension } from './answer-extension';
import { DueDay } from './due-day';
import type { ReviewRow } from './review-query';

interface ExtensionDialogProps {
  taskForce: string;
  row: ReviewRow;
  extension: Extension;
  onClose: () => void;
}

function ExtensionDialog({ taskForce, row, extension, onClose }: ExtensionDialogProps) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const [verdict, setVerdict] = useState('GRANTED');
  const [untilOn, setUntilOn] = useState<CalendarDay | null>(dayOf(extension.wantedUntil));
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const answer = useAnswerExtension(taskForce, extension, onClose);
  const isGranted = verdict === 'GRANTED';
  const errors = answer.data ?? [];
  const isWithoutDay = isGranted && untilOn === null;
  const isWithoutReason = !isGranted && words.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWithoutDay && !isWithoutReason) answer.mutate({ isGranted, untilOn, words });
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
        <RadioGroup
          label={t('extension.verdict')}
          value={verdict}
          onChange={setVerdict}
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
              onChange={setUntilOn}
              error={isTried && isWithoutDay ? t('common:refused.REQUIRED') : errorOf(errors, 'untilOn')}
            />
            <DueDay on={untilOn} />
          </>
        ) : null}
        <NoVictimsScope>
          <TextArea
            label={t(isGranted ? 'extension.words' : 'extension.reason')}
            isRequired={!isGranted}
            value={words}
            onChange={setWords}
            error={isTried && isWithoutReason ? t('common:refused.REASON_REQUIRED') : errorOf(errors, isGranted ? 'answer' : 'reason')}
            maxLength={1000}
          />
          <NoVictims />
        </NoVictimsScope>
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={answer.isPending}>
            {t(isGranted ? 'extension.grant' : 'extension.decline')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was asked last for a report that is not in yet, and the way to answer it. */
export function ExtensionAnswer({ taskForce, row }: { taskForce: string; row: ReviewRow }) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  const latest = row.extensions.at(-1);
  if (latest === undefined) return null;
  return (
    <div className="stack-small">
      <ExtensionNote extension={latest} />
      {latest.viewerCan.decide ? (
        <div className="button-row no-print">
          <Button onClick={() => setOpen(true)}>{t('extension.action')}</Button>
        </div>
      ) : null}
      {isOpen ? <ExtensionDialog taskForce={taskForce} row={row} extension={latest} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
