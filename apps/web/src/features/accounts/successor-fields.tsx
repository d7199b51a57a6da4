import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { accountsQuery, type Account } from './accounts-query';

export interface Heir {
  successorId: string | null;
  leaveWithoutHolder: boolean;
}

interface SuccessorFieldsProps {
  account: Account;
  heir: Heir;
  onChange: (heir: Heir) => void;
  error: string | undefined;
}

/** Colleagues of the same body who take part in all that this person takes part in. */
function colleaguesOf(account: Account, all: readonly Account[]): Account[] {
  const codes = account.taskForces.map(({ code }) => code);
  return all.filter(
    ({ id, ministry, disabledAt, taskForces }) =>
      id !== account.id &&
      disabledAt === null &&
      ministry?.code === account.ministry?.code &&
      codes.every((code) => taskForces.some((each) => each.code === code)),
  );
}

/** What hangs on somebody, each kind with its number; nothing where nothing does. */
export function leftBehind({ tasksInCharge, draftsInHand, deputySpans }: Account) {
  const found = [
    ['held', tasksInCharge],
    ['drafts', draftsInHand],
    ['deputies', deputySpans],
  ] as const;
  return found.flatMap(([kind, count]) => (count === null || count === 0 ? [] : [{ kind, count }]));
}

/** Nothing stays with an account that is gone: somebody takes it over, or it is said that nobody does. */
export function SuccessorFields({ account, heir, onChange, error }: SuccessorFieldsProps) {
  const { t } = useTranslation('accounts');
  const localized = useLocalized();
  const all = useQuery(accountsQuery()).data?.accounts ?? [];
  const choices = colleaguesOf(account, all).map(({ id, displayName, email }) => ({
    value: id,
    label: `${localized(displayName)} (${email})`,
  }));
  return (
    <div className="stack-small">
      <ul>
        {leftBehind(account).map(({ kind, count }) => (
          <li key={kind}>
            <strong>{t(`disable.${kind}`, { count })}</strong>
          </li>
        ))}
      </ul>
      <Select
        label={t('disable.successor')}
        labelPlace="above"
        value={heir.successorId ?? ''}
        onChange={(id) => onChange({ successorId: id === '' ? null : id, leaveWithoutHolder: false })}
        options={[{ value: '', label: t('disable.choose') }, ...choices]}
        error={error}
      />
      <Checkbox isSelected={heir.leaveWithoutHolder} onChange={(leaveWithoutHolder) => onChange({ successorId: null, leaveWithoutHolder })}>
        {t('disable.leave')}
      </Checkbox>
    </div>
  );
}
