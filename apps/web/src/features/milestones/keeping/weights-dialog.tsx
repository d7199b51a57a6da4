import { useState } from 'react';
import { useTranslation } from '../../../lib/i18n';
import { useLocalized } from '../../../lib/localized';
import type { UserError } from '../../../lib/user-errors';
import { TextField } from '../../../ui/text-field';
import { ActForm, ReasonField } from './act-form';
import { useWeigh } from './plan-acts';
import type { PlanTask } from './plan-query';

const WHOLE = 100;
const READABLE = /^\d{1,3}$/;
const numberOf = (text: string) => (READABLE.test(text) ? Number(text) : 0);

interface WeightsDialogProps {
  taskForce: string;
  task: PlanTask;
  onClose: () => void;
}

interface WeightsProps {
  milestones: PlanTask['milestones'];
  given: Record<string, string>;
  onChange: (given: Record<string, string>) => void;
  errorOf: (index: number) => string | undefined;
}

function Weights({ milestones, given, onChange, errorOf }: WeightsProps) {
  const localized = useLocalized();
  return (
    <div className="weights">
      {milestones.map(({ id, code, title }, index) => (
        <TextField
          key={id}
          label={`${code} ${localized(title)}`}
          value={given[id] ?? ''}
          onChange={(text) => onChange({ ...given, [id]: text.trim() })}
          maxLength={3}
          error={errorOf(index)}
        />
      ))}
    </div>
  );
}

/** 가중치: all milestones of a task at once. Their sum is told as it is typed, and only a hundred is sent. */
export function WeightsDialog({ taskForce, task, onClose }: WeightsDialogProps) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  // As they were when the dialog was opened: newer ones may arrive behind it.
  const [milestones] = useState(task.milestones);
  const [given, setGiven] = useState<Record<string, string>>(() =>
    Object.fromEntries(milestones.map(({ id, weight }) => [id, String(weight)])),
  );
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<UserError[]>([]);
  const act = useWeigh(taskForce, onClose);
  const sum = milestones.reduce((total, { id }) => total + numberOf(given[id] ?? ''), 0);
  const errors = [...wrong, ...(act.data?.userErrors ?? [])];
  const rowError = (index: number) => {
    const found = act.data?.userErrors.find(({ path }) => path?.[2] === String(index) && path[1] === 'weights');
    return READABLE.test(given[milestones[index]?.id ?? ''] ?? '') && found === undefined ? undefined : t('common:refused.NOT_A_SHARE');
  };
  const send = () => {
    const isWhole = sum === WHOLE && milestones.every(({ id }) => READABLE.test(given[id] ?? ''));
    setWrong(isWhole ? [] : [{ code: 'WEIGHTS_SUM', message: '', path: ['input', 'weights'] }]);
    const weights = milestones.map(({ id, version }) => ({ milestoneId: id, expectedVersion: version, weight: numberOf(given[id] ?? '') }));
    if (isWhole) act.mutate({ taskId: task.id, weights, reason });
  };
  return (
    <ActForm
      title={t('keep.weights')}
      lead={`${task.code} ${localized(task.title)}. ${t('keep.weightsLead')}`}
      send={t('keep.weightsSend')}
      fields={['weight', 'reason']}
      errors={errors}
      failure={act.error}
      isBusy={act.isPending}
      onSend={send}
      onClose={onClose}
    >
      <Weights milestones={milestones} given={given} onChange={setGiven} errorOf={rowError} />
      <p role="status" className={sum === WHOLE ? 'good' : 'bad'}>
        {t(sum === WHOLE ? 'keep.sumWhole' : 'keep.sum', { sum: String(sum) })}
      </p>
      <ReasonField value={reason} onChange={setReason} errors={errors} />
    </ActForm>
  );
}
