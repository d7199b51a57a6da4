import { useState, type FormEvent } from 'react';
import { asFailure } from '../../lib/errors';
import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { errorOf, otherErrors, unlikelyDays, type UserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { IllustrativeBadge } from '../../ui/provenance';
import { ReasonSelect } from '../../ui/report/reason-select';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useMilestoneBody } from '../../ui/plan/milestone-body';
import { ConflictPanel } from './conflict-panel';
import { MilestoneThread } from './milestone-thread';
import type { MilestoneRow } from './milestones-query';
import { planOf, useReschedule, type Base, type Plan } from './reschedule';

interface RescheduleDialogProps {
  taskForce: string;
  milestone: MilestoneRow;
  onClose: () => void;
}

const FIELDS = ['plannedOn', 'forecastOn', 'reasonClass', 'recoveryStep', 'reason'];

function First({ milestone }: { milestone: MilestoneRow }) {
  const { t, lang } = useTranslation('milestones');
  const localized = useLocalized();
  const bodyOf = useMilestoneBody();
  return (
    <p className="muted">
      {milestone.task.code} {localized(milestone.task.title)} · {bodyOf(milestone)} ·{' '}
      {milestone.baselineOn === null ? t('edit.noBaseline') : t('edit.baseline', { day: formatDayPlain(milestone.baselineOn, lang) })}{' '}
      <IllustrativeBadge kind={milestone.baselineOnProvenance?.kind} />
    </p>
  );
}

interface PlanFieldsProps {
  plan: Plan;
  set: (change: Partial<Plan>) => void;
  errors: readonly UserError[];
}

function PlanFields({ plan, set, errors }: PlanFieldsProps) {
  const { t } = useTranslation('milestones');
  return (
    <>
      <div className="edit-dates">
        <DateField
          label={t('field.plannedOn')}
          value={plan.plannedOn}
          onChange={(plannedOn) => set({ plannedOn })}
          error={errorOf(errors, 'plannedOn')}
        />
        <DateField
          label={t('field.forecastOn')}
          value={plan.forecastOn}
          onChange={(forecastOn) => set({ forecastOn })}
          error={errorOf(errors, 'forecastOn')}
        />
      </div>
      <ReasonSelect
        value={plan.reasonClass}
        onChange={(value) => set({ reasonClass: value || null })}
        error={errorOf(errors, 'reasonClass')}
      />
      <TextField
        label={t('field.recoveryStep')}
        help={t('edit.recoveryHelp')}
        value={plan.recoveryStep ?? ''}
        onChange={(text) => set({ recoveryStep: text || null })}
        error={errorOf(errors, 'recoveryStep')}
      />
    </>
  );
}

function useEditing(taskForce: string, milestone: MilestoneRow, onClose: () => void) {
  // As it was when the dialog was opened: a newer one may arrive behind it meanwhile.
  const [base, setBase] = useState<Base>(milestone);
  const [plan, setPlan] = useState<Plan>(() => planOf(milestone));
  const [reason, setReason] = useState('');
  const [unlikely, setUnlikely] = useState<UserError[]>([]);
  const save = useReschedule(taskForce, milestone, onClose);
  const conflict = save.data?.conflict ?? null;
  return {
    ...{ plan, reason, setReason, save, conflict },
    errors: [...unlikely, ...(save.data?.userErrors ?? []).filter(({ code }) => code !== 'STALE_VERSION' || conflict === null)],
    set: (change: Partial<Plan>) => {
      setPlan({ ...plan, ...change });
      setUnlikely([]);
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      const wrong = unlikelyDays({ plannedOn: plan.plannedOn, forecastOn: plan.forecastOn });
      setUnlikely(wrong);
      if (wrong.length > 0) return;
      // After a conflict the next try is made upon the newer version.
      save.mutate({ base, plan, reason }, { onSuccess: (answer) => answer.conflict && answer.milestone && setBase(answer.milestone) });
    },
  };
}

/** Changes dates with a reason. The first date stays; when somebody else was faster, both values are shown and nothing typed is lost. */
export function RescheduleDialog({ taskForce, milestone, onClose }: RescheduleDialogProps) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const { plan, set, reason, setReason, save, conflict, errors, submit } = useEditing(taskForce, milestone, onClose);
  return (
    <Dialog title={`${milestone.code} ${localized(milestone.title)}`} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate aria-label={t('edit.title')}>
        <First milestone={milestone} />
        {conflict ? <ConflictPanel conflict={conflict} onTake={(field, value) => set({ [field]: value })} /> : null}
        {save.isError ? <Notice tone="bad" title={t(`common:error.${asFailure(save.error).kind}`, { seconds: 60 })} /> : null}
        {otherErrors(errors, FIELDS).map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        <PlanFields plan={plan} set={set} errors={errors} />
        <TextArea
          label={t('edit.reason')}
          help={t('edit.reasonHelp')}
          isRequired
          rows={2}
          value={reason}
          onChange={setReason}
          error={errorOf(errors, 'reason')}
        />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {conflict ? t('edit.saveAnyway') : t('edit.save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
      <MilestoneThread taskForce={taskForce} milestone={milestone} />
    </Dialog>
  );
}
