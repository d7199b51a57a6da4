import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { useIdempotencyKey } from '../../lib/idempotency';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../button';
import { Checkbox } from '../checkbox';
import { Dialog } from '../dialog';
import { ErrorPanel } from '../error-panel';
import { NoVictims, NoVictimsScope } from '../no-victims';
import { Notice } from '../notice';
import { TextArea } from '../text-area';

const State = graphql(`
  mutation DisagreementState($reportId: ID!, $input: DisagreementStateInput!) {
    disagreementState(reportId: $reportId, input: $input) {
      disagreement {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface StateDialogProps {
  taskForce: string;
  reportId: string;
  /** The body whose part it is about. */
  body: string;
  onClose: () => void;
}

function useStating({ taskForce, reportId, onClose }: StateDialogProps) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (said: { reason: string; raise: boolean }) =>
      request(State, { reportId, input: { ...said, idempotencyKey: key.of(said) } }),
    onSuccess: async ({ disagreementState }) => {
      key.done();
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      if (disagreementState.userErrors.length === 0) onClose();
    },
  });
}

/** What is seen differently, and whether the office shall settle it: one act with one reason. */
export function StateDialog(props: StateDialogProps) {
  const { t } = useTranslation('reporting');
  const [said, setSaid] = useState({ reason: '', raise: false });
  const [isTried, setTried] = useState(false);
  const stating = useStating(props);
  const errors = stating.data?.disagreementState.userErrors ?? [];
  const isEmpty = said.reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) stating.mutate(said);
  };
  return (
    <Dialog title={t('disagreement.title', { body: props.body })} isOpen onClose={props.onClose}>
      <form className="form" noValidate onSubmit={submit}>
        {otherErrors(errors, ['reason']).map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        {stating.isError ? <ErrorPanel what={t('disagreement.action')} error={stating.error} /> : null}
        <p>{t('disagreement.help')}</p>
        <NoVictimsScope>
          <TextArea
            label={t('disagreement.reason')}
            isRequired
            value={said.reason}
            onChange={(reason) => setSaid({ ...said, reason })}
            error={isTried && isEmpty ? t('common:refused.REASON_REQUIRED') : errorOf(errors, 'reason')}
            maxLength={1000}
          />
          <NoVictims />
        </NoVictimsScope>
        <Checkbox isSelected={said.raise} onChange={(raise) => setSaid({ ...said, raise })}>
          {t('disagreement.raiseAtOnce')}
        </Checkbox>
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={stating.isPending}>
            {t(said.raise ? 'disagreement.sendAndRaise' : 'disagreement.send')}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
