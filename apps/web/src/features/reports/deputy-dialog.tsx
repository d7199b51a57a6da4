import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import type { Colleague } from './charges-query';
import { missingIn, useNameDeputy, type DeputyForm } from './deputies';

interface DeputyDialogProps {
  taskForce: string;
  viewerId: string;
  /** The focal point may also say it of a colleague. */
  saysItOfOthers: boolean;
  today: string;
  colleagues: readonly Colleague[];
  onClose: () => void;
  onDone: () => void;
}

interface FieldsProps extends Pick<DeputyDialogProps, 'saysItOfOthers' | 'colleagues'> {
  form: DeputyForm;
  set: (change: Partial<DeputyForm>) => void;
  say: (field: keyof DeputyForm) => string | undefined;
}

function Fields({ saysItOfOthers, colleagues, form, set, say }: FieldsProps) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const words = ({ name, duty, division }: Colleague) =>
    [localized(name), division === null ? null : localized(division), t(`shell:duty.${duty}`)].filter((part) => part !== null).join(' · ');
  const options = (out: string) => [
    { value: '', label: t('charge.choose') },
    ...colleagues.filter(({ id }) => id !== out).map((each) => ({ value: each.id, label: words(each) })),
  ];
  return (
    <>
      {saysItOfOthers ? (
        <Select
          label={t('deputy.person')}
          labelPlace="above"
          value={form.personId}
          onChange={(personId) => set({ personId })}
          options={options('')}
          error={say('personId')}
        />
      ) : null}
      <Select
        label={t('deputy.deputy')}
        labelPlace="above"
        value={form.deputyId}
        onChange={(deputyId) => set({ deputyId })}
        options={options(form.personId)}
        error={say('deputyId')}
      />
      <DateField label={t('deputy.from')} isRequired value={form.fromOn} onChange={(fromOn) => set({ fromOn })} error={say('fromOn')} />
      <DateField
        label={t('deputy.until')}
        isRequired
        value={form.untilOn}
        onChange={(untilOn) => set({ untilOn })}
        error={say('untilOn')}
      />
    </>
  );
}

/** 직무대리 지정: who acts in whose place, from one day to another. */
export function DeputyDialog({ taskForce, viewerId, saysItOfOthers, today, colleagues, onClose, onDone }: DeputyDialogProps) {
  const { t } = useTranslation('reports');
  const [form, setForm] = useState<DeputyForm>({ personId: viewerId, deputyId: '', fromOn: today, untilOn: null });
  const [isTried, setTried] = useState(false);
  const name = useNameDeputy(taskForce, () => {
    onDone();
    onClose();
  });
  const errors = name.data?.deputyName.userErrors ?? [];
  const missing = isTried ? missingIn(form) : new Set<keyof DeputyForm>();
  const say = (field: keyof DeputyForm) => (missing.has(field) ? t('common:refused.REQUIRED') : errorOf(errors, field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missingIn(form).size === 0) name.mutate(form);
  };
  return (
    <Dialog title={t('deputy.action')} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        {otherErrors(errors, saysItOfOthers ? ['personId', 'deputyId', 'fromOn', 'untilOn'] : ['deputyId', 'fromOn', 'untilOn']).map(
          (text) => (
            <Notice key={text} tone="bad" title={text} />
          ),
        )}
        {name.isError ? <ErrorPanel what={t('deputy.action')} error={name.error} /> : null}
        <p>{t('deputy.help')}</p>
        <Fields
          saysItOfOthers={saysItOfOthers}
          colleagues={colleagues}
          form={form}
          set={(change) => setForm({ ...form, ...change })}
          say={say}
        />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={name.isPending}>
            {t('deputy.send')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
