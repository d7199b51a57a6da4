import { useEffect, useRef } from 'react';
import { asFailure } from '../../lib/errors';
import { useTranslation } from '../../lib/i18n';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { NoVictims } from '../../ui/no-victims';
import { TextArea } from '../../ui/text-area';
import type { Desk } from './use-desk';

function Choice({ desk }: { desk: Desk }) {
  const { t } = useTranslation('review');
  return (
    <div className="button-row">
      <Button kind="primary" onClick={() => desk.setVerdict('ACCEPTED')}>
        {t('decide.accept')}
      </Button>
      <Button onClick={() => desk.setVerdict('RETURNED')}>{t('decide.return')}</Button>
    </div>
  );
}

function Words({ desk }: { desk: Desk }) {
  const { t } = useTranslation('review');
  const { errors } = desk;
  if (desk.verdict === 'RETURNED')
    return (
      <TextArea
        label={t('decide.reason')}
        help={t('decide.reasonHelp')}
        isRequired
        rows={3}
        value={desk.reason}
        onChange={desk.setReason}
        error={errorOf(errors, 'reason')}
      />
    );
  return (
    <TextArea
      label={t('decide.opinion')}
      help={t('decide.opinionHelp')}
      rows={2}
      value={desk.opinion}
      onChange={desk.setOpinion}
      error={errorOf(errors, 'opinion')}
    />
  );
}

interface DecisionBarProps {
  desk: Desk;
}

/** Accepting makes facts of what is claimed; returning needs a reason. Both are one more click away, so that neither happens by chance. */
export function DecisionBar({ desk }: DecisionBarProps) {
  const { t } = useTranslation('review');
  const { verdict, decide, errors } = desk;
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verdict !== null) field.current?.querySelector('textarea')?.focus();
  }, [verdict]);
  // What is refused stands at its field: so does whoever must mend it.
  useEffect(() => {
    if (errors.length > 0) field.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  if (verdict === null) return <Choice desk={desk} />;
  return (
    <div className="stack-small" ref={field}>
      {decide.isError ? <Notice tone="bad" title={t(`common:error.${asFailure(decide.error).kind}`, { seconds: 60 })} /> : null}
      {otherErrors(errors, ['reason', 'opinion', 'text', 'section']).map((text) => (
        <Notice key={text} tone="bad" title={text} />
      ))}
      <Words desk={desk} />
      <NoVictims />
      {verdict === 'ACCEPTED' && desk.hasMoved ? (
        <Checkbox isSelected={desk.isReplacing} onChange={desk.setReplacing}>
          {t('decide.overMoved')}
        </Checkbox>
      ) : null}
      <div className="button-row">
        <Button kind="primary" isBusy={decide.isPending} onClick={desk.send}>
          {t(`decide.confirm.${verdict}`)}
        </Button>
        <Button onClick={() => desk.setVerdict(null)}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}
