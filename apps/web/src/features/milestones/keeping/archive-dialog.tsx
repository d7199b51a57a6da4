import { useState } from 'react';
import { useTranslation } from '../../../lib/i18n';
import type { MilestoneRow } from '../milestones-query';
import { ActForm, ReasonField } from './act-form';
import { useArchive } from './plan-acts';

interface ArchiveDialogProps {
  taskForce: string;
  milestone: MilestoneRow;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a milestone out of the plan; nothing of it is lost. */
export function ArchiveDialog({ taskForce, milestone, onClose, onDone }: ArchiveDialogProps) {
  const { t } = useTranslation('milestones');
  const [reason, setReason] = useState('');
  const act = useArchive(taskForce, milestone, onDone);
  const errors = act.data?.userErrors ?? [];
  return (
    <ActForm
      title={t('keep.archive')}
      lead={t('keep.archiveLead')}
      send={t('keep.archiveSend')}
      fields={['reason']}
      errors={errors}
      failure={act.error}
      isBusy={act.isPending}
      onSend={() => act.mutate({ reason })}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} errors={errors} />
    </ActForm>
  );
}
