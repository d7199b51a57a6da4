import { useTranslation } from '../../../lib/i18n';
import { useLocalized } from '../../../lib/localized';
import { errorOf, type UserError } from '../../../lib/user-errors';
import { DateField } from '../../../ui/date-field';
import { ReasonSelect } from '../../../ui/report/reason-select';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { ReasonField } from '../keeping/act-form';
import type { Body } from '../keeping/plan-query';
import type { BulkForm } from './bulk-acts';

interface BulkFieldsProps {
  form: BulkForm;
  set: (change: Partial<BulkForm>) => void;
  bodies: readonly Body[];
  errors: readonly UserError[];
}

const MOVES = ['', 'day', 'shift'] as const;
const KEEP = 'keep';
const ANSWERS = ['', 'yes', 'no'] as const;

function Dates({ form, set, errors }: BulkFieldsProps) {
  const { t } = useTranslation('milestones');
  return (
    <>
      <Select
        label={t('field.plannedOn')}
        labelPlace="above"
        value={form.move}
        onChange={(value) => set({ move: MOVES.find((each) => each === value) ?? '' })}
        options={MOVES.map((value) => ({ value, label: t(`bulk.move.${value || KEEP}`) }))}
      />
      {form.move === 'day' ? (
        <DateField
          label={t('bulk.day')}
          value={form.plannedOn}
          onChange={(plannedOn) => set({ plannedOn })}
          error={errorOf(errors, 'plannedOn')}
        />
      ) : null}
      {form.move === 'shift' ? (
        <TextField
          label={t('bulk.shift')}
          help={t('bulk.shiftHelp')}
          value={form.shiftDays}
          onChange={(shiftDays) => set({ shiftDays })}
          error={errorOf(errors, 'shiftDays')}
        />
      ) : null}
      <DateField
        label={t('bulk.forecast')}
        value={form.forecastOn}
        onChange={(forecastOn) => set({ forecastOn })}
        error={errorOf(errors, 'forecastOn')}
      />
    </>
  );
}

/** What is left as it is stays as it is in every row. */
export function BulkFields(props: BulkFieldsProps) {
  const { form, set, bodies, errors } = props;
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  return (
    <>
      <Select
        label={t('one.ministry')}
        labelPlace="above"
        value={form.ministryId}
        onChange={(ministryId) => set({ ministryId })}
        options={[{ value: '', label: t('bulk.keep') }, ...bodies.map(({ id, name }) => ({ value: id, label: localized(name) }))]}
      />
      <Dates {...props} />
      <Select
        label={t('bulk.evidence')}
        labelPlace="above"
        value={form.evidence}
        onChange={(value) => set({ evidence: ANSWERS.find((each) => each === value) ?? '' })}
        options={ANSWERS.map((value) => ({ value, label: t(`bulk.answer.${value || KEEP}`) }))}
      />
      <ReasonSelect value={form.reasonClass} onChange={(value) => set({ reasonClass: value || null })} />
      <TextField
        label={t('field.recoveryStep')}
        help={t('edit.recoveryHelp')}
        value={form.recoveryStep}
        onChange={(recoveryStep) => set({ recoveryStep })}
      />
      <ReasonField value={form.reason} onChange={(reason) => set({ reason })} errors={errors} />
    </>
  );
}
