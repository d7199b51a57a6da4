import { useState, type FormEvent } from 'react';
import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { missingIn, useAskExtension, type ExtensionForm } from './ask-extension';
import type { OwnReport } from './own-report';

interface ExtensionDialogProps {
  taskForce: string;
  /** Those for which more time can be asked. */
  reports: readonly OwnReport[];
  onClose: () => void;
}

interface ChosenReportsProps {
  reports: readonly OwnReport[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
}

function ChosenReports({ reports, chosen, onChange, error }: ChosenReportsProps) {
  const { t, lang } = useTranslation('reports');
  const localized = useLocalized();
  const toggle = (id: string) => (isChosen: boolean) => onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="chosen-tasks stack-small">
      <legend>{t('extension.reports')}</legend>
      {error === undefined ? null : (
        <p className="bad" role="alert">
          {error}
        </p>
      )}
      {reports.map(({ id, task, dueAt }) => (
        <Checkbox key={id} isSelected={chosen.includes(id)} onChange={toggle(id)}>
          <span>
            {task.code} {localized(task.title)} <span className="muted">{t('round.due', { when: formatInstant(dueAt, lang) })}</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

type Field = 'reportIds' | 'untilOn' | 'reason';

interface FieldsProps {
  form: ExtensionForm;
  set: (change: Partial<ExtensionForm>) => void;
  say: (field: Field) => string | undefined;
}

function DayAndReason({ form, set, say }: FieldsProps) {
  const { t } = useTranslation('reports');
  return (
    <>
      <DateField
        label={t('extension.untilOn')}
        help={t('extension.untilHelp')}
        isRequired
        value={form.untilOn}
        onChange={(untilOn) => set({ untilOn })}
        error={say('untilOn')}
      />
      <NoVictimsScope>
        <TextArea
          label={t('extension.reason')}
          isRequired
          value={form.reason}
          onChange={(reason) => set({ reason })}
          error={say('reason')}
          maxLength={1000}
        />
        <NoVictims />
      </NoVictimsScope>
    </>
  );
}

/** Asks for more time for all or some of the body's reports, with one day and one reason. */
export function ExtensionDialog({ taskForce, reports, onClose }: ExtensionDialogProps) {
  const { t } = useTranslation('reports');
  const [form, setForm] = useState<ExtensionForm>({ reportIds: reports.map(({ id }) => id), untilOn: null, reason: '' });
  const [isTried, setTried] = useState(false);
  const ask = useAskExtension(taskForce, onClose);
  const errors = ask.data?.deadlineExtensionsAsk.userErrors ?? [];
  const set = (change: Partial<ExtensionForm>) => setForm({ ...form, ...change });
  const missing = isTried ? missingIn(form) : new Set<string>();
  const say = (field: Field) =>
    missing.has(field) ? t(`common:refused.${field === 'reason' ? 'REASON_REQUIRED' : 'REQUIRED'}`) : errorOf(errors, field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missingIn(form).size === 0) ask.mutate(form);
  };
  return (
    <Dialog title={t('extension.title')} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        {[...new Set(otherErrors(errors, ['reportIds', 'untilOn', 'reason']))].map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {ask.isError ? <ErrorPanel what={t('extension.title')} error={ask.error} /> : null}
        <p>{t('extension.help')}</p>
        <ChosenReports reports={reports} chosen={form.reportIds} onChange={(reportIds) => set({ reportIds })} error={say('reportIds')} />
        <DayAndReason form={form} set={set} say={say} />
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={ask.isPending}>
            {t('extension.send')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
