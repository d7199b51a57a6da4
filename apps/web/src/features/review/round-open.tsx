import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { asFailure } from '../../lib/errors';
import { isCalendarDay, type CalendarDay } from '../../lib/dates';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useIdempotencyKey } from '../../lib/idempotency';
import { useTranslation } from '../../lib/i18n';
import { taskForceQuery } from '../../lib/query';
import { errorOf, otherErrors, type UserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Loadable } from '../../ui/loadable';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { OwedList, owedFields } from './owed-list';
import { suggestRound } from './suggest-round';

const Preview = graphql(
  `
    query RoundPreview($code: String!) {
      taskForce(code: $code) {
        id
        roundPreview {
          ...OwedFields
        }
      }
    }
  `,
  [owedFields],
);

const Open = graphql(`
  mutation ReportingRoundOpen($taskForceCode: String!, $input: ReportingRoundOpenInput!) {
    reportingRoundOpen(taskForceCode: $taskForceCode, input: $input) {
      reportingRound {
        id
        code
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Hours at which offices set their deadlines. */
const HOURS = ['12:00', '18:00', '23:59'];
const FIELDS = ['code', 'ko', 'en', 'basisOn', 'dueAt'];

interface RoundForm {
  code: string;
  ko: string;
  en: string;
  basisOn: CalendarDay | null;
  dueOn: CalendarDay | null;
  hour: string;
}

function useOpenRound(taskForce: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ code, ko, en, basisOn, dueOn, hour }: RoundForm) => {
      const input = {
        code,
        name: { ko, en },
        basisOn: basisOn ?? '',
        dueAt: `${dueOn ?? ''}T${hour}:${hour === '23:59' ? '59' : '00'}+09:00`,
      };
      return request(Open, { taskForceCode: taskForce, input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: async ({ reportingRoundOpen }) => {
      key.done();
      if (reportingRoundOpen.userErrors.length > 0) return;
      await queryClient.invalidateQueries({ queryKey: ['taskForce', taskForce] });
      onDone();
    },
  });
}

interface RoundFieldsProps {
  form: RoundForm;
  set: (change: Partial<RoundForm>) => void;
  errors: readonly UserError[];
  /** Whether it was tried to open it: what cannot even be sent is said from then on. */
  isTried: boolean;
}

/** What the server would refuse, said before it is asked: a date that is half typed, a deadline before the results end. */
function unsendable({ basisOn, dueOn }: RoundForm): { basisOn?: string; dueAt?: string } {
  if (!isCalendarDay(basisOn)) return { basisOn: 'REQUIRED', ...(isCalendarDay(dueOn) ? {} : { dueAt: 'REQUIRED' }) };
  if (!isCalendarDay(dueOn)) return { dueAt: 'REQUIRED' };
  return dueOn < basisOn ? { dueAt: 'BEFORE_BASIS' } : {};
}

function RoundFields({ form, set, errors, isTried }: RoundFieldsProps) {
  const { t } = useTranslation('review');
  const before = isTried ? unsendable(form) : {};
  const say = (field: 'basisOn' | 'dueAt') => {
    const code = before[field];
    return code === undefined ? errorOf(errors, field) : t(`common:refused.${code}`);
  };
  return (
    <>
      <TextField
        label={t('open.code')}
        help={t('open.codeHelp')}
        value={form.code}
        onChange={(code) => set({ code })}
        error={errorOf(errors, 'code')}
      />
      <TextField label={t('open.nameKo')} value={form.ko} onChange={(ko) => set({ ko })} error={errorOf(errors, 'ko')} />
      <TextField label={t('open.nameEn')} value={form.en} onChange={(en) => set({ en })} error={errorOf(errors, 'en')} />
      <DateField label={t('open.basisOn')} value={form.basisOn} onChange={(basisOn) => set({ basisOn })} error={say('basisOn')} />
      <div className="row due-row">
        <DateField label={t('open.dueOn')} value={form.dueOn} onChange={(dueOn) => set({ dueOn })} error={say('dueAt')} />
        <Select
          label={t('open.hour')}
          labelPlace="above"
          value={form.hour}
          onChange={(hour) => set({ hour })}
          options={HOURS.map((hour) => ({ value: hour, label: hour }))}
        />
      </div>
    </>
  );
}

/** Opens a round, after showing who will owe what. */
export function RoundOpen({ taskForce, today, onClose }: { taskForce: string; today: CalendarDay; onClose: () => void }) {
  const { t } = useTranslation('review');
  const preview = useQuery(taskForceQuery(taskForce, Preview, { code: taskForce }));
  const open = useOpenRound(taskForce, onClose);
  const [form, setForm] = useState<RoundForm>(() => ({ ...suggestRound(today), dueOn: null, hour: '18:00' }));
  const [isTried, setTried] = useState(false);
  const errors = open.data?.reportingRoundOpen.userErrors ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(unsendable(form)).length === 0) open.mutate(form);
  };
  return (
    <Dialog title={t('open.title')} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        {open.isError ? <Notice tone="bad" title={t(`common:error.${asFailure(open.error).kind}`, { seconds: 60 })} /> : null}
        {otherErrors(errors, FIELDS).map((text) => (
          <Notice key={text} tone="bad" title={text} />
        ))}
        <RoundFields form={form} set={(change) => setForm({ ...form, ...change })} errors={errors} isTried={isTried} />
        <Loadable query={preview} what={t('open.owed')} blocks={[10]}>
          {({ taskForce: found }) => <OwedList owed={found?.roundPreview ?? []} />}
        </Loadable>
        <div className="button-row">
          <Button type="submit" kind="primary" isBusy={open.isPending}>
            {t('open.submit')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
