import type { FormEvent, ReactNode } from 'react';
import { asFailure } from '../../../lib/errors';
import { useTranslation } from '../../../lib/i18n';
import { errorOf, otherErrors, type UserError } from '../../../lib/user-errors';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';

interface ActFormProps {
  title: string;
  /** What will come of it, in one sentence. */
  lead: string;
  send: string;
  fields: readonly string[];
  errors: readonly UserError[];
  failure: unknown;
  isBusy: boolean;
  onSend: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog with one act: what is refused stands at its field, or above them all. */
export function ActForm({ title, lead, send, fields, errors, failure, isBusy, onSend, onClose, children }: ActFormProps) {
  const { t } = useTranslation('milestones');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="form" noValidate onSubmit={submit} aria-label={title}>
        <p className="muted">{lead}</p>
        {failure === null ? null : <Notice tone="bad" title={t(`common:error.${asFailure(failure).kind}`, { seconds: 60 })} />}
        {[...new Set(otherErrors(errors, fields))].map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {children}
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {send}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Why: kept in the history of what changes. */
export function ReasonField({
  value,
  onChange,
  errors,
}: {
  value: string;
  onChange: (value: string) => void;
  errors: readonly UserError[];
}) {
  const { t } = useTranslation('milestones');
  return (
    <TextArea
      label={t('edit.reason')}
      help={t('edit.reasonHelp')}
      isRequired
      rows={2}
      value={value}
      onChange={onChange}
      error={errorOf(errors, 'reason')}
    />
  );
}
