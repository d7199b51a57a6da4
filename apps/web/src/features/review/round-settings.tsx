import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { graphql, type FragmentOf } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { errorOf, otherErrors, type UserError } from '../../lib/user-errors';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';

export const settingsFields = graphql(`
  fragment SettingsFields on ReportingSettings {
    dueTime
    dueBusinessDays
    answerBusinessDays
    cadence
    opensByItself
    version
  }
`);
export type ReportingSettings = FragmentOf<typeof settingsFields>;

const Change = graphql(`
  mutation ReportingSettingsChange($taskForceCode: String!, $input: ReportingSettingsChangeInput!) {
    reportingSettingsChange(taskForceCode: $taskForceCode, input: $input) {
      reportingSettings {
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const CADENCES: readonly ReportingSettings['cadence'][] = ['MONTHLY', 'WEEKLY', 'QUARTERLY'];

interface RoundSettingsProps {
  taskForce: string;
  settings: ReportingSettings;
  onClose: () => void;
}

type SettingsForm = Omit<ReportingSettings, 'version' | 'dueBusinessDays' | 'answerBusinessDays'> & { days: string; answerDays: string };

const countOf = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : 0);

function useChange(taskForce: string, version: number, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ days, answerDays, ...form }: SettingsForm) => {
      // What is no number is refused by the server like one that is out of range.
      const counted = { dueBusinessDays: countOf(days), answerBusinessDays: countOf(answerDays) };
      const input = { ...form, ...counted, expectedVersion: version };
      return request(Change, { taskForceCode: taskForce, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ reportingSettingsChange }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (reportingSettingsChange.userErrors.length === 0) onDone();
    },
  });
}

interface SettingsFieldsProps {
  form: SettingsForm;
  set: (change: Partial<SettingsForm>) => void;
  errors: readonly UserError[];
}

function SettingsFields({ form, set, errors }: SettingsFieldsProps) {
  const { t } = useTranslation('review');
  return (
    <>
      <TextField
        label={t('settings.days')}
        help={t('settings.daysHelp')}
        value={form.days}
        onChange={(days) => set({ days })}
        error={errorOf(errors, 'dueBusinessDays')}
      />
      <TextField
        label={t('settings.time')}
        help={t('settings.timeHelp')}
        value={form.dueTime}
        onChange={(dueTime) => set({ dueTime })}
        error={errorOf(errors, 'dueTime')}
      />
      <TextField
        label={t('settings.answerDays')}
        help={t('settings.answerDaysHelp')}
        value={form.answerDays}
        onChange={(answerDays) => set({ answerDays })}
        error={errorOf(errors, 'answerBusinessDays')}
      />
      <Select
        label={t('settings.cadence')}
        labelPlace="above"
        value={form.cadence}
        onChange={(cadence) => set({ cadence: cadence as ReportingSettings['cadence'] })}
        options={CADENCES.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
      />
      <Checkbox isSelected={form.opensByItself} onChange={(opensByItself) => set({ opensByItself })}>
        {t('settings.opensByItself')}
      </Checkbox>
      <p className="muted">{t('settings.opensHelp')}</p>
      <p>
        {t('settings.calendar')} <AppLink {...paths.calendar()}>{t('settings.toCalendar')}</AppLink>
      </p>
    </>
  );
}

/** When rounds fall due from now on; rounds that are open keep their deadline. */
export function RoundSettings({ taskForce, settings, onClose }: RoundSettingsProps) {
  const { t } = useTranslation('review');
  const { version, dueBusinessDays, answerBusinessDays, ...known } = settings;
  const [form, setForm] = useState<SettingsForm>({ ...known, days: String(dueBusinessDays), answerDays: String(answerBusinessDays) });
  const change = useChange(taskForce, version, onClose);
  const errors = change.data?.reportingSettingsChange.userErrors ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(form);
  };
  return (
    <Dialog title={t('settings.title')} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        {otherErrors(errors, ['dueTime', 'dueBusinessDays', 'answerBusinessDays']).map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {change.isError ? <ErrorPanel what={t('settings.title')} error={change.error} /> : null}
        <SettingsFields form={form} set={(next) => setForm({ ...form, ...next })} errors={errors} />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={change.isPending}>
            {t('settings.save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
