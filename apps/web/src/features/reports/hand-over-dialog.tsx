import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { ErrorPanel } from '../../ui/error-panel';
import { NoVictims, NoVictimsScope } from '../../ui/no-victims';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import type { Colleague, TaskInHand } from './charges-query';
import { useHandOver, type HandOverForm } from './hand-over';

interface HandOverDialogProps {
  taskForce: string;
  viewerId: string;
  /** Those that this reader may pass on. */
  rows: readonly TaskInHand[];
  colleagues: readonly Colleague[];
  onClose: () => void;
  onDone: (count: number) => void;
}

interface PartProps {
  form: HandOverForm;
  set: (change: Partial<HandOverForm>) => void;
  error: string | undefined;
}

function ChosenTasks({ rows, form, set, error }: PartProps & { rows: readonly TaskInHand[] }) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const toggle = (id: string) => (isIn: boolean) =>
    set({ taskIds: isIn ? [...form.taskIds, id] : form.taskIds.filter((each) => each !== id) });
  return (
    <fieldset className="chosen-tasks stack-small">
      <legend>{t('charge.tasks')}</legend>
      {error === undefined ? null : (
        <p className="bad" role="alert">
          {error}
        </p>
      )}
      {rows.map(({ task, charge }) => (
        <Checkbox key={task.id} isSelected={form.taskIds.includes(task.id)} onChange={toggle(task.id)}>
          <span>
            {task.code} {localized(task.title)}{' '}
            <span className="muted">
              · {charge?.holder ? localized(charge.holder.name) : t(charge === null ? 'charge.none' : 'charge.vacant')}
            </span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

function Successor({ colleagues, form, set, error }: PartProps & { colleagues: readonly Colleague[] }) {
  const { t } = useTranslation('reports');
  const localized = useLocalized();
  const words = ({ name, duty, division }: Colleague) =>
    [localized(name), division === null ? null : localized(division), t(`shell:duty.${duty}`)].filter((part) => part !== null).join(' · ');
  return (
    <Select
      label={t('charge.to')}
      labelPlace="above"
      value={form.toId}
      onChange={(toId) => set({ toId })}
      options={[{ value: '', label: t('charge.choose') }, ...colleagues.map((each) => ({ value: each.id, label: words(each) }))]}
      error={error}
    />
  );
}

/** Their own tasks are ticked at once; who has none finds those that nobody has. */
function firstChoice(rows: readonly TaskInHand[], viewerId: string): string[] {
  const own = rows.filter(({ charge }) => charge?.holder?.id === viewerId);
  const chosen = own.length > 0 ? own : rows.filter(({ charge }) => charge === null || charge.isVacant);
  return chosen.map(({ task }) => task.id);
}

/** 인수인계: one act for all that passes on, with a word to whoever goes on. */
export function HandOverDialog({ taskForce, viewerId, rows, colleagues, onClose, onDone }: HandOverDialogProps) {
  const { t } = useTranslation('reports');
  const [form, setForm] = useState<HandOverForm>({ toId: '', note: '', taskIds: firstChoice(rows, viewerId) });
  const [isTried, setTried] = useState(false);
  const pass = useHandOver(taskForce, rows, (count) => {
    onDone(count);
    onClose();
  });
  const errors = pass.data?.tasksHandOver.userErrors ?? [];
  const set = (change: Partial<HandOverForm>) => setForm({ ...form, ...change });
  const isIncomplete = form.toId === '' || form.taskIds.length === 0;
  const missing = (isEmpty: boolean) => (isTried && isEmpty ? t('common:refused.REQUIRED') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isIncomplete) pass.mutate(form);
  };
  return (
    <Dialog title={t('charge.action')} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        {[...new Set(otherErrors(errors, ['toId', 'note', 'tasks']))].map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {pass.isError ? <ErrorPanel what={t('charge.action')} error={pass.error} /> : null}
        <p>{t('charge.help')}</p>
        <ChosenTasks rows={rows} form={form} set={set} error={missing(form.taskIds.length === 0) ?? errorOf(errors, 'tasks')} />
        <Successor colleagues={colleagues} form={form} set={set} error={missing(form.toId === '') ?? errorOf(errors, 'toId')} />
        <NoVictimsScope>
          <TextArea
            label={t('charge.note')}
            help={t('charge.noteHelp')}
            value={form.note}
            onChange={(note) => set({ note })}
            error={errorOf(errors, 'note')}
            maxLength={1000}
          />
          <NoVictims />
        </NoVictimsScope>
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={pass.isPending}>
            {t('charge.send')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
