import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../lib/i18n';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { JudgementSaid } from '../../ui/judgement/judgement-said';
import type { Judgement } from '../../ui/judgement/judgement-fields';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { TextArea } from '../../ui/text-area';
import { RATED, useJudge, type Said } from './judge';

const SHORTEST = 10;

interface JudgementFormProps {
  taskForce: string;
  reportId: string;
  title: string;
  /** What is changed: a draft, or what was put to the body. */
  judgement: Judgement | null;
  start: Said;
  onClose: () => void;
}

function Reason(props: { value: string; onChange: (text: string) => void; error: string | undefined }) {
  const { t } = useTranslation('judgement');
  return (
    <NoVictimsScope>
      <TextArea label={t('field.reason')} help={t('field.reasonHelp')} isRequired rows={4} maxLength={1000} {...props} />
      <NoVictims />
    </NoVictimsScope>
  );
}

/** 점검의견(안): the office's rating and its reason. What was put to the body stays as it was, and a new draft begins. */
export function JudgementForm({ taskForce, reportId, title, judgement, start, onClose }: JudgementFormProps) {
  const { t } = useTranslation('judgement');
  const [said, setSaid] = useState(start);
  const [isTried, setTried] = useState(false);
  const judge = useJudge(taskForce, onClose);
  const errors = judge.data ?? [];
  const isShort = said.reason.trim().length < SHORTEST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isShort) judge.mutate(judgement === null ? { step: 'DRAFT', reportId, said } : { step: 'REVISE', of: judgement, said });
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        {judgement?.state === 'ASKED' ? (
          <>
            <JudgementSaid judgement={judgement} />
            <Notice title={t('takeBackHelp')} />
          </>
        ) : null}
        {otherErrors(errors, ['rating', 'reason']).map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {judge.isError ? <ErrorPanel what={t('title')} error={judge.error} /> : null}
        <RadioGroup
          label={t('field.rating')}
          value={said.rating}
          onChange={(value) => setSaid({ ...said, rating: RATED.find((rating) => rating === value) ?? said.rating })}
          options={RATED.map((value) => ({ value, label: t(`common:rating.${value}`) }))}
        />
        <Reason
          value={said.reason}
          onChange={(reason) => setSaid({ ...said, reason })}
          error={isTried && isShort ? t('common:refused.REASON_TOO_SHORT') : errorOf(errors, 'reason')}
        />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={judge.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
