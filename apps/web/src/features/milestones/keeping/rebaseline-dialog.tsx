import { useState } from 'react';
import { formatDayPlain } from '../../../lib/dates';
import { useTranslation } from '../../../lib/i18n';
import { errorOf, unlikelyDays, type UserError } from '../../../lib/user-errors';
import { DateField } from '../../../ui/date-field';
import type { MilestoneRow } from '../milestones-query';
import { ActForm, ReasonField } from './act-form';
import { useRebaseline } from './plan-acts';

interface RebaselineDialogProps {
  taskForce: string;
  milestone: MilestoneRow;
  onClose: () => void;
}

/** 기준일 변경: a new baseline is agreed on, the older ones stay readable. */
export function RebaselineDialog({ taskForce, milestone, onClose }: RebaselineDialogProps) {
  const { t, lang } = useTranslation('milestones');
  const [baselineOn, setBaselineOn] = useState(milestone.baselineOn);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<UserError[]>([]);
  const act = useRebaseline(taskForce, milestone, onClose);
  const errors = [...wrong, ...(act.data?.userErrors ?? [])];
  const send = () => {
    const found = baselineOn === null ? [{ code: 'REQUIRED', message: '', path: ['input', 'baselineOn'] }] : unlikelyDays({ baselineOn });
    setWrong(found);
    if (found.length === 0 && baselineOn !== null) act.mutate({ baselineOn, reason });
  };
  const now =
    milestone.baselineOn === null ? t('edit.noBaseline') : t('edit.baseline', { day: formatDayPlain(milestone.baselineOn, lang) });
  return (
    <ActForm
      title={t('keep.rebaseline')}
      lead={`${now}. ${t('keep.rebaselineLead')}`}
      send={t('keep.rebaselineSend')}
      fields={['baselineOn', 'reason']}
      errors={errors}
      failure={act.error}
      isBusy={act.isPending}
      onSend={send}
      onClose={onClose}
    >
      <DateField
        label={t('keep.baselineOn')}
        isRequired
        value={baselineOn}
        onChange={(day) => {
          setBaselineOn(day);
          setWrong([]);
        }}
        error={errorOf(errors, 'baselineOn')}
      />
      <ReasonField value={reason} onChange={setReason} errors={errors} />
    </ActForm>
  );
}
