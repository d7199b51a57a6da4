import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { personalQuery } from '../../lib/query';
import { errorOf, type UserError } from '../../lib/user-errors';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import type { AccountDraft } from './account-create';

const Bodies = graphql(`
  query AccountBodies {
    taskForces {
      code
      demonstration
      name {
        ko
        en
      }
      ministries {
        code
        name {
          ko
          en
        }
      }
    }
  }
`);
const ROLES = ['LIAISON', 'COORDINATOR', 'LEADERSHIP', 'AUDITOR', 'ADMINISTRATOR'] as const;
const DUTIES = ['WRITER', 'SECTION_CHIEF', 'FOCAL_POINT'] as const;

interface MembershipProps {
  draft: AccountDraft;
  onChange: (change: Partial<AccountDraft>) => void;
  errors: readonly UserError[];
}

type TaskForces = ResultOf<typeof Bodies>['taskForces'];

function TaskForceBoxes({ taskForces, draft, onChange, errors }: MembershipProps & { taskForces: TaskForces }) {
  const { t } = useTranslation('accounts');
  const localized = useLocalized();
  const chosen = draft.taskForceCodes;
  const error = errorOf(errors, 'taskForceCodes');
  const errorId = useId();
  const toggle = (code: string) => (isIn: boolean) =>
    onChange({ taskForceCodes: isIn ? [...chosen, code] : chosen.filter((each) => each !== code) });
  return (
    <fieldset className="field plain-fieldset" aria-describedby={error === undefined ? undefined : errorId}>
      <legend className="field-label">{t('form.taskForces')}</legend>
      {taskForces.map((each) => (
        <Checkbox key={each.code} isSelected={chosen.includes(each.code)} onChange={toggle(each.code)}>
          {each.demonstration ? t('shell:chooser.demonstration', { name: localized(each.name) }) : localized(each.name)}
        </Checkbox>
      ))}
      {error === undefined ? null : (
        <span id={errorId} className="field-error">
          {error}
        </span>
      )}
    </fieldset>
  );
}

/** What a person is, for which body, in which task forces. */
export function Membership({ draft, onChange, errors }: MembershipProps) {
  const { t } = useTranslation('accounts');
  const localized = useLocalized();
  const taskForces = useQuery(personalQuery(Bodies, {})).data?.taskForces ?? [];
  const bodies = [...new Map(taskForces.flatMap((each) => each.ministries).map((each) => [each.code, each])).values()];
  const choose = { value: '', label: t('form.choose') };
  const changeRole = (value: string) => {
    const role = ROLES.find((each) => each === value) ?? 'LIAISON';
    onChange(role === 'LIAISON' ? { role } : { role, ministryCode: null, duty: null });
  };
  return (
    <>
      <Select
        label={t('form.role')}
        labelPlace="above"
        value={draft.role}
        onChange={changeRole}
        options={ROLES.map((value) => ({ value, label: t(`shell:role.${value}`) }))}
        error={errorOf(errors, 'role')}
      />
      {draft.role === 'LIAISON' ? (
        <>
          <Select
            label={t('form.ministry')}
            labelPlace="above"
            value={draft.ministryCode ?? ''}
            onChange={(value) => onChange({ ministryCode: value || null })}
            options={[choose, ...bodies.map((each) => ({ value: each.code, label: localized(each.name) }))]}
            error={errorOf(errors, 'ministryCode')}
          />
          <Select
            label={t('form.duty')}
            labelPlace="above"
            value={draft.duty ?? ''}
            onChange={(value) => onChange({ duty: DUTIES.find((each) => each === value) ?? null })}
            options={[choose, ...DUTIES.map((value) => ({ value, label: t(`shell:duty.${value}`) }))]}
            error={errorOf(errors, 'duty')}
          />
        </>
      ) : null}
      <TaskForceBoxes taskForces={taskForces} draft={draft} onChange={onChange} errors={errors} />
    </>
  );
}
