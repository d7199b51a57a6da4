import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { useIdempotencyKey } from '../../lib/idempotency';
import { useLocalized } from '../../lib/localized';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../button';
import { Dialog } from '../dialog';
import { ErrorPanel } from '../error-panel';
import { Notice } from '../notice';
import { TextField } from '../text-field';
import type { ContactItem, Responsible } from './responsible';

const Record = graphql(`
  mutation ContactRecord($id: ID!, $input: ContactRecordInput!) {
    contactRecord(id: $id, input: $input) {
      contact {
        id
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

interface ContactDialogProps {
  taskForce: string;
  item: ContactItem;
  responsible: Responsible;
  onClose: () => void;
}

const FIELDS = ['division', 'position', 'telephone'] as const;

function useRecording({ taskForce, item, responsible, onClose }: ContactDialogProps) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const { contact, ministry } = responsible;
  // As it was when the dialog was opened: a newer one may arrive behind it meanwhile.
  const [expectedVersion] = useState(contact?.scope === item.scope ? contact.version : 0);
  const localized = useLocalized();
  const [office, setOffice] = useState({
    division: contact === null ? '' : localized(contact.division),
    position: contact === null ? '' : localized(contact.position),
    telephone: contact?.telephone ?? '',
  });
  const record = useMutation({
    mutationFn: () => {
      const input = { ...office, expectedVersion, ...(item.scope === 'TASK' ? { ministryId: ministry.id } : {}) };
      return request(Record, { id: item.id, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ contactRecord }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (contactRecord.userErrors.length === 0) onClose();
    },
  });
  return { office, setOffice, record, errors: record.data?.contactRecord.userErrors ?? [] };
}

/** Division, position and telephone of the office that answers; the same again confirms them with today's date. */
export function ContactDialog(props: ContactDialogProps) {
  const { item, responsible, onClose } = props;
  const { t } = useTranslation('common');
  const localized = useLocalized();
  const { office, setOffice, record, errors } = useRecording(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate();
  };
  return (
    <Dialog title={t('contact.title')} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate aria-label={t('contact.title')}>
        <p>
          <b>{localized(responsible.ministry.name)}</b> · {item.title}
        </p>
        <p className="muted">{t(`contact.help.${item.scope}`)}</p>
        {otherErrors(errors, FIELDS).map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {record.isError ? <ErrorPanel what={t('contact.title')} error={record.error} /> : null}
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`contact.${field}`)}
            help={field === 'telephone' ? t('contact.telephoneHelp') : undefined}
            isRequired
            value={office[field]}
            onChange={(text) => setOffice({ ...office, [field]: text })}
            error={errorOf(errors, field)}
            maxLength={100}
          />
        ))}
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={record.isPending}>
            {t('contact.save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
