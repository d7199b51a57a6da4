import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../lib/i18n';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import type { DisagreementFacts } from '../../ui/joint/disagreement-fields';
import { DisagreementNote } from '../../ui/joint/disagreement-note';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { useStep, type Step } from './step';

interface StepDialogProps {
  taskForce: string;
  step: Step;
  disagreement: DisagreementFacts;
  onClose: () => void;
}

const FIELDS: Record<Step, string> = { raise: 'reason', settle: 'outcome', close: 'answer' };

/** What was said so far, and room for the one text that the act needs. */
export function StepDialog({ taskForce, step, disagreement, onClose }: StepDialogProps) {
  const { t } = useTranslation('disagreements');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const act = useStep(taskForce, step, disagreement, onClose);
  const errors = act.data ?? [];
  const isEmpty = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) act.mutate(text);
  };
  return (
    <Dialog title={t(`step.${step}.title`)} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <DisagreementNote disagreement={disagreement} />
        {otherErrors(errors, [FIELDS[step]]).map((said) => (
          <Notice key={said} tone="bad" title={said} />
        ))}
        {act.isError ? <ErrorPanel what={t(`step.${step}.title`)} error={act.error} /> : null}
        <p>{t(`step.${step}.help`)}</p>
        <NoVictimsScope>
          <TextArea
            label={t(`step.${step}.label`)}
            isRequired
            value={text}
            onChange={setText}
            error={isTried && isEmpty ? t('common:refused.REASON_REQUIRED') : errorOf(errors, FIELDS[step])}
            maxLength={1000}
          />
          <NoVictims />
        </NoVictimsScope>
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={act.isPending}>
            {t(`step.${step}.action`)}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
