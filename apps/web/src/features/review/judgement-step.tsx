import { useTranslation } from '../../lib/i18n';
import { otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { JudgementSaid } from '../../ui/judgement/judgement-said';
import type { Judgement } from '../../ui/judgement/judgement-fields';
import { Notice } from '../../ui/notice';
import { useJudge, type Step } from './judge';

interface JudgementStepProps {
  taskForce: string;
  step: Step;
  judgement: Judgement;
  body: string;
  onClose: () => void;
}

const WORDS = { ASK: 'ask', CONFIRM: 'confirm', DROP: 'drop' } as const;

/** A step that others will see is taken with its consequence in front of one's eyes. */
export function JudgementStep({ taskForce, step, judgement, body, onClose }: JudgementStepProps) {
  const { t } = useTranslation('judgement');
  const judge = useJudge(taskForce, onClose);
  const word = WORDS[step];
  return (
    <Dialog title={t(`${word}Title`, { body })} isOpen onClose={onClose}>
      <div className="form">
        <JudgementSaid judgement={judgement} />
        <p>{t(`${word}Text`)}</p>
        {step === 'CONFIRM' && judgement.opinion === null ? <Notice tone="warn" title={t('confirmSilent')} /> : null}
        {otherErrors(judge.data ?? [], []).map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {judge.isError ? <ErrorPanel what={t('title')} error={judge.error} /> : null}
        <div className="button-row">
          <Button kind="primary" isBusy={judge.isPending} onClick={() => judge.mutate({ step, of: judgement })}>
            {t(word)}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
