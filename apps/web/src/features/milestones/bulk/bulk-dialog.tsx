import { useState, type FormEvent } from 'react';
import { asFailure } from '../../../lib/errors';
import { useTranslation } from '../../../lib/i18n';
import { otherErrors, unlikelyDays, type UserError } from '../../../lib/user-errors';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import type { Body } from '../keeping/plan-query';
import type { MilestoneRow } from '../milestones-query';
import { bulkInput, EMPTY_FORM, isWholeNumber, useBulkChange, useBulkPreview, type BulkForm, type BulkPreview } from './bulk-acts';
import { BulkFields } from './bulk-fields';
import { BulkRows } from './bulk-rows';
import './bulk.css';

interface BulkDialogProps {
  taskForce: string;
  rows: readonly MilestoneRow[];
  bodies: readonly Body[];
  onClose: () => void;
  onDone: (count: number) => void;
}

const FIELDS = ['plannedOn', 'shiftDays', 'forecastOn', 'reason'];

/** What nobody can mean, told before anything is asked. */
function mistyped({ move, plannedOn, forecastOn, shiftDays }: BulkForm): UserError[] {
  const days = unlikelyDays({ plannedOn: move === 'day' ? plannedOn : null, forecastOn });
  return move === 'shift' && !isWholeNumber(shiftDays)
    ? [...days, { code: 'SHIFT_TOO_FAR', message: '', path: ['input', 'shiftDays'] }]
    : days;
}

const stopped = ({ rows, userErrors, changeCount }: BulkPreview) =>
  changeCount === 0 || userErrors.length > 0 || rows.some((row) => row.userErrors.length > 0);

function Outcome({ preview }: { preview: BulkPreview }) {
  const { t } = useTranslation('milestones');
  const blocked = preview.rows.filter(({ userErrors }) => userErrors.length > 0).length;
  return (
    <section className="stack-small" aria-label={t('bulk.preview')}>
      <p role="status">
        {t('bulk.count', { count: preview.changeCount })}
        {blocked === 0 ? null : <strong className="bad"> {t('bulk.blocked', { count: blocked })}</strong>}
      </p>
      <BulkRows preview={preview} />
    </section>
  );
}

function useBulk({ taskForce, rows, onClose, onDone }: BulkDialogProps) {
  // As they were when the dialog was opened: what somebody changes meanwhile is told as a conflict.
  const [chosen] = useState(rows);
  const [form, setForm] = useState<BulkForm>(EMPTY_FORM);
  const [wrong, setWrong] = useState<UserError[]>([]);
  const preview = useBulkPreview(taskForce);
  const change = useBulkChange(taskForce, (count) => {
    onDone(count);
    onClose();
  });
  const input = bulkInput(form, chosen);
  const look = () => {
    const found = mistyped(form);
    setWrong(found);
    change.reset();
    if (found.length === 0) preview.mutate(input);
  };
  return {
    ...{ chosen, form, preview, change, look },
    set: (next: Partial<BulkForm>) => {
      setForm({ ...form, ...next });
      // What was previewed is no longer what would be sent.
      preview.reset();
      change.reset();
    },
    apply: () => change.mutate(input),
    errors: [...wrong, ...(preview.data?.userErrors ?? []), ...(change.data?.userErrors ?? [])],
  };
}

/** 여러 건 변경: first what it would do to each row, then all or none. */
export function BulkDialog(props: BulkDialogProps) {
  const { t } = useTranslation('milestones');
  const { chosen, form, preview, change, look, set, apply, errors } = useBulk(props);
  const failure = preview.error ?? change.error;
  const seen = preview.data ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look();
  };
  return (
    <Dialog title={t('bulk.title', { count: chosen.length })} isOpen onClose={props.onClose}>
      <form className="form" noValidate onSubmit={submit} aria-label={t('bulk.title', { count: chosen.length })}>
        <p className="muted">{t('bulk.lead')}</p>
        {failure === null ? null : <Notice tone="bad" title={t(`common:error.${asFailure(failure).kind}`, { seconds: 60 })} />}
        {[...new Set(otherErrors(errors, FIELDS))].map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        <BulkFields form={form} set={set} bodies={props.bodies} errors={errors} />
        {seen === null ? null : <Outcome preview={seen} />}
        <div className="button-row">
          <Button type="submit" kind={seen === null ? 'primary' : 'secondary'} isBusy={preview.isPending}>
            {t('bulk.look')}
          </Button>
          {seen === null || stopped(seen) ? null : (
            <Button kind="primary" isBusy={change.isPending} onClick={apply}>
              {t('bulk.apply', { count: seen.changeCount })}
            </Button>
          )}
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
