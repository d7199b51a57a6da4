import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { asFailure } from '../../lib/errors';
import { graphql } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { taskForceQuery } from '../../lib/query';
import { errorOf, otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loadable } from '../../ui/loadable';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { useRefusedFocus } from '../../ui/use-refused-focus';
import { ChosenTasks } from './chosen-tasks';
import { ClosedBodies } from './closed-bodies';
import { formOf, Suggestion, unsendable, useOpenRound, type Suggested } from './open-round';
import { OwedList, owedFields } from './owed-list';
import { ROUND_KINDS, type RoundKind } from './review-query';
import { RoundFields } from './round-fields';

const Preview = graphql(
  `
    query RoundPreview($code: String!, $taskCodes: [String!]) {
      taskForce(code: $code) {
        id
        roundPreview(taskCodes: $taskCodes) {
          ...OwedFields
        }
      }
    }
  `,
  [owedFields],
);

const FIELDS = ['code', 'ko', 'en', 'basisOn', 'dueAt', 'taskCodes'];

interface RoundFormProps {
  taskForce: string;
  kind: RoundKind;
  suggested: Suggested;
  onClose: () => void;
}

function RoundOpenForm({ taskForce, kind, suggested, onClose }: RoundFormProps) {
  const { t } = useTranslation('review');
  const open = useOpenRound(taskForce, kind, onClose);
  const [form, setForm] = useState(() => formOf(suggested));
  const [tries, setTries] = useState(0);
  const taskCodes = kind === 'ON_DEMAND' ? form.taskCodes : null;
  const preview = useQuery(taskForceQuery(taskForce, Preview, { code: taskForce, taskCodes }));
  const errors = open.data?.reportingRoundOpen.userErrors ?? [];
  const place = useRefusedFocus(tries === 0 ? null : `${String(tries)} ${open.status}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (Object.keys(unsendable(form)).length === 0) open.mutate(form);
  };
  return (
    <form className="form" onSubmit={submit} noValidate ref={place}>
      {open.isError ? <Notice tone="bad" title={t(`common:error.${asFailure(open.error).kind}`, { seconds: 60 })} /> : null}
      {otherErrors(errors, FIELDS).map((text) => (
        <Notice key={text} tone="bad" title={text} />
      ))}
      <RoundFields
        form={form}
        set={(change) => setForm({ ...form, ...change })}
        errors={errors}
        isTried={tries > 0}
        usualHour={suggested.reportingSettings?.dueTime ?? '18:00'}
      />
      {kind === 'ON_DEMAND' ? (
        <ChosenTasks
          tasks={suggested.tasks}
          chosen={form.taskCodes}
          onChange={(codes) => setForm({ ...form, taskCodes: codes })}
          error={errorOf(errors, 'taskCodes')}
        />
      ) : null}
      <Loadable query={preview} what={t('open.owed')} blocks={[10]}>
        {({ taskForce: found }) => <OwedList owed={found?.roundPreview ?? []} />}
      </Loadable>
      <ClosedBodies tasks={suggested.tasks.filter(({ code }) => taskCodes === null || taskCodes.includes(code))} />
      <div className="button-row">
        <Button type="submit" kind="primary" isBusy={open.isPending}>
          {t('open.submit')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}

/** Opens a round, after showing who will owe what. */
export function RoundOpen({ taskForce, usual, onClose }: { taskForce: string; usual: RoundKind; onClose: () => void }) {
  const { t } = useTranslation('review');
  const [kind, setKind] = useState<RoundKind>(usual);
  const suggestion = useQuery(taskForceQuery(taskForce, Suggestion, { code: taskForce, kind }));
  return (
    <Dialog title={t('open.title')} isOpen onClose={onClose}>
      <Select
        label={t('open.kind')}
        labelPlace="above"
        value={kind}
        onChange={(chosen) => setKind(chosen as RoundKind)}
        options={ROUND_KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
      />
      <Loadable query={suggestion} what={t('open.title')} blocks={[30]}>
        {({ taskForce: found }) =>
          found === null ? null : <RoundOpenForm key={kind} taskForce={taskForce} kind={kind} suggested={found} onClose={onClose} />
        }
      </Loadable>
    </Dialog>
  );
}
