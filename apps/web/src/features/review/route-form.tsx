import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { missingIn, useSaveRoute, type RouteForm as Form } from './save-route';

interface Body {
  code: string;
  name: LocalizedText;
}

export interface Route {
  id: string;
  version: number;
  ministry: Body;
  via: Body;
  fromOn: string;
  untilOn: string | null;
  basis: string;
}

interface RouteFormProps {
  taskForce: string;
  bodies: readonly Body[];
  /** Null: a new one. */
  route: Route | null;
  onClose: () => void;
}

type Field = 'ministryCode' | 'viaCode' | 'fromOn' | 'untilOn' | 'basis';

interface FieldsProps extends Omit<RouteFormProps, 'onClose' | 'taskForce'> {
  form: Form;
  set: (change: Partial<Form>) => void;
  say: (field: Field) => string | undefined;
}

function Fields({ bodies, route, form, set, say }: FieldsProps) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const options = [{ value: '', label: t('routes.choose') }, ...bodies.map(({ code, name }) => ({ value: code, label: localized(name) }))];
  return (
    <>
      {route === null ? (
        <Select
          label={t('routes.ministry')}
          labelPlace="above"
          value={form.ministryCode}
          onChange={(ministryCode) => set({ ministryCode })}
          options={options}
          error={say('ministryCode')}
        />
      ) : (
        <p>
          {t('routes.ministry')}: <strong>{localized(route.ministry.name)}</strong>
        </p>
      )}
      <Select
        label={t('routes.via')}
        labelPlace="above"
        value={form.viaCode}
        onChange={(viaCode) => set({ viaCode })}
        options={options}
        error={say('viaCode')}
      />
      <DateField label={t('routes.fromOn')} isRequired value={form.fromOn} onChange={(fromOn) => set({ fromOn })} error={say('fromOn')} />
      <DateField
        label={t('routes.untilOn')}
        help={t('routes.untilHelp')}
        value={form.untilOn}
        onChange={(untilOn) => set({ untilOn })}
        error={say('untilOn')}
      />
      <TextField
        label={t('routes.basis')}
        help={t('routes.basisHelp')}
        value={form.basis}
        onChange={(basis) => set({ basis })}
        error={say('basis')}
      />
    </>
  );
}

/** Through whom a body reports, from when, perhaps until when, and why. */
export function RouteForm({ taskForce, bodies, route, onClose }: RouteFormProps) {
  const { t } = useTranslation('review');
  const [form, setForm] = useState<Form>({
    ...{ ministryCode: route?.ministry.code ?? '', viaCode: route?.via.code ?? '' },
    ...{ fromOn: route?.fromOn ?? null, untilOn: route?.untilOn ?? null, basis: route?.basis ?? '' },
  });
  const [isTried, setTried] = useState(false);
  const save = useSaveRoute(taskForce, route, onClose);
  const errors = save.data ?? [];
  const missing = isTried ? missingIn(form) : new Set<string>();
  const say = (field: Field) =>
    missing.has(field) ? t(`common:refused.${field === 'basis' ? 'REASON_REQUIRED' : 'REQUIRED'}`) : errorOf(errors, field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missingIn(form).size === 0) save.mutate(form);
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      {otherErrors(errors, ['ministryCode', 'viaCode', 'fromOn', 'untilOn', 'basis']).map((text) => (
        <Notice key={text} tone="bad" title={text} />
      ))}
      {save.isError ? <ErrorPanel what={t('routes.title')} error={save.error} /> : null}
      <Fields bodies={bodies} route={route} form={form} set={(change) => setForm({ ...form, ...change })} say={say} />
      <div className="button-row">
        <Button type="submit" kind="primary" isBusy={save.isPending}>
          {t('routes.save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
