import { useState, type FormEvent } from 'react';
import { formatDay, isCalendarDay } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { errorOf, otherErrors, type UserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { KINDS, type Holiday, type HolidayKind } from './calendar-query';
import { useSaveHoliday, type HolidayDraft } from './holiday-save';

interface HolidayDialogProps {
  /** Null: a new one. */
  holiday: Holiday | null;
  onClose: () => void;
  onDone: (on: string) => void;
}

function draftOf(holiday: Holiday | null): HolidayDraft {
  if (holiday === null) return { on: null, ko: '', en: '', kind: 'TEMPORARY', source: '', isDayOff: true };
  const { on, name, kind, isDayOff } = holiday;
  // Who corrects a day says anew where that can be read.
  return { on, ko: name.ko, en: name.en, kind, source: '', isDayOff };
}

interface HolidayFieldsProps {
  draft: HolidayDraft;
  set: (change: Partial<HolidayDraft>) => void;
  errors: readonly UserError[];
  isNew: boolean;
  isTried: boolean;
}

function HolidayFields({ draft, set, errors, isNew, isTried }: HolidayFieldsProps) {
  const { t } = useTranslation('calendar');
  return (
    <>
      {isNew ? (
        <DateField
          label={t('column.on')}
          isRequired
          value={draft.on}
          onChange={(on) => set({ on })}
          error={isTried && !isCalendarDay(draft.on) ? t('common:refused.REQUIRED') : errorOf(errors, 'on')}
        />
      ) : (
        <Checkbox isSelected={draft.isDayOff} onChange={(isDayOff) => set({ isDayOff })}>
          {t('form.isDayOff')}
        </Checkbox>
      )}
      <TextField label={t('form.ko')} isRequired value={draft.ko} onChange={(ko) => set({ ko })} error={errorOf(errors, 'ko')} />
      <TextField label={t('form.en')} isRequired value={draft.en} onChange={(en) => set({ en })} error={errorOf(errors, 'en')} />
      <Select
        label={t('column.kind')}
        labelPlace="above"
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as HolidayKind })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField
        label={t('form.source')}
        help={t('form.sourceHelp')}
        isRequired
        maxLength={300}
        value={draft.source}
        onChange={(source) => set({ source })}
        error={errorOf(errors, 'source')}
      />
    </>
  );
}

export function HolidayDialog({ holiday, onClose, onDone }: HolidayDialogProps) {
  const { t, lang } = useTranslation('calendar');
  const [draft, setDraft] = useState(() => draftOf(holiday));
  const [isTried, setTried] = useState(false);
  const save = useSaveHoliday(holiday, (on) => {
    onDone(on);
    onClose();
  });
  const errors = save.data?.userErrors ?? [];
  const general = otherErrors(errors, ['on', 'ko', 'en', 'source']);
  const set = (change: Partial<HolidayDraft>) => setDraft({ ...draft, ...change });
  const isDayMissing = !isCalendarDay(draft.on);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDayMissing) save.mutate(draft);
  };
  return (
    <Dialog title={holiday === null ? t('add.title') : t('correct.title', { day: formatDay(holiday.on, lang) })} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        {general.length > 0 ? <Notice tone="bad" title={general.join(' ')} /> : null}
        {save.isError ? <ErrorPanel what={t('title')} error={save.error} /> : null}
        <HolidayFields draft={draft} set={set} errors={errors} isNew={holiday === null} isTried={isTried} />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {t('form.save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
