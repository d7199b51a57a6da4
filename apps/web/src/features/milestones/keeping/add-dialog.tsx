import { useState } from 'react';
import { useTranslation } from '../../../lib/i18n';
import { useLocalized } from '../../../lib/localized';
import { errorOf, unlikelyDays, type UserError } from '../../../lib/user-errors';
import { Checkbox } from '../../../ui/checkbox';
import { DateField } from '../../../ui/date-field';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { ActForm } from './act-form';
import { useAdd, type NewMilestone } from './plan-acts';
import { bodiesOf, type PlanTask } from './plan-query';

interface AddDialogProps {
  taskForce: string;
  tasks: readonly PlanTask[];
  /** The code of the task that the page shows. */
  chosen: string | undefined;
  onClose: () => void;
  onDone: (code: string) => void;
}

type Draft = NewMilestone;

function Place({ tasks, draft, set }: { tasks: readonly PlanTask[]; draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const task = tasks.find(({ id }) => id === draft.taskId);
  const bodies = task === undefined ? [] : bodiesOf([task]);
  return (
    <>
      <Select
        label={t('one.task')}
        labelPlace="above"
        value={draft.taskId}
        onChange={(taskId) => set({ taskId, ministryId: tasks.find(({ id }) => id === taskId)?.leadMinistry.id ?? '' })}
        options={tasks.map(({ id, code, title }) => ({ value: id, label: `${code} ${localized(title)}` }))}
      />
      <Select
        label={t('one.ministry')}
        labelPlace="above"
        value={draft.ministryId}
        onChange={(ministryId) => set({ ministryId })}
        options={bodies.map(({ id, name }) => ({ value: id, label: localized(name) }))}
      />
    </>
  );
}

interface TitlesProps {
  title: Draft['title'];
  onChange: (title: Draft['title']) => void;
  errors: readonly UserError[];
}

function Titles({ title, onChange, errors }: TitlesProps) {
  const { t } = useTranslation('milestones');
  return (['ko', 'en'] as const).map((language) => (
    <TextField
      key={language}
      label={t(`keep.title.${language}`)}
      isRequired
      maxLength={200}
      value={title[language]}
      onChange={(text) => onChange({ ...title, [language]: text })}
      error={errorOf(errors, language)}
    />
  ));
}

/** A milestone is added to a task; its weight is set afterwards, with those of the others. */
export function AddDialog({ taskForce, tasks, chosen, onClose, onDone }: AddDialogProps) {
  const { t } = useTranslation('milestones');
  const first = tasks.find(({ code }) => code === chosen) ?? tasks[0];
  const [draft, setDraft] = useState<Draft>({
    ...{ taskId: first?.id ?? '', ministryId: first?.leadMinistry.id ?? '', title: { ko: '', en: '' } },
    ...{ plannedOn: null, evidenceRequired: true },
  });
  const [wrong, setWrong] = useState<UserError[]>([]);
  const act = useAdd(taskForce, onDone);
  const errors = [...wrong, ...(act.data?.userErrors ?? [])];
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const send = () => {
    const found = unlikelyDays({ plannedOn: draft.plannedOn });
    setWrong(found);
    if (found.length === 0) act.mutate(draft);
  };
  return (
    <ActForm
      title={t('keep.add')}
      lead={t('keep.addLead')}
      send={t('keep.addSend')}
      fields={['ko', 'en', 'plannedOn']}
      errors={errors}
      failure={act.error}
      isBusy={act.isPending}
      onSend={send}
      onClose={onClose}
    >
      <Place tasks={tasks} draft={draft} set={set} />
      <Titles title={draft.title} onChange={(title) => set({ title })} errors={errors} />
      <DateField
        label={t('field.plannedOn')}
        help={t('keep.plannedHelp')}
        value={draft.plannedOn}
        onChange={(plannedOn) => set({ plannedOn })}
        error={errorOf(errors, 'plannedOn')}
      />
      <Checkbox isSelected={draft.evidenceRequired} onChange={(evidenceRequired) => set({ evidenceRequired })}>
        {t('keep.evidence')}
      </Checkbox>
    </ActForm>
  );
}
