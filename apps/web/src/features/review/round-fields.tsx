import { useTranslation } from '../../lib/i18n';
import { errorOf, type UserError } from '../../lib/user-errors';
import { DateField } from '../../ui/date-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { DueDay } from './due-day';
import { unsendable, type RoundForm } from './open-round';

/** Hours at which offices set their deadlines; 24:00 is the end of the day. */
const HOURS = ['12:00', '18:00', '24:00'];

interface RoundFieldsProps {
  form: RoundForm;
  set: (change: Partial<RoundForm>) => void;
  errors: readonly UserError[];
  /** Whether it was tried to open it: what cannot even be sent is said from then on. */
  isTried: boolean;
  /** The hour of the settings, which is among the choices whatever it is. */
  usualHour: string;
}

export function RoundFields({ form, set, errors, isTried, usualHour }: RoundFieldsProps) {
  const { t } = useTranslation('review');
  const before = isTried ? unsendable(form) : {};
  const say = (field: 'basisOn' | 'dueAt') => {
    const code = before[field];
    return code === undefined ? errorOf(errors, field) : t(`common:refused.${code}`);
  };
  const hours = [...new Set([...HOURS, usualHour])].toSorted();
  return (
    <>
      <TextField
        label={t('open.code')}
        help={t('open.codeHelp')}
        value={form.code}
        onChange={(code) => set({ code })}
        error={errorOf(errors, 'code')}
      />
      <TextField label={t('open.nameKo')} value={form.ko} onChange={(ko) => set({ ko })} error={errorOf(errors, 'ko')} />
      <TextField label={t('open.nameEn')} value={form.en} onChange={(en) => set({ en })} error={errorOf(errors, 'en')} />
      <DateField label={t('open.basisOn')} value={form.basisOn} onChange={(basisOn) => set({ basisOn })} error={say('basisOn')} />
      <div className="row due-row">
        <DateField label={t('open.dueOn')} value={form.dueOn} onChange={(dueOn) => set({ dueOn })} error={say('dueAt')} />
        <Select
          label={t('open.hour')}
          labelPlace="above"
          value={form.hour}
          onChange={(hour) => set({ hour })}
          options={hours.map((hour) => ({ value: hour, label: hour }))}
        />
      </div>
      <DueDay on={form.dueOn} />
    </>
  );
}
